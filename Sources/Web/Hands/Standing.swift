// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// How a hand stands in the eyes of the one who reached it out: what the page says first.
enum Standing: String, CaseIterable {
  /// Somebody has it and is in time.
  case waiting
  /// Past its day, and the next climb is due at the start of the next working day.
  case late
  /// Nobody wrote in time: it has climbed to the administration.
  case administration
  /// It has climbed to the committee that promised.
  case committee
  /// It is at the committee, and the committee is late too.
  case committeeLate = "committee-late"
  /// The desk has asked something, and the clock stands still.
  case askedBack = "asked-back"
  case answered
  case proposed
  /// The asker said no; a new round has begun.
  case reopened
  case confirmed
  case notConfirmed = "not-confirmed"
  case withdrawn

  init(_ hand: Hand, _ round: Round, today: Day) {
    switch (hand.clock.stage, hand.closing) {
    case (.closed, .confirmed): self = .confirmed
    case (.closed, .withdrawn): self = .withdrawn
    case (.closed, _): self = .notConfirmed
    case (.proposed, _): self = .proposed
    case (.waiting, _), (.underWay, _):
      self = Standing(open: hand.clock, round, today: today)
    }
  }

  private init(open clock: HandClock, _ round: Round, today: Day) {
    let isLate = clock.isLate(on: today)
    if clock.isPaused(on: today) {
      self = .askedBack
    } else if clock.level == .committee {
      self = isLate ? .committeeLate : round.isAnswered ? .answered : .committee
    } else if isLate {
      self = .late
    } else if round.hasJustClimbed {
      self = .administration
    } else if clock.stage == .underWay {
      self = .answered
    } else {
      self = clock.reopenings > 0 ? .reopened : .waiting
    }
  }
}

/// The steps since the hand was reached out, opened again, or accepted by another desk last.
struct Round {
  let steps: [Step]

  init(_ all: [Step]) {
    let start = all.lastIndex { [.reached, .reopened, .handoverAccepted].contains($0.what) } ?? all.startIndex
    steps = Array(all[start...])
  }

  /// The desk has written since the hand last climbed.
  var isAnswered: Bool {
    steps.last { [.climbed, .answered, .proposed].contains($0.what) }.map { $0.what != .climbed } ?? false
  }

  /// It has climbed, and nobody has written since.
  var hasJustClimbed: Bool {
    steps.last { [.climbed, .answered, .proposed].contains($0.what) }?.what == .climbed
  }

  /// The day on which the desk at this level got the hand.
  func received(at level: Hands.Level) -> Day? {
    let climb = steps.first { $0.what == .climbed && $0.level == level }
    return climb?.day ?? (level == firstLevel ? steps.first?.day : nil)
  }

  /// The last day that the desk at this level had.
  func due(at level: Hands.Level) -> Day? {
    steps.last { $0.level == level && $0.due != nil }?.due
  }

  /// The day on which the desk at this level last wrote to the asker.
  func answer(at level: Hands.Level) -> Step? {
    steps.last { $0.level == level && ($0.what == .answered || $0.what == .proposed) }
  }

  /// The level at which it began: the unit, or the administration from the third time on.
  var firstLevel: Hands.Level { steps.first?.level ?? Hands.Level.unit }
}
