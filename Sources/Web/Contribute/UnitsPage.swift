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

private func topicsByUnit(_ organisation: Organisation) -> [Unit: (name: LocalText, topics: Set<TopicCode>)] {
  organisation.routes.ladders.reduce(into: [:]) { units, route in
    guard let desk = organisation.desks[route.value.unit] else { return }
    units[Unit(desk), default: (desk.partOf ?? desk.name, [])].topics.insert(route.key.topic)
  }
}

private func administration(
  _ administration: Administration, _ units: [Unit: (name: LocalText, topics: Set<TopicCode>)], _ site: Site
) -> Fields? {
  let mine = units.filter { $0.key.administration == administration.code }.sorted { $0.key.name < $1.key.name }
  guard !mine.isEmpty else { return nil }
  return [
    "name": .local(administration.name), "beside": .beside(administration.name),
    "conduct": .link(.conduct(.administration(administration.code))),
    "committee": site.plan.committee(administration.committee).map { .linked($0.name, .committee($0.code)) } ?? .absent,
    "units": .list(mine.map { unit($0.value.name, $0.value.topics, site.organisation) }),
  ]
}

private func unit(_ name: LocalText, _ topics: Set<TopicCode>, _ organisation: Organisation) -> Fields {
  let known = organisation.topics.filter { topics.contains($0.code) }
  return [
    "name": .name(name), "translation": .translation(name),
    "topics": .list(known.map { topic($0, organisation.clocks) }),
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
