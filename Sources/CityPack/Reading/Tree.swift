// SPDX-License-Identifier: AGPL-3.0-or-later

import Yams

/// The text of one file as a tree of nodes that know their places, or complaints.
///
/// Anchors and aliases are refused before the parser expands them: nine short lines can stand for a billion nodes.
/// The parser gives up at the first key that is written twice; so that the rest of the file is heard too, that key is
/// masked in place and the text read again.
func readTree(_ text: String, of file: PackFile, _ complaints: Complaints) -> Node? {
  guard !hasAliases(text, file, complaints) else { return nil }
  var masked = text
  for _ in 0..<mostRepeatedKeys {
    do {
      let parser = try Parser(yaml: masked, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        complaints.add(file.start, "the file is empty. Copy the shape from Cities/koebenhavn.")
        return nil
      }
      // The parser keeps the anchors alive.
      return withExtendedLifetime(parser) { isPlain(root, file, complaints) } ? root : nil
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      if let again = mask(at: context.mark, in: masked) {
        masked = again
      } else {
        let key = keys.first ?? ""
        complaints.add(file.place(context.mark), "the key \"\(key)\" is written twice in one block. Keep one.")
        return nil
      }
    } catch {
      complaints.add(file.place(of: error), "this cannot be read as YAML: \(sentence(about: error))")
      return nil
    }
  }
  complaints.add(file.start, "more than \(mostRepeatedKeys) keys are written twice. Write each once in its block.")
  return nil
}

/// Each costs another reading of the file.
private let mostRepeatedKeys = 20

/// Stands for the first letter of a key that is written again further down its block.
let maskOfRepeatedKey: Character = "\u{E000}"

private func mask(at mark: Mark, in text: String) -> String? {
  var position = Position(file: "")
  var masked = String.UnicodeScalarView()
  var isMasked = false
  for scalar in text.unicodeScalars {
    let (line, column) = (position.place.line, position.place.column)
    position.pass(scalar)
    let isQuote = scalar == "\"" || scalar == "'"
    if !isMasked, line == mark.line, column >= mark.column, !isQuote {
      guard column <= mark.column + 1, scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        return nil
      }
      masked.append("\u{E000}")
      isMasked = true
    } else {
      masked.append(scalar)
    }
  }
  return isMasked ? String(masked) : nil
}

extension PackFile {
  func place(_ mark: Mark?) -> Place {
    Place(file: rawValue, line: max(mark?.line ?? 1, 1), column: max(mark?.column ?? 1, 1))
  }

  fileprivate func place(of error: any Error) -> Place {
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): place(mark)
    default: start
    }
  }
}

private func sentence(about error: any Error) -> String {
  switch error as? YamlError {
  case .scanner(let context, let problem, _, _), .parser(let context, let problem, _, _),
    .composer(let context, let problem, _, _):
    if problem.hasPrefix("Maximum nesting") { return "blocks stand in blocks a thousand deep. Write it flatter." }
    if problem.hasSuffix("another document") { return "a second document begins here. Keep one, without \"---\"." }
    let began = context.map { " \($0.text), which began at \($0.mark.line):\($0.mark.column)" } ?? ""
    return "\(problem)\(began). Look at the indentation, colons and quotation marks near here."
  case .reader(let problem, _, _, _): return "\(problem)."
  default: return "the parser gave up. Write the file more simply."
  }
}
