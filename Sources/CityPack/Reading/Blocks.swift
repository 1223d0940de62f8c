// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Yams

/// How complaints call a whole file.
let titleOfFile = "this file"

extension Fields {
  /// A list of blocks; empty with a complaint when there is none.
  func rows(_ key: String, _ noun: String, keys: [String]) -> [Fields] {
    nodes(key, expected: "a list, each entry after a hyphen")
      .compactMap { Fields(row: $0, noun, keys: keys, in: source) }
  }

  func rowsIfAny(_ key: String, _ noun: String, keys: [String]) -> [Fields] {
    has(key) ? rows(key, noun, keys: keys) : []
  }

  func block(_ key: String, keys: [String], areOwn: Bool = false) -> Fields? {
    node(key, expected: "a block with " + keys.joined(separator: ", "))
      .flatMap { Fields($0, title: titleOfBlock(key), keys: keys, areOwn: areOwn, in: source) }
  }

  /// A list of texts, such as `[ask, offer]`.
  func texts(_ key: String, expected: String = "a list such as [a, b]") -> [Marked<String>] {
    nodes(key, expected: expected).compactMap {
      source.text($0, "an entry of \"\(key)\" of \(title)", expected: "a single text")
    }
  }

  /// A list of codes, each once.
  func codes<N>(_ key: String, of named: N.Type = N.self) -> [Marked<Code<N>>] {
    var seen: Set<Code<N>> = []
    return texts(key, expected: "a list of codes such as [a, b]").compactMap { readCode($0, source) }.filter { code in
      let isNew = seen.insert(code.value).inserted
      if !isNew { source.complain(code.place, "\"\(key)\" of \(title) names \"\(code.value)\" twice. Keep one.") }
      return isNew
    }
  }

  /// A block whose keys are codes themselves, such as `{default: bif-unge, place: bif-erhverv}`, in the file's order.
  func pairs(_ key: String) -> [(key: Marked<String>, value: Marked<String>)] {
    guard let node = entries[key]?.node else { return [] }
    guard case .mapping(let mapping) = node else {
      complainOfShape(key, node, expected: "a block of keys")
      return []
    }
    let anyKey = Array(mapping.keys.compactMap(\.scalar?.string))
    guard let fields = Fields(node, title: titleOfBlock(key), keys: anyKey, areOwn: true, in: source) else { return [] }
    return fields.entries.sorted { $0.value.place < $1.value.place }.compactMap { word, entry in
      source.text(entry.node, "\"\(word)\" of \(fields.title)", expected: "a single text").map {
        (Marked(value: word, place: entry.place), $0)
      }
    }
  }

  /// The same words in the city's languages: in each complete one, and in no language that is not offered.
  func words(_ key: String) -> LocalText {
    let official = source.languages?.official ?? .undetermined
    let complete = source.languages?.complete ?? []
    let nothing = LocalText(official: official, words: [:])
    let list = complete.map(\.code).joined(separator: ", ")
    guard let node = node(key, expected: "the words in \(list)") else { return nothing }
    guard case .mapping = node else {
      complainOfShape(key, node, expected: "a block with a text for each of \(list)")
      return nothing
    }
    let pairs = pairs(key)
    var words: [Language: String] = [:]
    for (word, text) in pairs {
      let language = Language(word.value)
      if let offered = source.languages?.offered, !offered.contains(language) {
        let remedy = remedy(for: word.value, among: offered.map(\.code))
        source.complain(word.place, "\"\(word.value)\" is no language of this pack. \(remedy)")
      }
      words[language] = text.value
    }
    for language in complete where words[language] == nil && !isWritten(language, in: node) {
      source.complain(
        source.place(of: node), "\"\(key)\" of \(title) is missing in \(language). Add \(language): … to it.")
    }
    return LocalText(official: official, words: words)
  }

  private func titleOfBlock(_ key: String) -> String {
    title == titleOfFile ? "\"\(key)\"" : "\"\(key)\" of \(title)"
  }

  private func isWritten(_ language: Language, in node: Node) -> Bool {
    node.mapping?.keys.contains { $0.scalar?.string == language.code } ?? false
  }

  private func nodes(_ key: String, expected: String) -> [Node] {
    guard let node = node(key, expected: expected) else { return [] }
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      complainOfShape(key, node, expected: expected)
      return []
    }
    return Array(sequence)
  }
}
