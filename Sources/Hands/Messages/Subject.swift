// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What somebody can follow: anything the city has promised, whoever promised it, and whoever must answer.
package struct Subject: Hashable, Sendable {
  package enum What: String, Sendable, CaseIterable {
    case measure, goal, committee
    /// A desk of the first step of the climb.
    case unit
  }

  package let what: What
  package let code: String

  package init(_ what: What, _ code: String) {
    self.what = what
    self.code = code
  }

  package init(_ desk: DeskCode) { self.init(.unit, desk.text) }
}
