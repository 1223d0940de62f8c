// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Sealing

/// The front door: a few plain questions, no account.
@Sendable func reachPage(_ visit: Visit) async throws -> Answer {
  let topic = visit.query["topic"]
  let known = visit.site.organisation.topics.contains { $0.code.text == topic && $0.kinds.contains(.ask) }
  let typed = ReachForm(topic: known ? topic : "", language: visit.language.code)
  return .page("Hands/reach", reachFields(ReachDraft(typed: typed), visit))
}

func reachFields(_ draft: ReachDraft, _ visit: Visit) -> Fields {
  let site = visit.site
  let typed = draft.typed
  let topic = site.organisation.topics.first { $0.code.text == typed.topic }
  return [
    "privacy": .link(.privacy), "held": .link(.held),
    "action": .link(.reach), "form": .text(site.house.makeFormToken().text), "stale": .flag(draft.isStale),
    "stop": stop(draft), "hint": .flag(draft.hasHint), "seen": .flag(draft.hasHint || typed.hasSeenHint),
    "wordsWrong": wrong(.words, draft), "topicWrong": wrong(.topic, draft), "districtWrong": wrong(.district, draft),
    "languageWrong": wrong(.language, draft), "contactWrong": wrong(.contact, draft),
    "words": .text(typed.words), "contact": .text(typed.contact), "max": .count(Reach.longestWords),
    "longestWords": .text(String(Reach.longestWords)), "longestContact": .text(String(Reach.longestContact)),
    "groups": .list(groups(chosen: typed.topic, site)), "noTopic": .flag(topic == nil),
    "districts": .list(districts(chosen: typed.district, site)),
    "languages": .list(answerLanguages(chosen: typed.language, site)), "noLanguage": .flag(typed.language.isEmpty),
    "after": .fields(after(topic, site)), "urgent": .list(signposts(about: topic?.code, site)),
  ]
}

private func stop(_ draft: ReachDraft) -> Field {
  let mistakes = draft.mistakes
  guard !mistakes.isEmpty else { return .absent }
  return .fields(["n": .count(mistakes.count), "rows": .list(mistakes.map(\.fields))])
}

private func wrong(_ field: ReachComplaint.Field, _ draft: ReachDraft) -> Field {
  draft.mistakes.first { $0.field == field }.map { .fields($0.fields) } ?? .absent
}

private func groups(chosen: String, _ site: Site) -> [Fields] {
  site.organisation.topicGroups.compactMap { group in
    let topics = group.topics.filter { $0.kinds.contains(.ask) }
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

private func choice(_ value: String, _ name: Field, chosen: String) -> Fields {
  ["value": .text(value), "name": name, "chosen": .flag(value == chosen)]
}

/// What happens next. The day by which somebody must answer is known once the topic is.
private func after(_ topic: Topic?, _ site: Site) -> Fields {
  guard let topic, let terms = site.organisation.clocks.terms(.ask, topic.code) else { return ["known": .absent] }
  let due = site.organisation.calendar.adding(terms.unit, to: site.today)
  return ["known": .fields(["due": .day(due), "n": .count(terms.unit)])]
}
