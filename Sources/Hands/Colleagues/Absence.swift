// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A colleague is away from a desk from one day through another, and perhaps somebody stands in for them there. Why they
/// are away is nobody's business: it is not held.
package struct Absence: Equatable, Sendable {
  package let id: Int64
  package let account: Int64
  package let desk: DeskCode
  package let first: Day
  package let last: Day
  package let substitute: Int64?

  package init(id: Int64, account: Int64, desk: DeskCode, first: Day, last: Day, substitute: Int64?) {
    self.id = id
    self.account = account
    self.desk = desk
    self.first = first
    self.last = last
    self.substitute = substitute
  }

  package func covers(_ day: Day) -> Bool { first <= day && day <= last }
}
