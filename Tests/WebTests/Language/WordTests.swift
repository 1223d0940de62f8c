// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import PlainWords
import TestCity
import Testing

@testable import Web

/// Walks over every word of every language, and over every place that uses one.
@Suite struct WordTests {
  private let all: [Words]

  init() throws {
    all = try allWords.get()
  }

  @Test func everyLanguageHasTheSameKeys() {
    for words in all.dropFirst() {
      #expect(Set(words.all.keys) == Set(all[0].all.keys), "\(words.language)")
    }
  }

  @Test func aWordThatCountsInOneLanguageCountsInAll() {
    for (key, word) in all[0].all {
      for words in all {
        #expect(isPlural(words.all[key]) == isPlural(word), "\(words.language): \(key)")
      }
    }
  }

  @Test func everyWordWantsTheSamePlacesFilledInEveryLanguage() {
    for (key, word) in all[0].all where !key.hasPrefix("calendar.") {
      for words in all {
        // A language may say "two" without the digit, so the number itself is free.
        let places = words.all[key]?.placeholders.subtracting(["n"])
        #expect(places == word.placeholders.subtracting(["n"]), "\(words.language): \(key)")
      }
    }
  }

  @Test func everyKeyThatIsUsedExistsAndEveryWordIsUsed() throws {
    var patterns: Set<String> = []
    for file in files(in: URL(filePath: "Sources/Web/Templates"), ending: ".mustache") {
      let text = try String(contentsOf: URL(filePath: "Sources/Web/Templates/\(file)"), encoding: .utf8)
      patterns.formUnion(TemplateText(name: file, text: text).keys().map(\.key))
    }
    for file in files(in: URL(filePath: "Sources/Web"), ending: ".swift") {
      let text = try String(contentsOf: URL(filePath: "Sources/Web/\(file)"), encoding: .utf8)
      patterns.formUnion(text.matches(of: /"([a-z]+\.[a-z0-9.\-\\()$A-Za-z]+)"/).map { String($0.1) })
    }
    for key in all[0].all.keys where !key.hasPrefix("calendar.") && !key.hasPrefix("about.") {
      #expect(patterns.contains { fits(key, $0) }, "Nothing uses \(key).")
    }
  }

  @Test func noWordShoutsAndNoDanishSentenceIsHeavy() {
    for words in all {
      for (key, word) in words.all {
        #expect(!word.forms.contains { $0.contains("!") }, "\(words.language): \(key)")
      }
    }
    for room in Set(all[0].all.keys.compactMap { $0.split(separator: ".").first })
    where !["about", "calendar"].contains(room) {
      let sentences = all[0].all.filter { $0.key.hasPrefix("\(room).") }.flatMap(\.value.forms)
        .filter { $0.hasSuffix(".") }
      let lix = examine(sentences.joined(separator: "\n\n"), in: .danish).lix
      #expect((lix?.value ?? 0) <= 35, "\(room): \(lix?.rounded ?? 0)")
    }
  }

  private func isPlural(_ word: Word?) -> Bool {
    if case .plural = word { true } else { false }
  }

  /// A key as it stands in Swift may have an interpolation in it, which stands for anything.
  private func fits(_ key: String, _ pattern: String) -> Bool {
    guard let hole = pattern.firstIndex(of: "\\") else { return key == pattern }
    let end = pattern.lastIndex(of: ")").map { pattern[pattern.index(after: $0)...] } ?? ""
    return key.hasPrefix(pattern[..<hole]) && key.hasSuffix(end)
  }
}
