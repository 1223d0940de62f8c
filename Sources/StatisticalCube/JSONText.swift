// SPDX-License-Identifier: Apache-2.0

/// A JSON value that knows where it stood. Objects keep their order, which JSON-stat may lean on.
struct JSONNode {
  enum Kind {
    case null
    case bool
    case number(Double)
    case string(String)
    case array([JSONNode])
    case object([(key: String, value: JSONNode)])
  }

  let kind: Kind
  let line: Int
  let column: Int

  subscript(key: String) -> JSONNode? {
    if case .object(let fields) = kind { fields.first { $0.key == key }?.value } else { nil }
  }

  var string: String? { if case .string(let text) = kind { text } else { nil } }
  var number: Double? { if case .number(let number) = kind { number } else { nil } }
  var array: [JSONNode]? { if case .array(let list) = kind { list } else { nil } }
  var object: [(key: String, value: JSONNode)]? { if case .object(let fields) = kind { fields } else { nil } }

  func complaint(_ message: String) -> CubeComplaint { CubeComplaint(message, line: line, column: column) }
}

/// Reads JSON (RFC 8259) and complains with line and column. Nested at most 64 deep.
struct JSONText {
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var depth = 0

  static func parse(_ bytes: [UInt8]) throws(CubeComplaint) -> JSONNode {
    var text = JSONText(bytes: bytes)
    let node = try text.value()
    text.skip()
    if text.at < bytes.count { throw text.complaint("Something follows the end of the JSON value.") }
    return node
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func complaint(_ message: String) -> CubeComplaint {
    // Characters, not bytes: continuation bytes are not counted.
    let before = bytes[min(lineStart, bytes.count)..<min(at, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return CubeComplaint(message, line: line, column: before + 1)
  }

  private mutating func skip() {
    while at < bytes.count, isBlank(bytes[at]) {
      at += 1
      if bytes[at - 1] == 0x0A { (line, lineStart) = (line + 1, at) }
    }
  }

  private mutating func value() throws(CubeComplaint) -> JSONNode {
    skip()
    let here = complaint("")
    func node(_ kind: JSONNode.Kind) -> JSONNode { JSONNode(kind: kind, line: here.line, column: here.column) }
    guard at < bytes.count else { throw complaint("The file ends in the middle of the JSON.") }
    depth += 1
    defer { depth -= 1 }
    if depth > 64 { throw complaint("The JSON is nested more than 64 deep.") }
    switch bytes[at] {
    case UInt8(ascii: "{"): return node(.object(try fields()))
    case UInt8(ascii: "["): return node(.array(try list()))
    case UInt8(ascii: "\""): return node(.string(try string()))
    case UInt8(ascii: "n"): return node(try word("null", .null))
    case UInt8(ascii: "t"): return node(try word("true", .bool))
    case UInt8(ascii: "f"): return node(try word("false", .bool))
    default: return node(.number(try number()))
    }
  }

  private mutating func word(_ text: StaticString, _ kind: JSONNode.Kind) throws(CubeComplaint) -> JSONNode.Kind {
    let letters = Array(text.description.utf8)
    guard bytes[at...].starts(with: letters) else { throw complaint("A JSON value is expected here.") }
    at += letters.count
    return kind
  }

  private mutating func number() throws(CubeComplaint) -> Double {
    let start = at
    while at < bytes.count, (0x30...0x39).contains(bytes[at]) || "+-.eE".utf8.contains(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = plainNumber(text, comma: false) else {
      at = start
      throw complaint("A JSON value is expected here.")
    }
    return number
  }

  private mutating func list() throws(CubeComplaint) -> [JSONNode] {
    var items: [JSONNode] = []
    at += 1
    skip()
    if try closes(UInt8(ascii: "]")) { return items }
    while true {
      items.append(try value())
      if try ends(UInt8(ascii: "]")) { return items }
    }
  }

  private mutating func fields() throws(CubeComplaint) -> [(key: String, value: JSONNode)] {
    var fields: [(key: String, value: JSONNode)] = []
    at += 1
    skip()
    if try closes(UInt8(ascii: "}")) { return fields }
    while true {
      skip()
      guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
        throw complaint("A name in quotes is expected here.")
      }
      let key = try string()
      skip()
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { throw complaint("A colon is expected here.") }
      at += 1
      fields.append((key, try value()))
      if try ends(UInt8(ascii: "}")) { return fields }
    }
  }

  private mutating func closes(_ bracket: UInt8) throws(CubeComplaint) -> Bool {
    guard at < bytes.count else { throw complaint("The file ends in the middle of the JSON.") }
    if bytes[at] != bracket { return false }
    at += 1
    return true
  }

  private mutating func ends(_ bracket: UInt8) throws(CubeComplaint) -> Bool {
    skip()
    if try closes(bracket) { return true }
    guard bytes[at] == UInt8(ascii: ",") else { throw complaint("A comma or the closing bracket is expected here.") }
    at += 1
    return false
  }

  private mutating func string() throws(CubeComplaint) -> String {
    var content: [UInt8] = []
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] < 0x20 { throw complaint("A string goes over the end of the line or holds a control character.") }
      if bytes[at] == UInt8(ascii: "\\") {
        content += Array(String(try escape()).utf8)
      } else {
        content.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else { throw complaint("A string is never closed.") }
    at += 1
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func escape() throws(CubeComplaint) -> Character {
    at += 1
    guard at < bytes.count else { throw complaint("A string is never closed.") }
    let letter = bytes[at]
    at += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Character(Unicode.Scalar(letter))
    case UInt8(ascii: "u"):
      var unit = try hex()
      if (0xD800..<0xDC00).contains(unit), at + 1 < bytes.count, bytes[at] == 0x5C, bytes[at + 1] == 0x75 {
        at += 2
        let low = try hex()
        if (0xDC00..<0xE000).contains(low) { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
      }
      return Character(Unicode.Scalar(unit) ?? "\u{FFFD}")
    default: throw complaint("There is no such escape in JSON.")
    }
  }

  private mutating func hex() throws(CubeComplaint) -> UInt32 {
    guard at + 4 <= bytes.count, let number = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw complaint("Four hexadecimal digits are expected after \\u.") }
    at += 4
    return number
  }
}
