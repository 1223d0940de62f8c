// SPDX-License-Identifier: AGPL-3.0-or-later

import City

struct LanguageRows {
  let official: Marked<String>?
  let languages: [(code: Marked<String>, offer: OfferedLanguage)]

  init(_ file: Fields) {
    official = file.text("official", expected: "the code of the city's own language, such as da")
    let keys = ["code", "title", "english", "direction", "tier"]
    languages = file.rows("languages", "language", keys: keys).compactMap { fields in
      let title = fields.text("title", expected: "the language's own name")
      let english = fields.text("english", expected: "its name in English")
      let direction: Direction = fields.choice("direction")
      let tier: OfferedLanguage.Tier = fields.choice("tier")
      guard let code = fields.languageCode("code") else { return nil }
      let offer = OfferedLanguage(
        language: Language(code.value), title: title?.value ?? "", english: english?.value ?? "",
        direction: direction, tier: tier)
      return (code, offer)
    }
  }

  static let keys = ["official", "languages"]

  /// Nil, with complaints, when no text could be held against these languages.
  func rules(_ source: Source) -> LanguageRules? {
    var seen: Set<String> = []
    for (code, _) in languages where !seen.insert(code.value).inserted {
      source.complain(code.place, "language \"\(code.value)\" stands here twice. Keep one.")
    }
    guard let official, !languages.isEmpty else { return nil }
    let complete = languages.filter { $0.offer.tier == .complete }.map(\.offer.language)
    guard complete.contains(Language(official.value)) else {
      let remedy = remedy(for: official.value, among: complete.map(\.code))
      source.complain(official.place, "the official language \"\(official.value)\" is no complete one. \(remedy)")
      return nil
    }
    return LanguageRules(
      official: Language(official.value), complete: complete, offered: Set(languages.map(\.offer.language)))
  }
}

extension Fields {
  /// A BCP 47 code: letters, then perhaps subtags (`da`, `zh-Hant`).
  func languageCode(_ key: String) -> Marked<String>? {
    guard let text = text(key, expected: "a language code such as da") else { return nil }
    if isLanguageCode(text.value) { return text }
    source.complain(text.place, "\"\(text.value)\" is no language code. Write one such as da, or zh-Hant.")
    return nil
  }
}

func isLanguageCode(_ text: String) -> Bool {
  text.split(separator: "-", omittingEmptySubsequences: false).enumerated().allSatisfy { index, part in
    (index == 0 ? 2...3 : 2...8).contains(part.utf8.count)
      && part.utf8.allSatisfy { letter in (0x61...0x7A).contains(letter | 0x20) || (index > 0 && letter < 0x3A) }
  }
}
