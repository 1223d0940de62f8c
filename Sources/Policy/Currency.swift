// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What the plan's money is counted in, and how an amount is said.
package struct Currency: Equatable, Sendable {
  /// ISO 4217: `DKK`.
  package let code: String
  /// Over a column of amounts: `Mio. kr.`
  package let unit: LocalText
  /// An amount in a sentence, with `{amount}` in its place: `{amount} mio. kr.`
  package let pattern: LocalText

  package init(code: String, unit: LocalText, pattern: LocalText) {
    self.code = code
    self.unit = unit
    self.pattern = pattern
  }

  /// The currency of a plan without any money.
  package static let none = Currency(
    code: "XXX", unit: LocalText(official: .undetermined, words: [:]),
    pattern: LocalText(official: .undetermined, words: [:]))
}
