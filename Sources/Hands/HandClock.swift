// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Where a hand stands and until when. Every change is a function of the day it happens and the city's calendar;
/// `due` is data, so that nothing hangs on a timer.
package struct HandClock: Equatable, Sendable {
  package enum Stage: String, Sendable, CaseIterable {
    /// Nobody has answered the asker in this round.
    case waiting
    /// Answered; the desk has promised the next word by `due`.
    case underWay = "under-way"
    /// The desk has proposed an outcome; the asker decides, by `due`.
    case proposed
    case closed
  }

  package var stage: Stage
  package var level: Level
  /// The last day that is in time. Nil once closed.
  package var due: Day?
  /// While asked back: the clock stands still until the asker writes, and no longer than this day.
  package var waitsForAskerUntil: Day?
  /// Working days that were left when the desk asked back.
  package var left: Int
  /// Asking back stops the clock once in a hand's life.
  package var hasAskedBack: Bool
  package var reopenings: Int

  package init(
    stage: Stage, level: Level, due: Day?, waitsForAskerUntil: Day? = nil, left: Int = 0,
    hasAskedBack: Bool = false, reopenings: Int = 0
  ) {
    self.stage = stage
    self.level = level
    self.due = due
    self.waitsForAskerUntil = waitsForAskerUntil
    self.left = left
    self.hasAskedBack = hasAskedBack
    self.reopenings = reopenings
  }

  /// A hand reached out on `day`. Working day 1 is the first working day after it.
  package static func reached(on day: Day, terms: Terms, calendar: WorkingCalendar) -> HandClock {
    HandClock(stage: .waiting, level: .unit, due: calendar.adding(terms.unit, to: day))
  }

  package func isPaused(on day: Day) -> Bool {
    waitsForAskerUntil.map { day <= $0 } ?? false
  }

  /// Late: the day that was promised has gone, and the city has not written.
  package func isLate(on day: Day) -> Bool {
    guard stage == .waiting || stage == .underWay, let due else { return false }
    return due < day
  }
}

// MARK: - What the desk does

extension HandClock {
  /// An answer written to the asker, with the day by which the next word will come. Only this stops the first clock.
  package mutating func answer(nextWordBy promised: Day, on day: Day, clocks: Clocks, calendar: WorkingCalendar)
    throws(HandRefusal)
  {
    guard stage == .waiting || stage == .underWay else { throw .notOpen }
    guard promised > day else { throw .promisedInThePast }
    let longest = calendar.adding(clocks.promisedLongest, to: day)
    guard promised <= longest else { throw .promisedTooFar(longest) }
    stage = .underWay
    due = promised
    waitsForAskerUntil = nil
  }

  /// A question back: the clock stands still until the reply, at most `askingBackLongest` working days.
  package mutating func askBack(on day: Day, clocks: Clocks, calendar: WorkingCalendar) throws(HandRefusal) {
    guard stage == .waiting, let due else { throw .notWaiting }
    guard !hasAskedBack else { throw .alreadyAskedBack }
    let until = calendar.adding(clocks.askingBackLongest, to: day)
    left = calendar.workingDays(after: day, through: due)
    hasAskedBack = true
    waitsForAskerUntil = until
    self.due = calendar.adding(left, to: until)
  }

  /// An outcome with a sentence to the asker: an answer, and a question that only the asker can close.
  package mutating func propose(on day: Day, clocks: Clocks, calendar: WorkingCalendar) throws(HandRefusal) {
    guard stage == .waiting || stage == .underWay else { throw .notOpen }
    stage = .proposed
    due = calendar.adding(clocks.confirmWithin, to: day)
    waitsForAskerUntil = nil
  }
}

// MARK: - What the asker does

extension HandClock {
  /// The asker writes. It starts a clock that waited for them; otherwise it changes nothing.
  package mutating func hearFromAsker(on day: Day, calendar: WorkingCalendar) {
    guard isPaused(on: day) else { return }
    due = calendar.adding(left, to: day)
    waitsForAskerUntil = nil
  }

  /// "Yes" or "partly": closed, by the only one who can.
  package mutating func confirm() throws(HandRefusal) {
    guard stage == .proposed else { throw .nothingProposed }
    close()
  }

  /// "No": open again, with a clock of its own that is never longer than the topic's. From the third time on the hand
  /// starts at the administration.
  package mutating func reopen(on day: Day, terms: Terms, clocks: Clocks, calendar: WorkingCalendar)
    throws(HandRefusal)
  {
    guard stage == .proposed else { throw .nothingProposed }
    reopenings += 1
    stage = .waiting
    level = reopenings >= clocks.reopeningsBeforeAdministration ? .administration : .unit
    due = calendar.adding(clocks.reopening.shortened(by: terms).days(at: level), to: day)
  }

  package mutating func withdraw() throws(HandRefusal) {
    guard stage != .closed else { throw .notOpen }
    close()
  }

  private mutating func close() {
    stage = .closed
    due = nil
    waitsForAskerUntil = nil
  }
}

// MARK: - What time does

/// One step that the clock took by itself.
package enum ClockStep: Equatable, Sendable {
  /// Nobody wrote in time: the hand now stands one level higher, and must be answered by `due`.
  case climbed(to: Level, on: Day, due: Day)
  /// The asker said nothing for so long after a proposal.
  case closedInSilence(on: Day)
  /// The desk that was asked to take the hand said neither yes nor no.
  case requestLapsed(of: DeskCode, on: Day)

  package var day: Day {
    switch self {
    case .climbed(_, let day, _), .closedInSilence(let day), .requestLapsed(_, let day): day
    }
  }
}

extension HandClock {
  /// The next step that time has brought by `today`, or nil. A hand climbs at the start of the first working day after
  /// it was due, each level once, in order; a sweep that comes late records the day on which it should have happened.
  package mutating func step(
    today: Day, terms: Terms, clocks: Clocks, calendar: WorkingCalendar
  ) -> ClockStep? {
    guard let due else { return nil }
    let climbsOn = calendar.next(after: due)
    guard climbsOn <= today else { return nil }
    switch stage {
    case .closed:
      return nil
    case .proposed:
      close()
      return .closedInSilence(on: climbsOn)
    case .waiting, .underWay:
      guard let higher = level.next else { return nil }
      let round = reopenings == 0 ? terms : clocks.reopening.shortened(by: terms)
      let next = calendar.adding(round.days(at: higher), to: due)
      level = higher
      waitsForAskerUntil = nil
      self.due = next
      return .climbed(to: higher, on: climbsOn, due: next)
    }
  }
}
