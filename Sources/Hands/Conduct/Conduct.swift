// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Whether a desk, an administration, a committee or the city keeps its word: everything that is counted of it.
package struct Conduct: Equatable, Sendable {
  /// How the hands stand, by the same rules as everywhere.
  package private(set) var tally = Tally()
  private var firstWords: [Milestones.FirstWord: Int] = [:]
  /// From each hand that has had one to its first answer.
  package let days: AnswerDays
  /// Answered once, and not taken back: those who could have said yes.
  package private(set) var answered = 0
  /// Answered with the promise of a next word, and that day has gone.
  package private(set) var wordOwed = 0

  package init(_ hands: some Sequence<Milestones>, today: Day, workingDays: WorkingDayIndex) {
    var days: [Int] = []
    for hand in hands {
      tally.add(hand, today: today, workingDays: workingDays)
      firstWords[hand.firstWord(on: today), default: 0] += 1
      if let first = hand.firstAnswer {
        days.append(workingDays.workingDays(after: hand.reachedOn, through: first))
        if hand.closing != .withdrawn { answered += 1 }
      }
      if hand.stage == .underWay, let due = hand.due, due < today { wordOwed += 1 }
    }
    self.days = AnswerDays(days)
  }

  package subscript(word: Milestones.FirstWord) -> Int { firstWords[word] ?? 0 }

  /// Everybody who has reached out.
  package var reached: Int { tally.total }

  /// Hands whose first day has come: the promise was kept or broken.
  package var decided: Int { self[.kept] + self[.broken] }

  /// Per cent of the promised days that were kept; nil while fewer than five have come.
  package var keptPercent: Int? { percent(self[.kept], of: decided) }

  /// Per cent of the answered whose asker has said yes, wholly or partly. Whoever has not been asked, has not said so or
  /// has let it be closed in silence counts as no: an answer alone improves nothing here.
  package var confirmedPercent: Int? { percent(tally.met, of: answered) }

  private func percent(_ part: Int, of whole: Int) -> Int? {
    whole < fewestShown ? nil : (part * 200 + whole) / (whole * 2)
  }
}

extension Tally {
  mutating func add(_ hand: Milestones, today: Day, workingDays: WorkingDayIndex) {
    reopened += hand.reopenings
    switch hand.stage {
    case .waiting: addWaiting(hand, today: today, workingDays: workingDays)
    case .underWay, .proposed: underWay += 1
    case .closed:
      switch hand.closing {
      case .confirmed:
        met += 1
        if let outcome = hand.outcome { outcomes[outcome, default: 0] += 1 }
      case .withdrawn: withdrawn += 1
      case .notConfirmed, nil: notConfirmed += 1
      }
    }
  }

  private mutating func addWaiting(_ hand: Milestones, today: Day, workingDays: WorkingDayIndex) {
    waiting += 1
    if let due = hand.due, due < today { late += 1 }
    if hand.level == .committee { atCommittee += 1 }
    if let oldest, oldest.since <= hand.reachedOn { return }
    oldest = Oldest(
      workingDays: workingDays.workingDays(after: hand.reachedOn, through: today), since: hand.reachedOn,
      desk: hand.ladder.desk(at: hand.level))
  }
}
