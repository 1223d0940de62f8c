// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// From and to which day something is so; open where no day stands.
package struct Validity: Equatable, Sendable {
  package let from: Day?
  package let to: Day?

  package init(from: Day? = nil, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  package static let always = Validity()

  package func holds(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}
