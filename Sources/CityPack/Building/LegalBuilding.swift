// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// The legal texts with every placeholder filled.
func makeLegal(_ legal: LegalRows, city: LocalText) -> LegalTexts? {
  guard let privacy = legal.privacy, let accessibility = legal.accessibility else { return nil }
  let fill = legal.fill.map { (name: $0.name, text: $0.text) } + [(name: nameOfCity, text: city)]
  func filled(_ text: LocalText) -> LocalText {
    LocalText(
      official: text.official,
      words: Dictionary(
        uniqueKeysWithValues: text.words.map { language, words in
          (language, fill.reduce(words) { $0.replacing("{\($1.name)}", with: $1.text.reading(in: language).text) })
        }))
  }
  func made(_ row: LegalTextRow) -> LegalText? {
    row.updated.map { updated in
      LegalText(
        title: filled(row.title.value), updated: updated.value,
        sections: row.sections.map { section in
          LegalSection(
            heading: filled(section.heading.value), paragraphs: section.paragraphs.map { filled($0.value) })
        })
    }
  }
  guard let first = made(privacy), let second = made(accessibility) else { return nil }
  let held = DataPurpose.allCases.compactMap { purpose in legal.held.first { $0.purpose == purpose } }
  return LegalTexts(
    privacy: first, accessibility: second,
    held: held.compactMap { row in
      row.purpose.map {
        HeldText(
          purpose: $0, heading: filled(row.heading), what: filled(row.what), why: filled(row.why),
          howLong: filled(row.howLong))
      }
    })
}
