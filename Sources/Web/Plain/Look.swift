// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import PlainWords

/// What there is to say about a text before it is sent: the fields of `Plain/look`. Advice, never a block.
///
/// The text is read in the language it is written in; the advice is in the language of the page, and the words of our
/// list, with their reasons, are in the language of the text.
/// - Parameters:
///   - language: the language somebody says that they write in; only some can be looked at.
///   - anchor: the identifier that the button leads to.
func look(at text: String, in language: String, anchor: String, _ visit: Visit) -> Fields {
  let unread: Fields = ["at": .text(anchor), "unknown": .flag(true), "empty": .flag(false), "seen": .absent]
  guard let tongue = Tongue(rawValue: language) else { return unread }
  let found = examine(text, in: tongue, kinder: visit.site.kinder[Language(language)] ?? [])
  guard found.words > 0 else { return unread.with(["unknown": .flag(false), "empty": .flag(true)]) }
  return unread.with(["unknown": .flag(false), "seen": .fields(seen(found, visit))])
}

private func seen(_ found: Examination, _ visit: Visit) -> Fields {
  let most = 25
  return [
    "lix": found.lix.map { .fields(score($0)) } ?? .absent,
    "noLix": .flag(!found.tongue.hasLix), "short": .flag(found.tongue.hasLix && found.words < steadyWords),
    "longest": .count(found.longest), "total": .count(found.remarks.count), "none": .flag(found.remarks.isEmpty),
    "rows": .list(found.remarks.prefix(most).map { row($0, found.tongue, visit) }),
    "more": found.remarks.count > most ? .fields(["n": .count(found.remarks.count - most)]) : .absent,
  ]
}

/// Below so many words LIX says little.
private let steadyWords = 50

private func score(_ lix: Lix) -> Fields {
  [
    "value": .count(lix.rounded), "band": .word("plain.band.\(lix.band.rawValue)"),
    "perSentence": .count(Int(lix.wordsPerSentence.rounded())), "long": .count(Int(lix.longWordsInPercent.rounded())),
  ]
}

private func row(_ remark: Remark, _ tongue: Tongue, _ visit: Visit) -> Fields {
  let language = Language(tongue.rawValue)
  func theirs(_ text: String) -> Field {
    language == visit.language ? .text(text) : .fragment(.isolated(text, language, direction(of: language)))
  }
  var fields: Fields = [
    "excerpt": .text(balanced(remark.excerpt)), "language": .text(language.code), "line": .count(remark.place.line),
    "say": .word("plain.remark.\(remark.kind.name)"), "n": .absent, "full": .absent, "kinder": .absent, "why": .absent,
  ]
  switch remark.kind {
  case .longSentence(let words): fields["n"] = .count(words)
  case .abbreviation(let short): fields["full"] = theirs(short.full ?? "")
  case .word(let word):
    fields["kinder"] = theirs(word.kinder)
    fields["why"] = theirs(word.why)
  case .passive, .initials: break
  }
  return fields
}
