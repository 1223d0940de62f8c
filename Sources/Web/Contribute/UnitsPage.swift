// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// Who does what: every unit with the topics it answers for, and how many working days it has.
@Sendable func unitsPage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let answered = topicsByUnit(site.organisation)
  return .page(
    "Contribute/units",
    [
      "committees": .link(.committees), "turn": .link(.whereToTurn), "conduct": .link(.conduct),
      "administrations": .list(
        site.plan.administrations.compactMap { administration($0, answered, site) }),
    ])
}

/// A unit by its own name: its desks in the parts of the city are one.
private struct Unit: Hashable {
  let name: String
  let administration: AdministrationCode

  init(_ desk: Desk) {
    name = (desk.partOf ?? desk.name).original
    administration = desk.administration
  }
}

private struct Answered {
  let name: LocalText
  var topics: Set<TopicCode> = []
  var desks: Set<DeskCode> = []
}

private func topicsByUnit(_ organisation: Organisation) -> [Unit: Answered] {
  organisation.routes.ladders.reduce(into: [:]) { units, route in
    guard let desk = organisation.desks[route.value.unit] else { return }
    let unit = Unit(desk)
    units[unit, default: Answered(name: desk.partOf ?? desk.name)].topics.insert(route.key.topic)
    units[unit]?.desks.insert(desk.code)
  }
}

private func administration(
  _ administration: Administration, _ units: [Unit: Answered], _ site: Site
) -> Fields? {
  let mine = units.filter { $0.key.administration == administration.code }.sorted { $0.key.name < $1.key.name }
  guard !mine.isEmpty else { return nil }
  return [
    "name": .local(administration.name), "beside": .beside(administration.name),
    "conduct": .link(.conduct(.administration(administration.code))),
    "committee": site.plan.committee(administration.committee).map { .linked($0.name, .committee($0.code)) } ?? .absent,
    "units": .list(mine.map { unit($0.value, site) }),
  ]
}

private func unit(_ answered: Answered, _ site: Site) -> Fields {
  let known = site.organisation.topics.filter { answered.topics.contains($0.code) }
  return [
    "name": .name(answered.name), "translation": .translation(answered.name),
    "topics": .list(known.map { topic($0, site.organisation.clocks) }),
    "desks": .list(
      answered.desks.sorted().map { ["name": .plain(site.deskName($0)), "url": .link(.news(Subject($0)))] }),
  ]
}

/// The first of its doors, with its clock: asking stands before everything else.
private func topic(_ topic: Topic, _ clocks: Clocks) -> Fields {
  let first = Kind.allCases.first { topic.kinds.contains($0) } ?? .ask
  let days = clocks.terms(first, topic.code)?.unit
  return [
    "name": .local(topic.name), "url": days == nil ? .absent : .link(.reach(first, about: topic.code)),
    "open": .flag(days != nil), "days": days.map { .count($0) } ?? .absent,
  ]
}
