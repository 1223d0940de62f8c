// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

func check(
  _ hands: [HandRow], _ topics: TopicRows?, _ organisation: OrganisationRows?, _ known: KnownCodes,
  _ complaints: Complaints
) {
  let reasons = Known(organisation?.priorities.map(\.code) ?? [], "reason to put a hand first")
  for hand in hands {
    if let district = hand.district {
      complaints.refer(district, to: known.districts, "this hand comes from")
    }
    if let first = hand.first { complaints.refer(first, to: reasons, "this hand is put first for") }
    guard let code = hand.topic, complaints.refer(code, to: known.topics, "this hand is about"),
      let topic = topics?.topics.first(where: { $0.code.value == code.value }), !topic.kinds.contains(hand.kind)
    else { continue }
    let kinds = topic.kinds.map(\.rawValue).joined(separator: ", ")
    complaints.add(
      hand.place,
      "topic \"\(code.value)\" takes no \"\(hand.kind.rawValue)\". It takes \(kinds): correct one of the two.")
  }
}

func check(_ people: PeopleRow?, _ organisation: OrganisationRows?, _ known: KnownCodes, _ complaints: Complaints) {
  guard let people, let organisation else { return }
  let desks = organisation.units.flatMap { unit in [unit.code] + unit.desks.map(\.code) }
  let knownDesks = Known(desks, "desk of a unit")
  for desk in people.desks { complaints.refer(desk, to: knownDesks, "a pace is said of") }
}
