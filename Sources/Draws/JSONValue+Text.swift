// SPDX-License-Identifier: AGPL-3.0-or-later

extension JSONValue {
  /// The one canonical text: keys sorted by code point, no spaces, shortest numbers that read back the same,
  /// nothing escaped that JSON does not ask for. Python's `json.dumps(v, sort_keys=True, separators=(",", ":"),
  /// ensure_ascii=False)` of the text read back gives the same bytes. A number that is not finite becomes null.
  public var canonical: String {
    var text = ""
    write(to: &text, indent: nil, depth: 0)
    return text
  }

  /// For people: two spaces a level, keys sorted; lists of plain values stay on one line.
  public var pretty: String {
    var text = ""
    write(to: &text, indent: 2, depth: 0)
    return text
  }

  private func write(to text: inout String, indent: Int?, depth: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .double(let number): text += Self.number(number)
    case .string(let string): Self.write(string, to: &text)
    case .array(let list):
      let inner = list.allSatisfy(\.isPlain) ? nil : indent
      Self.write(list.count, ("[", "]"), to: &text, indent: inner, outer: indent, depth: depth) { place, text in
        list[place].write(to: &text, indent: indent, depth: depth + 1)
      }
    case .object(let fields):
      let keys = fields.keys.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
      Self.write(keys.count, ("{", "}"), to: &text, indent: indent, outer: indent, depth: depth) { place, text in
        Self.write(keys[place], to: &text)
        text += indent == nil ? ":" : ": "
        (fields[keys[place]] ?? .null).write(to: &text, indent: indent, depth: depth + 1)
      }
    }
  }

  private static func write(
    _ count: Int, _ marks: (String, String), to text: inout String, indent: Int?, outer: Int?, depth: Int,
    each: (Int, inout String) -> Void
  ) {
    func newline(_ level: Int) -> String {
      if let indent { "\n" + String(repeating: " ", count: indent * level) } else { "" }
    }
    text += marks.0
    for place in 0..<count {
      if place > 0 { text += indent == nil && outer != nil ? ", " : "," }
      text += newline(depth + 1)
      each(place, &text)
    }
    if count > 0 { text += newline(depth) }
    text += marks.1
  }

  private var isPlain: Bool {
    switch self {
    case .array, .object: false
    default: true
    }
  }

  /// A whole number without a point, so that writing, reading and writing again changes nothing.
  private static func number(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    if let whole = Int(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return number.description
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{c}": text += "\\f"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
