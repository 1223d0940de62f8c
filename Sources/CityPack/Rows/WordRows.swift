// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Yams

/// A word of words.yaml in one language, before the house's own words are asked.
struct WordRow {
  let key: Marked<String>
  let language: Marked<Language>
  let form: ReplacedWord.Form

  /// `words:` then keys of the house, then languages.
  static func all(_ file: Fields) -> [WordRow] {
    file.children("words", expected: "a block of the house's words by their keys").flatMap { key, word in
      word.children(expected: "a block with a text for each language").map { language, node in
        WordRow(
          key: key, language: Marked(value: Language(language.value), place: language.place), form: node.form())
      }
    }
  }

  var word: ReplacedWord { ReplacedWord(key: key.value, language: language.value, form: form) }

  var texts: [String] {
    switch form {
    case .sentence(let text): [text]
    case .plural(let forms): forms.sorted { $0.key < $1.key }.map(\.value)
    }
  }
}

/// A node with what complaints call it.
struct NamedNode {
  let title: String
  let node: Node
  let source: Source

  /// The children of a block by whatever keys it has, in the file's order.
  func children(expected: String) -> [(key: Marked<String>, node: NamedNode)] {
    guard case .mapping(let mapping) = node else {
      source.complain(source.place(of: node), "\(title) should be \(expected), but is \(shape(of: node)).")
      return []
    }
    let keys = Array(mapping.keys.compactMap(\.scalar?.string))
    guard let fields = Fields(node, title: title, keys: keys, areOwn: true, in: source) else { return [] }
    return fields.entries.sorted { $0.value.place < $1.value.place }.map { word, entry in
      (
        Marked(value: word, place: entry.place),
        NamedNode(title: "\"\(word)\" of \(title)", node: entry.node, source: source)
      )
    }
  }

  func form() -> ReplacedWord.Form {
    guard node.mapping != nil else {
      return .sentence(source.text(node, title, expected: "a text, or a text for each plural")?.value ?? "")
    }
    let forms = children(expected: "a text for each plural").compactMap { category, child in
      child.source.text(child.node, child.title, expected: "a text").map { (category.value, $0.value) }
    }
    return .plural(Dictionary(forms) { first, _ in first })
  }
}

extension Fields {
  fileprivate func children(_ key: String, expected: String) -> [(key: Marked<String>, node: NamedNode)] {
    guard let node = node(key, expected: expected) else { return [] }
    return NamedNode(title: "\"\(key)\"", node: node, source: source).children(expected: expected)
  }
}
