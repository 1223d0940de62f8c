// SPDX-License-Identifier: Apache-2.0

extension Amount {
  /// Why a text is not an amount.
  enum Misreading: Error {
    case notANumber, ambiguousComma, tooManyDecimals, tooLarge
  }

  /// Reads what people write: `1500`, `1500.50`, `1500,50`, `1 500 000`, `1.500.000,00`, `1,500,000.00`.
  ///
  /// A point alone is the decimal sign, as in all Pabulib files. A comma alone is the decimal sign too, except before
  /// exactly three digits (`1,500`), which could be 1.5 or 1500 and is refused. A sign that is repeated, or that comes
  /// before the other one, separates thousands. At most six decimals.
  static func reading(_ text: some StringProtocol) throws(Misreading) -> Amount {
    var bytes = Array(text.utf8)
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    let (whole, decimals) = try split(try withoutSpaces(bytes))
    guard !whole.isEmpty || !decimals.isEmpty else { throw .notANumber }
    guard decimals.count <= 6 else { throw .tooManyDecimals }
    var value: Int64 = 0
    for digit in whole + decimals + [UInt8](repeating: UInt8(ascii: "0"), count: 6 - decimals.count) {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { throw .notANumber }
      guard value <= largest.millionths / 10 else { throw .tooLarge }
      value = value * 10 + Int64(digit - UInt8(ascii: "0"))
    }
    guard value <= largest.millionths else { throw .tooLarge }
    return Amount(millionths: negative ? -value : value)
  }

  private static let comma = UInt8(ascii: ",")
  private static let point = UInt8(ascii: ".")

  /// Takes out spaces (also the unbreakable ones) that stand before groups of three digits.
  private static func withoutSpaces(_ bytes: [UInt8]) throws(Misreading) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let groups = text.split(omittingEmptySubsequences: false) { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
    guard groups.count > 1 else { return bytes }
    for group in groups.dropFirst() where group.prefix(while: { $0.isASCII && $0.isNumber }).count != 3 {
      throw .notANumber
    }
    return groups.flatMap(\.utf8)
  }

  /// The digits before and after the decimal sign, thousands signs taken out.
  private static func split(_ bytes: [UInt8]) throws(Misreading) -> (whole: [UInt8], decimals: [UInt8]) {
    let points = bytes.filter { $0 == point }.count
    let commas = bytes.filter { $0 == comma }.count
    guard let last = bytes.lastIndex(where: { $0 == point || $0 == comma }) else { return (bytes, []) }
    let sign = bytes[last]
    let after = Array(bytes[(last + 1)...])
    if points + commas == 1 {
      let couldBeThousands = after.count == 3 && (1...3).contains(last) && bytes[0] != UInt8(ascii: "0")
      guard sign == point || !couldBeThousands else { throw .ambiguousComma }
      return (Array(bytes[..<last]), after)
    }
    let decimalSignOnce = (sign == point ? points : commas) == 1
    let whole = decimalSignOnce ? Array(bytes[..<last]) : bytes
    let groups = whole.split(separator: decimalSignOnce ? other(than: sign) : sign, omittingEmptySubsequences: false)
    guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.first?.isEmpty == false else { throw .notANumber }
    return (groups.flatMap { $0 }, decimalSignOnce ? after : [])
  }

  private static func other(than sign: UInt8) -> UInt8 { sign == point ? comma : point }
}
