// SPDX-License-Identifier: AGPL-3.0-or-later

extension Tree {
  /// As YAML in blocks, as packs are written. A text that YAML could take for anything else stands in quotation marks.
  package var yaml: String {
    var text = ""
    writeYAML(to: &text, indent: 0)
    return text
  }

  private func writeYAML(to text: inout String, indent: Int) {
    let margin = String(repeating: " ", count: indent)
    switch self {
    case .block(let members):
      for (index, member) in members.enumerated() {
        text += (index == 0 ? "" : margin) + scalarText(member.key) + ":"
        member.value.writeYAMLValue(to: &text, indent: indent)
      }
    case .list(let items):
      for (index, item) in items.enumerated() {
        text += index == 0 ? "-" : margin + "-"
        if item.isBlank || item.scalar != nil || item.isFlow {
          text += " " + item.flow + "\n"
        } else {
          text += " "
          item.writeYAML(to: &text, indent: indent + 2)
        }
      }
    case .text, .number, .truth, .plain:
      text += flow + "\n"
    }
  }

  /// What follows a key and its colon.
  private func writeYAMLValue(to text: inout String, indent: Int) {
    switch self {
    case _ where isBlank || scalar != nil || isFlow:
      text += " " + flow + "\n"
    case .block:
      text += "\n" + String(repeating: " ", count: indent + 2)
      writeYAML(to: &text, indent: indent + 2)
    default:
      text += "\n" + String(repeating: " ", count: indent)
      writeYAML(to: &text, indent: indent)
    }
  }

  private var isBlank: Bool { members?.isEmpty ?? items?.isEmpty ?? false }

  /// A list of codes fits on one line.
  private var isFlow: Bool { items?.allSatisfy { ($0.scalar?.count ?? .max) <= 30 } ?? false }

  private var flow: String {
    switch self {
    case .text(let words), .plain(let words): scalarText(words)
    case .number(let number): number
    case .truth(let truth): truth ? "true" : "false"
    case .list(let items): "[" + items.map(\.flow).joined(separator: ", ") + "]"
    case .block(let members):
      "{" + members.map { scalarText($0.key) + ": " + $0.value.flow }.joined(separator: ", ") + "}"
    }
  }
}

/// Plain where nobody can mistake it, else in quotation marks.
private func scalarText(_ words: String) -> String {
  let isSafe =
    words.unicodeScalars.first?.properties.isAlphabetic == true
    && words.unicodeScalars.last.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } == true
    && words.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || " -._()/".unicodeScalars.contains($0)
    }
    && !reserved.contains(words.lowercased()) && words.utf8.count <= 200
  return isSafe ? words : quoted(words)
}

/// YAML 1.1 takes these for something else.
private let reserved: Set<String> = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
