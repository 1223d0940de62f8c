// SPDX-License-Identifier: AGPL-3.0-or-later

import Yams

/// Whether the text both names a node (`&name`) and calls it (`*name`). Judges by letters alone, so words within
/// quotation marks can look so too; that is why it complains only when both stand there.
func hasAliases(_ text: String, _ file: PackFile, _ complaints: Complaints) -> Bool {
  var position = Position(file: file.rawValue)
  var found: [Unicode.Scalar: Place] = [:]
  var (beforeLast, last) = (Unicode.Scalar("\n"), Unicode.Scalar("\n"))
  var lastPlace = position.place
  for scalar in text.unicodeScalars {
    if last == "&" || last == "*", opensToken.contains(beforeLast), !closesToken.contains(scalar), found[last] == nil {
      found[last] = lastPlace
    }
    (beforeLast, last, lastPlace) = (last, scalar, position.place)
    position.pass(scalar)
  }
  guard let anchor = found["&"], found["*"] != nil else { return false }
  complaints.add(anchor, "anchors and aliases (&name, *name) are not accepted. Write the words out where they belong.")
  return true
}

private let opensToken: Set<Unicode.Scalar> = ["\n", "\r", "\t", " ", "[", "]", "{", "}", ",", ":", "-", "?"]
private let closesToken: Set<Unicode.Scalar> = ["\n", "\r", "\t", " ", "&", "*"]

/// Anchors and tags have no use in a pack: what is written is what is meant.
func isPlain(_ node: Node, _ file: PackFile, _ complaints: Complaints) -> Bool {
  var isClean = true
  if let anchor = node.anchor {
    complaints.add(file.place(node.mark), "the anchor &\(anchor.rawValue) is not accepted. Delete it.")
    isClean = false
  }
  if !plainTags.contains(node.tag.description) {
    complaints.add(file.place(node.mark), "the tag \(node.tag.description) is not accepted. Delete it.")
    isClean = false
  }
  switch node {
  case .sequence(let nodes):
    for node in nodes where !isPlain(node, file, complaints) { isClean = false }
  case .mapping(let pairs):
    for (key, value) in pairs {
      let both = [isPlain(key, file, complaints), isPlain(value, file, complaints)]
      if both.contains(false) { isClean = false }
    }
  case .scalar, .alias: break
  }
  return isClean
}

/// None, the one that says nothing, and the three that say what can be seen anyway.
private let plainTags: Set<String> = [
  "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
]
