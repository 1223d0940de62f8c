// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the hand itself can put into a text.
package enum TemplateField: String, Sendable, CaseIterable {
  /// The number of the hand.
  case reference
  /// The unit that writes.
  case unit
  /// Who writes.
  case colleague
  case topic
  /// The day on which it is written.
  case today
}

/// The longest that may stand between braces and still be a field.
private let longestField = 80

/// The text with every field renamed or filled; a field for which there is nothing stays as it stands. Braces that stand
/// double are somebody's own, and no field.
package func replacingFields(in text: String, with value: (String) -> String?) -> String {
  var made = ""
  var rest = text[...]
  while let open = rest.firstIndex(of: "{") {
    made += rest[..<open]
    let inside = rest[rest.index(after: open)...].prefix { $0 != "{" && $0 != "}" && !$0.isNewline }
    let doubled = made.last == "{" || rest[inside.endIndex...].dropFirst().first == "}"
    guard inside.endIndex < rest.endIndex, rest[inside.endIndex] == "}", isField(inside), !doubled else {
      made += "{" + inside
      rest = rest[inside.endIndex...]
      continue
    }
    made += value(String(inside).trimmed) ?? "{\(inside)}"
    rest = rest[rest.index(after: inside.endIndex)...]
  }
  return made + rest
}

/// What still has to be filled in, in its order.
package func blanks(in text: String) -> [String] {
  var found: [String] = []
  _ = replacingFields(in: text) { name in
    found.append(name)
    return nil
  }
  return found
}

private func isField(_ inside: Substring) -> Bool { !inside.allSatisfy(\.isWhitespace) && inside.count <= longestField }
