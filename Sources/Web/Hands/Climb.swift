// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The stair: the unit, its administration, the committee that promised, with what each was to do by when.
func climb(_ hand: Hand, _ round: Round, _ standing: Standing, _ site: Site) -> [Fields] {
  Hands.Level.allCases.map { level in
    let stair = Stair(hand, level, round, site.today)
    let name = site.holder(hand.ladder.desk(at: level))
    let due = level == hand.clock.level ? hand.clock.due ?? round.due(at: level) : round.due(at: level)
    return [
      "name": .name(name), "translation": .translation(name), "level": .word("hands.climb.level.\(level.rawValue)"),
      "class": .text(stair.look), "here": .flag(level == hand.clock.level && hand.clock.stage != .closed),
      "shape": .text(stair.shape), "tag": .word("hands.climb.tag.\(stair.rawValue)"),
      "received": round.received(at: level).map { .fields(["day": .day($0)]) } ?? .absent,
      "answered": round.answer(at: level).map { .fields(["day": .day($0.day)]) } ?? .absent,
      "missed": stair == .missed ? due.map { .fields(["day": .day($0)]) } ?? .absent : .absent,
      "late": stair == .late ? lateFields(due, site) : .absent,
      "until": stair == .has ? due.map { .fields(["day": .day($0)]) } ?? .absent : .absent,
      "nextWord": stair == .answered && hand.clock.stage == .underWay && level == hand.clock.level
        ? due.map { .fields(["day": .day($0)]) } ?? .absent : .absent,
      "ahead": .flag(stair == .ahead && hand.clock.stage != .closed),
    ]
  }
}

private func lateFields(_ due: Day?, _ site: Site) -> Field {
  guard let due else { return .absent }
  let days = site.organisation.calendar.workingDays(after: due, through: site.today)
  return .fields(["day": .day(due), "n": days > 0 ? .count(days) : .absent])
}

/// One step of the stair, as a state with a word, a shape and a colour.
enum Stair: String, CaseIterable {
  case missed, has, late, waits, answered, ended, ahead, skipped

  init(_ hand: Hand, _ level: Hands.Level, _ round: Round, _ today: Day) {
    let clock = hand.clock
    if level < round.firstLevel {
      self = .skipped
    } else if level < clock.level {
      self = .missed
    } else if level > clock.level {
      self = .ahead
    } else if clock.stage == .closed {
      self = .ended
    } else if clock.isPaused(on: today) {
      self = .waits
    } else if clock.isLate(on: today) {
      self = .late
    } else if clock.stage != .waiting, round.answer(at: level) != nil {
      self = .answered
    } else {
      self = .has
    }
  }

  /// The class of the step itself.
  var look: String {
    switch self {
    case .missed: "past"
    case .has, .waits, .answered, .ended: "here"
    case .late: "here past"
    case .ahead, .skipped: "ahead"
    }
  }

  /// The class of its tag.
  var shape: String {
    switch self {
    case .missed, .late: "late"
    case .has, .ended: "held"
    case .waits: "out"
    case .answered: "met"
    case .ahead, .skipped: "none"
    }
  }
}
