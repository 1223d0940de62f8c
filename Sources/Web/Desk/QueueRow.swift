// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// One hand in the queue: its clock, what it is about, where, in which language, and who has taken it.
func queueRow(_ hand: Hand, _ queue: DeskQueue, _ visit: Visit) -> Fields {
  let site = visit.site
  let clock = deskClock(hand, missed: queue.missed[hand.id], site)
  return [
    "url": .link(.hand(hand.reference)), "reference": .fragment(.digits(hand.reference.text)),
    "kind": hand.kind == .ask ? .absent : .word("desk.kind.\(hand.kind.rawValue)"),
    "topic": topicName(hand.topic, site), "district": districtName(hand.district, site),
    "tongue": tongue(hand.language, visit), "clock": .fields(clock),
    "promised": .flag(hand.clock.stage == .underWay), "reopened": .flag(hand.clock.reopenings > 0),
    "holder": hand.holder == queue.desk ? .absent : .name(site.holder(hand.holder)),
    "first": .flag(hand.priority != nil),
    "asks": hand.request.map { .fields(["to": .name(site.deskName($0.to)), "until": .day($0.until, .short)]) }
      ?? .absent,
    "keeper": .fields(keeper(hand.takenBy, queue.names, queue.rota, visit)),
  ]
}

/// The clock as words and as the bar of the sketch: ten working days to the day it is due, square and red after it.
/// - Parameter missed: the day that this desk has missed, where the hand has gone on from it.
func deskClock(_ hand: Hand, missed: Day?, _ site: Site) -> Fields {
  let (today, calendar) = (site.today, site.organisation.calendar)
  var fields: Fields = [
    "day": .absent, "late": .absent, "today": .flag(false), "left": .absent, "asker": .flag(false),
    "hand": .text("56"), "over": .absent, "round": .flag(true),
  ]
  if hand.clock.stage == .proposed || hand.clock.isPaused(on: today) {
    fields["asker"] = .flag(true)
    fields["day"] = (hand.clock.waitsForAskerUntil ?? hand.clock.due).map { .day($0, .short) } ?? .absent
    fields["hand"] = .text("6")
    return fields
  }
  guard let due = missed ?? hand.clock.due else { return fields }
  fields["day"] = .day(due, .short)
  if due < today {
    let over = calendar.workingDays(after: due, through: today)
    fields["late"] = .fields(["n": over > 0 ? .count(over) : .absent])
    fields["over"] = .fields(["width": .text(String(min(max(over, 1) * 6, 30)))])
    fields["round"] = .flag(false)
  } else if due == today {
    fields["today"] = .flag(true)
  } else {
    let left = calendar.workingDays(after: today, through: due)
    fields["left"] = .fields(["n": .count(left)])
    fields["hand"] = .text(String(56 - 5 * min(left, 9)))
  }
  return fields
}

/// A topic that the pack no longer has still stands on old hands.
func topicName(_ code: TopicCode, _ site: Site) -> Field {
  site.organisation.topic(code).map { .local($0.name) } ?? .text(code.text)
}

func districtName(_ code: DistrictCode?, _ site: Site) -> Field {
  guard let code else { return .word("desk.no-district") }
  return site.organisation.districts.first { $0.code == code }.map { .local($0.name) } ?? .text(code.text)
}

/// A language's name in the language of the page; by its own name where we have no word for it.
func tongue(_ language: Language, _ visit: Visit) -> Field {
  let key = "desk.tongue.\(language.code)"
  if visit.site.pages[visit.language]?.words.all[key] != nil { return .word(key) }
  return .text(visit.site.house.languages.first { $0.language == language }?.title ?? language.code)
}
