// SPDX-License-Identifier: AGPL-3.0-or-later

extension JSONValue {
  /// Reads JSON text (RFC 8259) in UTF-8, with or without a byte-order mark, in one pass. Refused with line and column
  /// (in characters, from 1): whatever is not well formed, a key that is written twice in a block, numbers beyond what
  /// a `Double` holds, and anything deeper than ``deepest`` levels.
  public static func read(_ bytes: [UInt8], file: String? = nil) throws(Complaint) -> JSONValue {
    var reader = JSONReader(bytes: bytes, file: file)
    return try reader.readWhole()
  }

  /// How deep lists and blocks may stand in one another.
  public static let deepest = 200
}

/// Walks over the bytes of one JSON text.
struct JSONReader {
  let bytes: [UInt8]
  let file: String?
  var at = 0

  init(bytes: [UInt8], file: String?) {
    (self.bytes, self.file) = (bytes, file)
  }

  mutating func readWhole() throws(Complaint) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    skipSpace()
    guard peek != nil else {
      throw Complaint("The file is empty; JSON text is needed.", file: file, line: 1, column: 1)
    }
    let value = try value(depth: 0)
    skipSpace()
    guard peek == nil else { throw complaint("Something follows the end of the JSON text.") }
    return value
  }

  var peek: UInt8? { at < bytes.count ? bytes[at] : nil }

  /// A complaint with the place of a byte, or of the present one. Lines and characters are only counted now.
  func complaint(_ message: String, at place: Int? = nil) -> Complaint {
    let before = bytes[..<min(place ?? at, bytes.count)]
    let start = before.lastIndex(of: Byte.newline).map { $0 + 1 } ?? (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let line = 1 + before.count { $0 == Byte.newline }
    let column = 1 + (start < before.endIndex ? before[start...].count { $0 & 0xC0 != 0x80 } : 0)
    return Complaint(message, file: file, line: line, column: column)
  }

  mutating func skipSpace() {
    while let byte = peek,
      byte == Byte.space || byte == Byte.newline || byte == Byte.carriageReturn || byte == Byte.tab
    { at += 1 }
  }

  private mutating func value(depth: Int) throws(Complaint) -> JSONValue {
    guard depth <= JSONValue.deepest else {
      throw complaint("This is nested deeper than \(JSONValue.deepest) levels, the most that is read.")
    }
    switch peek {
    case UInt8(ascii: "{"): return try block(depth)
    case UInt8(ascii: "["): return try list(depth)
    case Byte.quote: return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case let byte? where byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      return try number()
    case nil: throw complaint("The JSON text ends in the middle.")
    default: throw complaint("A value should stand here: a text in quotation marks, a number, a list or a block.")
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Complaint) -> JSONValue {
    let start = at
    for byte in word.utf8 {
      guard peek == byte else { throw complaint("“\(word)” is not written to its end.", at: start) }
      at += 1
    }
    return value
  }

  private mutating func block(_ depth: Int) throws(Complaint) -> JSONValue {
    var fields: [String: JSONValue] = [:]
    at += 1
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object(fields) }
    while true {
      skipSpace()
      let start = at
      guard peek == Byte.quote else { throw complaint("A key in quotation marks should stand here.") }
      let key = try string()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw complaint("A colon should follow the key \(quoted(key)).") }
      skipSpace()
      let value = try value(depth: depth + 1)
      guard fields.updateValue(value, forKey: key) == nil else {
        throw complaint("The key \(quoted(key)) is written twice in this block.", at: start)
      }
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "}")) else { throw complaint("A comma or } should stand here.") }
      return .object(fields)
    }
  }

  private mutating func list(_ depth: Int) throws(Complaint) -> JSONValue {
    var items: [JSONValue] = []
    at += 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(items) }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: ",")) { continue }
      guard take(UInt8(ascii: "]")) else { throw complaint("A comma or ] should stand here.") }
      return .array(items)
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    at += 1
    return true
  }
}
