// SPDX-License-Identifier: AGPL-3.0-or-later

/// An amount in thousandths of a million of the pack's currency, so that 265.3 million adds up exactly.
package struct Money: Hashable, Comparable, Sendable {
  package let thousands: Int

  package init(thousands: Int) {
    self.thousands = thousands
  }

  package static let zero = Money(thousands: 0)

  package static func < (a: Money, b: Money) -> Bool { a.thousands < b.thousands }

  package static func + (a: Money, b: Money) -> Money { Money(thousands: a.thousands + b.thousands) }
}

extension Money {
  /// As it stands in files: `265.3`.
  package var inMillions: String {
    let (whole, rest) = thousands.quotientAndRemainder(dividingBy: 1_000)
    guard rest != 0 else { return "\(whole)" }
    var decimals = String(String(1_000 + rest).dropFirst())
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(whole).\(decimals)"
  }
}

extension Money: Codable {
  /// In millions with at most three decimals, below a billion of them.
  package init(from decoder: any Decoder) throws {
    let millions = try decoder.singleValueContainer().decode(Double.self)
    let thousands = (millions * 1_000).rounded()
    guard millions >= 0, millions < 1_000_000_000, abs(millions * 1_000 - thousands) < 1e-4 else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no amount"))
    }
    self.init(thousands: Int(thousands))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Double(thousands) / 1_000)
  }
}
