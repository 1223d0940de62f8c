// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What the plan's money is counted in, and how an amount is said.
package struct Currency: Codable, Equatable, Sendable {
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

extension Currency {
  private enum CodingKeys: CodingKey { case code, unit, pattern }

  /// An empty block is no currency at all.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    if container.allKeys.isEmpty {
      self = .none
    } else {
      self.init(
        code: try container.decode(String.self, forKey: .code),
        unit: try container.decode(LocalText.self, forKey: .unit),
        pattern: try container.decode(LocalText.self, forKey: .pattern))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    guard self != .none else { return }
    try container.encode(code, forKey: .code)
    try container.encode(unit, forKey: .unit)
    try container.encode(pattern, forKey: .pattern)
  }
}
