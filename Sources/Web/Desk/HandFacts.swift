// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// What is known of a hand besides what was said.
func handFacts(_ opened: OpenedHand, _ visit: Visit) -> Fields {
  let (hand, site) = (opened.hand, visit.site)
  let end = hand.clock.stage == .closed ? opened.steps.last?.day ?? site.today : site.today
  let age = site.organisation.calendar.workingDays(after: hand.reachedOn, through: end)
  let goal = site.organisation.topic(hand.topic)?.goal.flatMap { code in site.plan.goals.first { $0.code == code } }
  return [
    "keeper": .fields(keeper(hand.takenBy, opened.names, opened.rota, visit)), "recorded": recorded(opened, site),
    "contact": opened.contact.map {
      .fields([
        "text": .fragment(.digits(balanced($0.revealed))),
        "about": opened.contactMail.map { .word("desk.facts.mail.\($0.rawValue)") } ?? .absent,
      ])
    } ?? .absent,
    "erased": .flag(opened.isErased),
    "district": districtName(hand.district, site), "tongue": tongue(hand.language, visit),
    "reached": .day(hand.reachedOn), "isOpen": .flag(hand.clock.stage != .closed),
    "age": .count(age), "aged": .flag(age > 0),
    "reopenings": hand.clock.reopenings > 0 ? .fields(["n": .count(hand.clock.reopenings)]) : .absent,
    "goal": goal.map { .fields(["link": .linked($0.name, $0.link)]) } ?? .absent,
    "measures": .list(measures(opened, site)), "countsNowhere": .flag(opened.measures.isEmpty),
  ]
}

/// Who wrote it down for whoever asked, and how they gave their word.
private func recorded(_ opened: OpenedHand, _ site: Site) -> Field {
  guard opened.hand.isOnBehalf, let step = opened.steps.first else { return .absent }
  return .fields([
    "word": .word("colleagues.behalf.channel.\(opened.hand.channel.rawValue)"),
    "who": .text(step.account.flatMap { opened.names[$0] } ?? "–"),
    "at": step.other.map { .name(site.deskName($0)) } ?? .absent,
  ])
}

private func measures(_ opened: OpenedHand, _ site: Site) -> [Fields] {
  site.plan.measures.filter { opened.measures.contains($0.code) }.map {
    ["link": .linkedName($0.name, .measure($0.code)), "translation": .translation($0.name)]
  }
}

/// The stair: each desk, and until when it had the hand.
func deskClimb(_ hand: Hand, _ round: Round, _ site: Site) -> [Fields] {
  Hands.Level.allCases.map { level in
    let stair = Stair(hand, level, round, site.today)
    let due = level == hand.clock.level ? hand.clock.due ?? round.due(at: level) : round.due(at: level)
    let isHere = level == hand.clock.level && hand.clock.stage != .closed
    return [
      "name": .name(site.deskName(hand.ladder.desk(at: level))), "class": .text(stair.look),
      "shape": .text(stair.shape), "tag": .word("desk.climb.\(stair.rawValue)"), "here": .flag(isHere),
      "received": round.received(at: level).map { .fields(["day": .day($0)]) } ?? .absent,
      "missed": stair == .missed || stair == .late ? due.map { .fields(["day": .day($0)]) } ?? .absent : .absent,
      "until": stair == .has ? due.map { .fields(["day": .day($0)]) } ?? .absent : .absent,
    ]
  }
}
