// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What a theme was given in a year. A year without a figure has none of these: it is not zero.
package struct MoneyFigure: Codable, Equatable, Sendable {
  /// Spent and allocated are never added together.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case spent
    case beingSpent = "being-spent"
    case allocated
  }

  package let year: Int
  package let amount: Money
  package let kind: Kind

  package init(year: Int, amount: Money, kind: Kind) {
    self.year = year
    self.amount = amount
    self.kind = kind
  }
}
