// SPDX-License-Identifier: AGPL-3.0-or-later

extension JSONReader {
  /// A whole number where it is written as one and fits into 64 bits, otherwise a decimal.
  mutating func number() throws(Complaint) -> JSONValue {
    let start = at
    _ = take(UInt8(ascii: "-"))
    let whole = digits()
    var isWellFormed = whole.count == 1 || (whole.count > 1 && bytes[whole.lowerBound] != UInt8(ascii: "0"))
    var isWhole = true
    if take(UInt8(ascii: ".")) {
      isWhole = false
      isWellFormed = isWellFormed && !digits().isEmpty
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      isWellFormed = isWellFormed && !digits().isEmpty
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard isWellFormed else { throw complaint("\(quoted(text)) is no number as JSON writes it.", at: start) }
    if isWhole, let number = Int(text) { return .int(number) }
    guard let number = Double(text), number.isFinite else {
      throw complaint("The number \(quoted(text)) is too large.", at: start)
    }
    return .double(number)
  }

  private mutating func digits() -> Range<Int> {
    let start = at
    while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { at += 1 }
    return start..<at
  }

  /// A text, from its first quotation mark to behind its last.
  mutating func string() throws(Complaint) -> String {
    let start = at
    var text: [UInt8] = []
    at += 1
    while let byte = peek {
      guard byte >= 0x20 else {
        throw complaint("A line end or another control character stands in a text; it is written with a backslash.")
      }
      at += 1
      if byte == Byte.quote {
        guard let string = String(validating: text, as: UTF8.self) else {
          throw complaint("This text is not UTF-8.", at: start)
        }
        return string
      }
      if byte == UInt8(ascii: "\\") { text += String(try escaped()).utf8 } else { text.append(byte) }
    }
    throw complaint("This text has no closing quotation mark.", at: start)
  }

  private mutating func escaped() throws(Complaint) -> Unicode.Scalar {
    let start = at - 1
    let byte = peek
    at += 1
    switch byte {
    case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte ?? Byte.quote)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return try codePoint(start)
    default: throw complaint("After a backslash only \" \\ / b f n r t u may stand.", at: start)
    }
  }

  private mutating func codePoint(_ start: Int) throws(Complaint) -> Unicode.Scalar {
    let first = try fourDigits(start)
    if let scalar = Unicode.Scalar(first) { return scalar }
    if (0xD800..<0xDC00).contains(first), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
      let second = try fourDigits(start)
      if (0xDC00..<0xE000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw complaint("\\u stands for half a character only; both halves are needed.", at: start)
  }

  private mutating func fourDigits(_ start: Int) throws(Complaint) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek, byte < 0x80, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw complaint("\\u needs four hexadecimal digits.", at: start)
      }
      number = number * 16 + UInt32(digit)
      at += 1
    }
    return number
  }
}
