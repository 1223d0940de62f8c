// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation

/// Twenty digits that open one hand. Computed, not stored: HMAC over the form's token and what was sent, so that the
/// same form sent again shows the same receipt, while the database keeps only a peppered hash.
package struct Receipt: Equatable, Sendable, CustomStringConvertible {
  /// Twenty digits, no spaces.
  package let digits: String

  package static func make(token: FormToken, sent: [String], secret: ServerSecret) -> Receipt {
    // Lengths stand before the parts, so that moving a letter from one field to the next makes another receipt.
    let parts = sent.flatMap { big(UInt64($0.utf8.count)) + Array($0.utf8) }
    let mac = secret.mac(Array(token.text.utf8) + sha256(parts), for: .receipt)
    // 128 bits modulo 10^20: no digit is favoured by more than one part in 10^18.
    var high = unbig(mac[..<8])
    var low = unbig(mac[8..<16])
    var digits = ""
    for _ in 0..<20 {
      let (quotientHigh, carry) = high.quotientAndRemainder(dividingBy: 10)
      let (quotientLow, digit) = UInt64(10).dividingFullWidth((carry, low))
      (high, low) = (quotientHigh, quotientLow)
      digits = String(digit) + digits
    }
    return Receipt(digits: digits)
  }

  /// As people type it: spaces, dashes and any script's digits are read; anything else, or another length, is none.
  package init?(typed text: String) {
    var digits = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        digits += String(Int(value))
      } else if !" \u{a0}\u{202f}\t\r\n-–‑.\u{200e}\u{200f}\u{2066}\u{2068}\u{2069}".unicodeScalars.contains(scalar) {
        return nil
      }
      guard digits.utf8.count <= 20 else { return nil }
    }
    guard digits.utf8.count == 20 else { return nil }
    self.digits = digits
  }

  private init(digits: String) {
    self.digits = digits
  }

  /// What the database may keep.
  package func hash(secret: ServerSecret) -> [UInt8] {
    secret.mac(Array(digits.utf8), for: .pepper)
  }

  /// Five groups of four, as they are shown and read aloud.
  package var groups: [String] {
    stride(from: 0, to: 20, by: 4).map { start in
      let from = digits.index(digits.startIndex, offsetBy: start)
      return String(digits[from..<digits.index(from, offsetBy: 4)])
    }
  }

  /// Does not print itself.
  package var description: String { "‹receipt›" }
}
