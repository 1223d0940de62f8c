// SPDX-License-Identifier: AGPL-3.0-or-later

extension Tree {
  /// As JSON on one line: for the store, for fingerprints.
  package var compactJSON: String {
    var text = ""
    writeJSON(to: &text, indent: nil)
    return text
  }

  /// As JSON for people: two spaces a level, short lists of scalars on one line, a line break at the end.
  package var json: String {
    var text = ""
    writeJSON(to: &text, indent: 0)
    return text + "\n"
  }

  private func writeJSON(to text: inout String, indent: Int?) {
    switch self {
    case .text(let words), .plain(let words): text += quoted(words)
    case .number(let number): text += number
    case .truth(let truth): text += truth ? "true" : "false"
    case .list(let items):
      let isShort = items.allSatisfy { $0.scalar != nil }
      write(items.count, "[", "]", to: &text, indent: isShort ? nil : indent, spaced: indent != nil) { index, text in
        items[index].writeJSON(to: &text, indent: indent.map { $0 + 1 })
      }
    case .block(let members):
      write(members.count, "{", "}", to: &text, indent: indent, spaced: false) { index, text in
        text += quoted(members[index].key) + (indent == nil ? ":" : ": ")
        members[index].value.writeJSON(to: &text, indent: indent.map { $0 + 1 })
      }
    }
  }

  private func write(
    _ count: Int, _ open: String, _ close: String, to text: inout String, indent: Int?, spaced: Bool,
    _ each: (Int, inout String) -> Void
  ) {
    func lineBreak(_ level: Int) -> String { "\n" + String(repeating: "  ", count: level) }
    text += open
    for index in 0..<count {
      if index > 0 { text += indent == nil && spaced ? ", " : "," }
      if let indent { text += lineBreak(indent + 1) }
      each(index, &text)
    }
    if let indent, count > 0 { text += lineBreak(indent) }
    text += close
  }
}

/// In quotation marks, with nothing escaped that JSON does not ask for. YAML reads it the same.
func quoted(_ words: String) -> String {
  var text = "\""
  for scalar in words.unicodeScalars {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: text.unicodeScalars.append(scalar)
    }
  }
  return text + "\""
}
