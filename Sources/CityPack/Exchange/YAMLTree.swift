// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Notation
import Yams

/// A YAML node as a tree with its places. What stands in quotation marks is a text; of the rest nothing is known.
func tree(
  of node: Node, at path: String, _ file: String, _ places: inout [String: Notation.Place], _ complaints: Complaints
) -> Tree {
  if places[path] == nil { places[path] = Notation.Place(file: file, line: node.line, column: node.column) }
  switch node {
  case .scalar(let scalar):
    return scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? .text(scalar.string) : .plain(scalar.string)
  case .sequence(let nodes):
    var items: [Tree] = []
    for (place, node) in nodes.enumerated() {
      items.append(tree(of: node, at: Notation.path(path, place), file, &places, complaints))
    }
    return .list(items)
  case .mapping(let pairs):
    return .block(members(of: pairs, at: path, file, &places, complaints))
  case .alias:
    return .plain("")
  }
}

private func members(
  of pairs: Node.Mapping, at path: String, _ file: String, _ places: inout [String: Notation.Place],
  _ complaints: Complaints
) -> [Tree.Member] {
  var members: [Tree.Member] = []
  for (key, value) in pairs {
    let place = Place(file: file, line: key.line, column: key.column)
    guard let word = key.scalar?.string else {
      complaints.add(place, "a key should be one word, but this is \(shape(of: key)).")
      continue
    }
    guard word.first != maskOfRepeatedKey else {
      complaints.add(place, "a key that ends in \"\(word.dropFirst())\" is written twice in this block. Keep one.")
      continue
    }
    let below = Notation.path(path, word)
    places[below] = Notation.Place(file: file, line: place.line, column: place.column)
    members.append(Tree.Member(word, tree(of: value, at: below, file, &places, complaints)))
  }
  return members
}

extension Node {
  fileprivate var line: Int { max(mark?.line ?? 1, 1) }
  fileprivate var column: Int { max(mark?.column ?? 1, 1) }
}

/// In NFC, and without spaces around it.
func tidied(_ text: String) -> String {
  text.trimmingCharacters(in: .whitespacesAndNewlines).precomposedStringWithCanonicalMapping
}
