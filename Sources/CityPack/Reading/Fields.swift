// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Yams

/// What the readers of one file share.
struct Source {
  let file: PackFile
  let complaints: Complaints
  /// Nil when the languages themselves could not be read: then no text is held against them.
  let languages: LanguageRules?

  func complain(_ place: Place, _ sentence: @autoclosure () -> String) {
    complaints.add(place, sentence())
  }

  func place(of node: Node) -> Place { file.place(node.mark) }
}

/// One block of keys. What cannot be read is complained of, and an empty value stands in for it: no value leaves a
/// pack with complaints, and the rest of the pack can still be heard.
struct Fields {
  /// How complaints call it: `measure "m01"`, or `this measure` while it has no readable code.
  let title: String
  let place: Place
  let source: Source
  let entries: [String: Entry]

  struct Entry {
    let place: Place
    let node: Node
  }

  /// Remarks for people, allowed in every block.
  private static let remarks = ["basis", "note", "source", "why"]

  /// Nil, with a complaint, when `node` is no block of keys.
  /// `areOwn`: the keys are the pack's own words, such as languages, and not the reader's.
  init?(_ node: Node, title: String, keys: [String], areOwn: Bool = false, in source: Source) {
    place = source.place(of: node)
    self.source = source
    self.title = title
    if !areOwn { source.complaints.accepts(keys, in: source.file) }
    guard case .mapping(let mapping) = node else {
      source.complain(place, "\(title) should be a block of keys, but is \(shape(of: node)).")
      return nil
    }
    entries = readEntries(mapping, source)
    for (key, entry) in entries.sorted(by: { $0.value.place < $1.value.place }) where !keys.contains(key) {
      if !Self.remarks.contains(key) {
        source.complain(entry.place, "\(title) has no key \"\(key)\". \(remedy(for: key, among: keys))")
      } else if entry.node.scalar == nil {
        source.complain(entry.place, "\"\(key)\" is a remark and should be one text, but is \(shape(of: entry.node)).")
      }
    }
  }

  /// One of a list of blocks: called by its code where it has one.
  init?(row node: Node, _ noun: String, keys: [String], in source: Source) {
    let id = node.mapping?.first { ["id", "code"].contains($0.key.scalar?.string) }?.value.scalar?.string ?? ""
    self.init(node, title: id.isEmpty ? "this \(noun)" : "\(noun) \"\(id)\"", keys: keys, in: source)
  }

  /// The node under `key`; nil with a complaint when there is none.
  func node(_ key: String, expected: String) -> Node? {
    if let entry = entries[key] { return entry.node }
    source.complain(place, "\(title) has no \"\(key)\". Add it: \(expected).")
    return nil
  }

  func has(_ key: String) -> Bool { entries[key] != nil }

  func isBlock(_ key: String) -> Bool { entries[key]?.node.mapping != nil }

  func complainOfShape(_ key: String, _ node: Node, expected: String) {
    source.complain(
      source.place(of: node), "\"\(key)\" of \(title) should be \(expected), but is \(shape(of: node)).")
  }
}

func shape(of node: Node) -> String {
  switch node {
  case .scalar(let scalar): scalar.string.isEmpty ? "empty" : "a single text"
  case .sequence(let nodes): nodes.isEmpty ? "an empty list" : "a list"
  case .mapping: "a block of keys"
  case .alias: "an alias"
  }
}

private func readEntries(_ mapping: Node.Mapping, _ source: Source) -> [String: Fields.Entry] {
  var entries: [String: Fields.Entry] = [:]
  var repeated: [String: Place] = [:]
  for (key, value) in mapping {
    let place = source.place(of: key)
    guard let word = key.scalar?.string else {
      source.complain(place, "a key should be one word, but this is \(shape(of: key)).")
      continue
    }
    if word.first == maskOfRepeatedKey {
      repeated[String(word.dropFirst())] = place
      continue
    }
    if let first = repeated.first(where: { word.dropFirst() == $0.key }) {
      source.complain(
        place, "the key \"\(word)\" is written twice in this block, first in line \(first.value.line). Keep one.")
    }
    entries[word] = Fields.Entry(place: place, node: value)
  }
  return entries
}
