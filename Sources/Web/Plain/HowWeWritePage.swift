// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
import PlainWords

/// Our rules, a place to try a text, and the words we would rather not use.
@Sendable func howWeWritePage(_ visit: Visit) async throws -> Answer {
  .page("Plain/how-we-write", howWeWrite(TriedText(language: visit.language.code), visit))
}

/// Looks at a text that anybody has put in. It is not kept and not written down anywhere.
@Sendable func tryText(_ visit: Visit) async throws -> Answer {
  let tried = TriedText(text: visit.form["text"], language: visit.form["language"], isSent: true)
  return .page(
    "Plain/how-we-write", howWeWrite(tried, visit), status: tried.isTooLong ? .unprocessableContent : .ok)
}

/// What somebody wants to try.
private struct TriedText {
  static let longest = 10_000

  var text = ""
  let language: String
  var isSent = false

  var isTooLong: Bool { text.utf16.count > TriedText.longest }
}

private func howWeWrite(_ tried: TriedText, _ visit: Visit) -> Fields {
  let looks = tried.isSent && !tried.isTooLong
  return [
    "rules": .list(rules.map { ["title": .word("plain.rule.\($0).title"), "text": .word("plain.rule.\($0).text")] }),
    "groups": .list(KindWord.About.allCases.map { kinderWords($0, visit) }),
    "action": .link(.howWeWrite), "text": .text(tried.text), "longest": .text(String(TriedText.longest)),
    "tooLong": tried.isTooLong ? .fields(["max": .count(TriedText.longest)]) : .absent,
    "max": .count(TriedText.longest), "languages": .list(languages(tried, visit)), "lookAt": .text("try-look"),
    "look": looks ? .fields(look(at: tried.text, in: tried.language, anchor: "try-look", visit)) : .absent,
  ]
}

/// In the order in which they are shown.
private let rules = ["you", "first", "short", "who", "whole", "everyday", "next", "people"]

/// The languages that a text can be looked at in.
private func languages(_ tried: TriedText, _ visit: Visit) -> [Fields] {
  visit.site.languages.filter { Tongue(rawValue: $0.language.code) != nil }.map {
    [
      "value": .text($0.language.code), "name": .text($0.title), "direction": .text($0.direction.rawValue),
      "chosen": .flag($0.language.code == tried.language),
    ]
  }
}

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
