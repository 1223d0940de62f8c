// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Sealing

/// A door: a few plain questions, no account.
@Sendable func reachPage(_ visit: Visit) async throws -> Answer {
  let kind = try visit.door
  let topic = visit.query["topic"]
  let known = visit.site.organisation.topics.contains { $0.code.text == topic && $0.kinds.contains(kind) }
  let typed = ReachForm(
    topic: known ? topic : "", language: visit.language.code, answers: [.openTo: OpenTo.everyone.rawValue])
  return .page("Hands/reach", reachFields(ReachDraft(kind: kind, typed: typed), visit))
}

extension Visit {
  /// The kind of hand this address is for.
  var door: Kind {
    get throws {
      let code = code("door")
      guard !code.isEmpty else { return .ask }
      guard let kind = Kind(rawValue: code), kind != .ask else { throw Problem.notFound }
      return kind
    }
  }
}

func reachFields(_ draft: ReachDraft, _ visit: Visit) -> Fields {
  let site = visit.site
  let (kind, typed) = (draft.kind, draft.typed)
  let topic = site.organisation.topics.first { $0.code.text == typed.topic }
  return [
    "privacy": .link(.privacy), "held": .link(.held),
    "action": .link(.reach(kind)), "form": .text(site.house.makeFormToken().text), "stale": .flag(draft.isStale),
    "stop": stop(draft), "hint": .flag(draft.hasHint), "seen": .flag(draft.hasHint || typed.hasSeenHint),
    "door": .fields(door(kind, site)), "others": .list(otherDoors(kind)),
    "wordsWrong": wrong(.words, draft), "topicWrong": wrong(.topic, draft), "districtWrong": wrong(.district, draft),
    "contactWrong": wrong(.contact, draft),
    "words": .text(typed.words), "contact": .text(typed.contact),
    "longestWords": .text(String(Reach.longestWords)), "longestContact": .text(String(Reach.longestContact)),
    "first": .list(questionFields(kind.questions.filter { $0 == .sort }, draft)),
    "questions": .list(questionFields(kind.questions.filter { $0 != .sort }, draft)),
    "groups": .list(groups(kind, chosen: typed.topic, site)), "noTopic": .flag(topic == nil),
    "districts": .list(districts(chosen: typed.district, site)),
    "tongue": kind.asksForLanguage
      ? .fields([
        "languages": .list(answerLanguages(chosen: typed.language, site)), "none": .flag(typed.language.isEmpty),
        "languageWrong": wrong(.language, draft),
      ])
      : .absent,
    "after": .fields(after(kind, topic, site)), "urgent": .list(signposts(about: topic?.code, site)),
  ]
}

/// Its title, its promise, what it asks first and what its button says.
private func door(_ kind: Kind, _ site: Site) -> Fields {
  let texts = ["title", "lead", "label", "hint", "where", "send"]
  let contact = kind.needsContact ? "hands.door.place.contact" : "hands.reach.contact.label"
  let hint =
    kind.needsContact
    ? "hands.door.place.contact-hint"
    : site.house.writesMail ? "hands.reach.contact.hint" : "hands.reach.contact.hint-no-mail"
  return Fields(
    Dictionary(uniqueKeysWithValues: texts.map { ($0, Field.word("hands.door.\(kind.rawValue).\($0)")) })
  ).with(["contact": .word(contact), "contact-hint": .word(hint), "max": .count(Reach.longestWords)])
}

/// The other doors, for whoever came to the wrong one.
private func otherDoors(_ kind: Kind) -> [Fields] {
  Kind.allCases.filter { $0 != kind }.map {
    ["name": .word("hands.door.\($0.rawValue).name"), "url": .link(.reach($0))]
  }
}

private func stop(_ draft: ReachDraft) -> Field {
  let mistakes = draft.mistakes
  guard !mistakes.isEmpty else { return .absent }
  return .fields(["n": .count(mistakes.count), "rows": .list(mistakes.map(\.fields))])
}

func wrong(_ field: ReachComplaint.Field, _ draft: ReachDraft) -> Field {
  draft.mistakes.first { $0.field == field }.map { .fields($0.fields) } ?? .absent
}

private func groups(_ kind: Kind, chosen: String, _ site: Site) -> [Fields] {
  site.organisation.topicGroups.compactMap { group in
    let topics = group.topics.filter { $0.kinds.contains(kind) }
    guard !topics.isEmpty else { return nil }
    return [
      "name": .plain(group.name),
      "topics": .list(topics.map { choice($0.code.text, .plain($0.name), chosen: chosen) }),
    ]
  }
}

private func districts(chosen: String, _ site: Site) -> [Fields] {
  let others = site.organisation.districtChoice
  let unknown = others.map { Field.plain($0.unknown) } ?? .word("hands.reach.district.unknown")
  let wholeCity = others.map { Field.plain($0.wholeCity) } ?? .word("hands.reach.district.whole-city")
  return [choice("", unknown, chosen: chosen)]
    + site.organisation.districts.map {
      choice($0.code.text, .plain($0.name), chosen: chosen)
    } + [choice(ReachDraft.wholeCity, wholeCity, chosen: chosen)]
}

private func answerLanguages(chosen: String, _ site: Site) -> [Fields] {
  site.house.languages.map { offered in
    choice(offered.language.code, .text(offered.title), chosen: chosen)
      .with(["language": .text(offered.language.code), "direction": .text(offered.direction.rawValue)])
  }
}

func choice(_ value: String, _ name: Field, chosen: String) -> Fields {
  ["value": .text(value), "name": name, "chosen": .flag(value == chosen)]
}

/// What happens next. The day by which somebody must answer is known once the topic is.
private func after(_ kind: Kind, _ topic: Topic?, _ site: Site) -> Fields {
  guard let topic, let terms = site.organisation.clocks.terms(kind, topic.code) else { return ["known": .absent] }
  let due = site.organisation.calendar.adding(terms.unit, to: site.today)
  return ["known": .fields(["due": .day(due), "n": .count(terms.unit)])]
}
