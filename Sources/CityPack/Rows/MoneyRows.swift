// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

struct MoneyRow {
  let place: Place
  let year: Int
  /// Nil when it could not be read: then no sum is held against it.
  let amount: Money?
  let kind: MoneyFigure.Kind

  init(_ fields: Fields) {
    place = fields.place
    year = fields.number("year", in: years)
    amount = fields.money("millions")
    kind = fields.choice("kind")
  }
}

struct TotalRow {
  let place: Place
  let year: Int
  let amount: Money

  init?(_ fields: Fields) {
    place = fields.place
    year = fields.number("year", in: years)
    guard let amount = fields.money("millions") else { return nil }
    self.amount = amount
  }
}

private let years = 1_900...2_200

extension Fields {
  /// Millions with up to three decimals, read digit by digit so that 265.3 is exactly 265,300 thousands.
  func money(_ key: String) -> Money? {
    let expected = "an amount in millions such as 265.3"
    guard let text = text(key, expected: expected) else { return nil }
    let parts = text.value.split(separator: ".", omittingEmptySubsequences: false)
    let areDigits = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard areDigits, (1...2).contains(parts.count), parts[0].utf8.count <= 9,
      parts.count == 1 || parts[1].utf8.count <= 3,
      let whole = Int(parts[0]),
      let rest = Int((parts.count == 2 ? String(parts[1]) : "").padded(to: 3))
    else {
      source.complain(
        text.place,
        "\"\(key)\" of \(title) should be \(expected), with a full stop and at most three decimals, but is \"\(text.value)\"."
      )
      return nil
    }
    return Money(thousands: whole * 1_000 + rest)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: "0", count: max(0, width - utf8.count)) }
}
