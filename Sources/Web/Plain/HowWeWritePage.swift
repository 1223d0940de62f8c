// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import PlainWords

/// Our rules, a place to try a text, and the words we would rather not use.
@Sendable func howWeWritePage(_ visit: Visit) async throws -> Answer {
  .page("Plain/how-we-write", howWeWrite(visit))
}

func howWeWrite(_ visit: Visit) -> Fields {
  [
    "rules": .list(rules.map { ["title": .word("plain.rule.\($0).title"), "text": .word("plain.rule.\($0).text")] }),
    "groups": .list(KindWord.About.allCases.map { kinderWords($0, visit) }),
  ]
}

/// In the order in which they are shown.
private let rules = ["you", "first", "short", "who", "whole", "everyday", "next", "people"]

/// The words of one kind, in the language of the page.
private func kinderWords(_ about: KindWord.About, _ visit: Visit) -> Fields {
  let words = visit.site.kinder[visit.language] ?? []
  return [
    "id": .text(about.rawValue), "title": .word("plain.kinder.\(about.rawValue).title"),
    "text": .word("plain.kinder.\(about.rawValue).text"),
    "rows": .list(
      words.filter { $0.about == about }.map {
        ["word": .text($0.forms.first ?? ""), "kinder": .text($0.kinder), "why": .text($0.why)]
      }),
  ]
}
