// SPDX-License-Identifier: AGPL-3.0-or-later

/// A language by its BCP 47 code (`da`, `ar`); `und` when nobody said.
package struct Language: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let code: String

  package init(_ code: String) {
    self.code = code
  }

  package static let undetermined = Language("und")

  package static func < (a: Language, b: Language) -> Bool { a.code < b.code }

  package var description: String { code }
}

package enum Direction: String, Sendable, CaseIterable {
  case leftToRight = "ltr"
  case rightToLeft = "rtl"
}

/// A language as the city offers it: what stands on its button and which way it is written.
package struct OfferedLanguage: Equatable, Sendable {
  package enum Tier: String, Sendable, CaseIterable {
    /// Every page is in it.
    case complete
    case next, later
  }

  package let language: Language
  package let title: String
  package let english: String
  package let direction: Direction
  package let tier: Tier

  package init(language: Language, title: String, english: String, direction: Direction, tier: Tier) {
    self.language = language
    self.title = title
    self.english = english
    self.direction = direction
    self.tier = tier
  }
}

/// The same words in several languages. The official one is the city's own; the others are translations.
package struct LocalText: Equatable, Sendable {
  package let official: Language
  package let words: [Language: String]

  package init(official: Language, words: [Language: String]) {
    self.official = official
    self.words = words
  }

  /// The official words, and where they are missing, any.
  package var original: String {
    words[official] ?? words.min { $0.key < $1.key }?.value ?? ""
  }

  /// In the language asked for, else the official words. `language` says which it became, for the `lang` attribute.
  package func reading(in language: Language) -> (text: String, language: Language) {
    if let text = words[language] { return (text, language) }
    return (original, official)
  }
}

extension LocalText: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }

  /// A block of languages. Which of them is the official one stands once in a document: its reader hands it on as
  /// `official`.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    var words: [Language: String] = [:]
    for key in container.allKeys {
      words[Language(key.stringValue)] = try container.decode(String.self, forKey: key)
    }
    guard !words.isEmpty else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "no words"))
    }
    let official = decoder.userInfo.first { $0.key.rawValue == "official" }?.value as? Language
    self.init(official: official ?? .undetermined, words: words)
  }

  /// The official words first, then by code.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    let order = words.keys.sorted { ($0 == official ? 0 : 1, $0) < ($1 == official ? 0 : 1, $1) }
    for language in order {
      try container.encodeIfPresent(words[language], forKey: Key(stringValue: language.code))
    }
  }
}
