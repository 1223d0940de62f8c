// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

struct HandRow {
  let place: Place
  let kind: Kind
  let topic: Marked<TopicCode>?
  /// Nil: the whole city, or any district.
  let district: Marked<DistrictCode>?
  let isAnywhere: Bool
  let months: Set<Int>
  let first: Marked<PriorityCode>?
  let answers: MadeUpHand.Answers
  let texts: [Language: MadeUpText]
  let gloss: String

  static let keys = [
    "kind", "topic", "district", "months", "first", "sort", "places", "open-to", "whom", "why", "spot", "texts",
    "gloss",
  ]

  init(_ fields: Fields) {
    place = fields.place
    kind = fields.choice("kind")
    topic = fields.code("topic")
    let district: Marked<DistrictCode>? = fields.code("district")
    self.district = ["city", "any"].contains(district?.value.text) ? nil : district
    isAnywhere = district?.value == "any"
    months = fields.has("months") ? fields.months("months") : []
    first = fields.has("first") ? fields.code("first") : nil
    texts = fields.madeUpTexts("texts")
    answers = MadeUpHand.Answers(fields, texts.keys)
    // What is written in English as well needs no gloss.
    let english = fields.pairs("texts").first { $0.key.value == "en" }?.value.value
    gloss =
      english == nil || fields.has("gloss")
      ? fields.text("gloss", expected: "what it says in English")?.value ?? "" : english ?? ""
  }
}

extension MadeUpHand.Answers {
  fileprivate init(_ fields: Fields, _ languages: some Collection<Language>) {
    self.init()
    sort = fields.has("sort") ? fields.choice("sort") : nil
    places = fields.has("places") ? fields.number("places", in: 1...200) : nil
    openTo = fields.has("open-to") ? fields.choice("open-to") : .everyone
    whom = fields.byLanguage("whom")
    why = fields.byLanguage("why")
    spot = fields.byLanguage("spot")
    guard openTo == .some else { return }
    for language in languages.sorted() where whom[language] == nil || why[language] == nil {
      fields.source.complain(
        fields.place, "\(fields.title) is not open to all, so it needs \"whom\" and \"why\" in \(language).")
    }
  }
}

extension Fields {
  /// A list of months, from 1 to 12.
  fileprivate func months(_ key: String) -> Set<Int> {
    Set(
      texts(key, expected: "a list of months such as [11, 12, 1]").compactMap { text in
        if let month = Int(text.value), (1...12).contains(month) { return month }
        source.complain(text.place, "\"\(text.value)\" is no month. Write a number from 1 to 12.")
        return nil
      })
  }

  /// A block with a text for each of some languages.
  func byLanguage(_ key: String) -> [Language: String] {
    Dictionary(pairs(key).map { (Language($0.key.value), $0.value.value) }, uniquingKeysWith: { $1 })
  }

  /// The same in one language or several, each a text with choices.
  fileprivate func madeUpTexts(_ key: String) -> [Language: MadeUpText] {
    guard node(key, expected: "what the person wrote, by language") != nil else { return [:] }
    var texts: [Language: MadeUpText] = [:]
    for (language, text) in pairs(key) {
      guard isLanguageCode(language.value) else {
        source.complain(language.place, "\"\(language.value)\" is no language code. Write one such as da, or zh-Hant.")
        continue
      }
      guard let read = MadeUpText(text.value) else {
        source.complain(
          text.place, "a choice in \"\(key)\" of \(title) looks like {one|other}, and each brace has its other.")
        continue
      }
      texts[Language(language.value)] = read
    }
    return texts
  }
}
