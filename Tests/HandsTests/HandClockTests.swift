// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import TestCity
import Testing

/// Denmark's rules, so that every kind of holiday stands in the way.
private let calendar = WorkingCalendar(
  weeklyRest: [.saturday, .sunday],
  holidays: [
    Holiday(id: "a", rule: .fixed(month: 1, day: 1)), Holiday(id: "b", rule: .easter(-3)),
    Holiday(id: "c", rule: .easter(-2)), Holiday(id: "d", rule: .easter(1)),
    Holiday(id: "e", rule: .easter(26), to: Day(2023, 12, 31)), Holiday(id: "f", rule: .easter(39)),
    Holiday(id: "g", rule: .easter(50)), Holiday(id: "h", rule: .fixed(month: 12, day: 24)),
    Holiday(id: "i", rule: .fixed(month: 12, day: 25)), Holiday(id: "j", rule: .fixed(month: 12, day: 26)),
    Holiday(id: "k", rule: .fixed(month: 12, day: 31)),
  ])
private let clocks = TestCity.organisation.clocks
private let terms = Terms(unit: 5, administration: 3, committee: 5)

private func day(_ text: String) throws -> Day { try #require(Day(text)) }

private func everyDay() throws -> [Day] {
  let (first, last) = (try day("2011-01-01"), try day("2040-12-31"))
  return (first.number...last.number).map { Day(number: $0) }
}

@Suite struct HandClockTests {
  @Test func aHandReachedOutBeforeEasterIsDueAfterIt() throws {
    // Maundy Thursday, Good Friday and Easter Monday of 2012 (5, 6, 9 April) are no working days.
    let clock = HandClock.reached(on: try day("2012-04-03"), terms: terms, calendar: calendar)
    #expect(clock.due == (try day("2012-04-13")))
  }

  @Test func unansweredItClimbsEachLevelOnceInOrderFromWhateverDayItStarts() throws {
    for reached in try everyDay() {
      var clock = HandClock.reached(on: reached, terms: terms, calendar: calendar)
      let far = reached + 60
      var steps: [ClockStep] = []
      while let step = clock.step(today: far, terms: terms, clocks: clocks, calendar: calendar) { steps.append(step) }
      guard steps.count == 2, case .climbed(.administration, let first, let firstDue) = steps[0],
        case .climbed(.committee, let second, let secondDue) = steps[1]
      else {
        Issue.record("\(reached): \(steps)")
        return
      }
      #expect(calendar.isWorkingDay(first) && calendar.isWorkingDay(second))
      #expect(calendar.workingDays(after: reached, through: first) == 6)
      #expect(calendar.workingDays(after: reached, through: firstDue) == 8)
      #expect(calendar.workingDays(after: reached, through: second) == 9)
      #expect(calendar.workingDays(after: reached, through: secondDue) == 13)
    }
  }

  @Test func aSweepEachDayAndASweepOnceAtTheEndTellTheSameStory() throws {
    for reached in try everyDay().filter({ $0.number % 13 == 0 }) {
      var daily = HandClock.reached(on: reached, terms: terms, calendar: calendar)
      var late = daily
      var dailySteps: [ClockStep] = []
      var lateSteps: [ClockStep] = []
      for later in 0...50 {
        while let step = daily.step(today: reached + later, terms: terms, clocks: clocks, calendar: calendar) {
          dailySteps.append(step)
        }
      }
      while let step = late.step(today: reached + 50, terms: terms, clocks: clocks, calendar: calendar) {
        lateSteps.append(step)
      }
      #expect(dailySteps == lateSteps)
      #expect(daily == late)
    }
  }

  @Test func itNeverClimbsOnTheDayItIsDue() throws {
    for reached in try everyDay() {
      var clock = HandClock.reached(on: reached, terms: terms, calendar: calendar)
      let due = try #require(clock.due)
      #expect(clock.step(today: due, terms: terms, clocks: clocks, calendar: calendar) == nil)
      #expect(!clock.isLate(on: due))
      #expect(clock.isLate(on: due + 1))
    }
  }

  @Test func anAnswerStopsTheFirstClockAndTheNextWordHasADayOfItsOwn() throws {
    let reached = try day("2012-10-01")
    var clock = HandClock.reached(on: reached, terms: terms, calendar: calendar)
    let promised = calendar.adding(10, to: reached)
    try clock.answer(nextWordBy: promised, on: reached, clocks: clocks, calendar: calendar)
    #expect(clock.stage == .underWay)
    #expect(clock.step(today: promised, terms: terms, clocks: clocks, calendar: calendar) == nil)
    let step = clock.step(today: promised + 4, terms: terms, clocks: clocks, calendar: calendar)
    guard case .climbed(.administration, _, _) = step else {
      Issue.record("a promised word that does not come must climb, not \(String(describing: step))")
      return
    }
  }

  @Test func nobodyCanPromiseTheNextWordForNeverOrForYesterday() throws {
    let reached = try day("2012-10-01")
    let clock = HandClock.reached(on: reached, terms: terms, calendar: calendar)
    let longest = calendar.adding(20, to: reached)
    var far = clock
    #expect(throws: HandRefusal.promisedTooFar(longest)) {
      try far.answer(nextWordBy: longest + 1, on: reached, clocks: clocks, calendar: calendar)
    }
    var past = clock
    #expect(throws: HandRefusal.promisedInThePast) {
      try past.answer(nextWordBy: reached, on: reached, clocks: clocks, calendar: calendar)
    }
    #expect(far == clock && past == clock)
  }

  @Test func askingBackPausesOnceAndNeverLongerThanTenWorkingDays() throws {
    for reached in try everyDay().filter({ $0.number % 7 == 0 }) {
      var clock = HandClock.reached(on: reached, terms: terms, calendar: calendar)
      let asked = calendar.adding(2, to: reached)
      try clock.askBack(on: asked, clocks: clocks, calendar: calendar)
      // Three of five days were left; ten may go by in silence.
      #expect(clock.due == calendar.adding(15, to: reached))
      var again = clock
      #expect(throws: HandRefusal.alreadyAskedBack) {
        try again.askBack(on: asked + 1, clocks: clocks, calendar: calendar)
      }
      var replied = clock
      let reply = calendar.adding(4, to: asked)
      replied.hearFromAsker(on: reply, calendar: calendar)
      #expect(replied.due == calendar.adding(3, to: reply))
      #expect(!replied.isPaused(on: reply))
    }
  }

  @Test func aNoteByTheAskerMovesNoClockThatRuns() throws {
    let reached = try day("2012-10-01")
    var clock = HandClock.reached(on: reached, terms: terms, calendar: calendar)
    let before = clock
    clock.hearFromAsker(on: reached + 2, calendar: calendar)
    #expect(clock == before)
  }

  @Test func noReopensWithAClockNoLongerThanTheTopicsAndTheThirdTimeStartsAbove() throws {
    let reached = try day("2012-10-01")
    let short = Terms(unit: 1, administration: 1, committee: 3)
    var clock = HandClock.reached(on: reached, terms: short, calendar: calendar)
    for round in 1...3 {
      try clock.propose(on: reached, clocks: clocks, calendar: calendar)
      try clock.reopen(on: reached, terms: short, clocks: clocks, calendar: calendar)
      #expect(clock.reopenings == round)
      #expect(clock.stage == .waiting)
      #expect(clock.level == (round < 3 ? .unit : .administration))
      #expect(clock.due == calendar.adding(1, to: reached))
    }
  }

  @Test func silenceAfterAProposalClosesAfterTwentyWorkingDaysAndNotBefore() throws {
    for proposed in try everyDay().filter({ $0.number % 11 == 0 }) {
      var clock = HandClock.reached(on: proposed, terms: terms, calendar: calendar)
      try clock.propose(on: proposed, clocks: clocks, calendar: calendar)
      let due = try #require(clock.due)
      #expect(calendar.workingDays(after: proposed, through: due) == 20)
      #expect(clock.step(today: due, terms: terms, clocks: clocks, calendar: calendar) == nil)
      let next = calendar.next(after: due)
      #expect(
        clock.step(today: next, terms: terms, clocks: clocks, calendar: calendar) == .closedInSilence(on: next))
      #expect(clock.stage == .closed && clock.due == nil)
    }
  }

  @Test func onlyAProposalCanBeConfirmedOrRefused() throws {
    var clock = HandClock.reached(on: try day("2012-10-01"), terms: terms, calendar: calendar)
    #expect(throws: HandRefusal.nothingProposed) { try clock.confirm() }
    let today = try day("2012-10-02")
    #expect(throws: HandRefusal.nothingProposed) {
      try clock.reopen(on: today, terms: terms, clocks: clocks, calendar: calendar)
    }
  }

  @Test func theAskersWordDecidesHowItEnded() {
    #expect(agreedOutcome(proposed: .helped, verdict: .yes) == .helped)
    #expect(agreedOutcome(proposed: .helped, verdict: .partly) == .partly)
    #expect(agreedOutcome(proposed: .notHelped, verdict: .yes) == .notHelped)
    #expect(agreedOutcome(proposed: .referred, verdict: .partly) == .referred)
  }
}
