// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import TestCity
import Testing

private let organisation = TestCity.organisation
private let calendar = organisation.calendar
private let terms = Terms(unit: 5, administration: 3, committee: 5)

/// A day of October 2012; the 1st is the 15,614th day since 1970.
private func october(_ day: Int) -> Day { Day(number: 15_613 + day) }

/// A hand reached out to the house in the north on Monday 1 October 2012: due on Monday the 8th.
private func hand(on day: Day = october(1)) -> Hand {
  let ladder = Ladder(unit: "fr-huse-nord", administration: "frf-sekretariat", committee: "fru-sekretaer")
  return Hand(
    id: 1, reference: Reference("KX4 7PM"), kind: .ask, topic: "meet-others", district: "nord",
    language: Language("da"), ladder: ladder, reachedAt: Instant(seconds: 0), reachedOn: day,
    clock: .reached(on: day, terms: terms, calendar: calendar))
}

@Suite struct HandoverTests {
  @Test func theSenderOwnsItUntilTheOtherDeskSaysYes() throws {
    var hand = hand()
    try hand.askToTake("sk-hjaelp", on: october(2), in: organisation)
    #expect(hand.holder == "fr-huse-nord" && hand.readers == ["fr-huse-nord"])
    #expect(hand.viewers == ["fr-huse-nord", "sk-hjaelp"])
    #expect(hand.request?.until == october(4))
    try hand.acceptHandover(by: 7, on: october(3), in: organisation)
    // Their own administration above them, and the committee that promised at the end.
    #expect(hand.ladder == Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "fru-sekretaer"))
    #expect(hand.viewers == ["sk-hjaelp"] && hand.takenBy == 7)
  }

  @Test func theDayStandsWhereThereIsTimeAndIsMovedOnceWhereThereIsNot() throws {
    var early = hand()
    try early.askToTake("sk-hjaelp", on: october(1), in: organisation)
    try early.acceptHandover(by: 7, on: october(4), in: organisation)
    #expect(early.clock.due == october(8) && early.extensions == 0)

    var late = hand()
    try late.askToTake("sk-hjaelp", on: october(8), in: organisation)
    try late.acceptHandover(by: 7, on: october(8), in: organisation)
    #expect(late.clock.due == october(10) && late.extensions == 1)
    try late.askToTake("fr-huse-nord", on: october(9), in: organisation)
    try late.acceptHandover(by: 8, on: october(10), in: organisation)
    #expect(late.clock.due == october(10) && late.handovers == 2)
  }

  @Test func onlyAnotherUnitCanBeAskedAndOnlyOneAtATime() throws {
    var hand = hand()
    for desk: DeskCode in ["fr-huse-nord", "frf-sekretariat", "fru-sekretaer", "no-such"] {
      #expect(throws: HandRefusal.receiverUnknown) {
        try hand.askToTake(desk, on: october(1), in: organisation)
      }
    }
    #expect(throws: HandRefusal.notAskedToTake) {
      try hand.acceptHandover(by: 7, on: october(1), in: organisation)
    }
    try hand.askToTake("sk-hjaelp", on: october(1), in: organisation)
    #expect(throws: HandRefusal.alreadyAskedToTake) {
      try hand.askToTake("fr-huse-syd", on: october(1), in: organisation)
    }
  }

  @Test func aRequestThatNobodyAnswersLapsesOnTheNextWorkingDay() throws {
    var hand = hand()
    // Thursday; two working days on is Monday the 8th, which is also the hand's own last day.
    try hand.askToTake("sk-hjaelp", on: october(4), in: organisation)
    func step(_ hand: inout Hand, _ today: Day) -> ClockStep? {
      hand.step(today: today, terms: terms, clocks: organisation.clocks, calendar: calendar)
    }
    #expect(step(&hand, october(8)) == nil)
    #expect(
      step(&hand, october(9)) == .climbed(to: .administration, on: october(9), due: october(11)))
    #expect(step(&hand, october(9)) == .requestLapsed(of: "sk-hjaelp", on: october(9)))
    #expect(step(&hand, october(9)) == nil && hand.request == nil)
  }

  @Test func referredIsSaidOnlyWhenAnotherDeskHasAcceptedTheHand() throws {
    var hand = hand()
    #expect(throws: HandRefusal.notReferred) { try hand.check(proposing: .referred) }
    try hand.askToTake("sk-hjaelp", on: october(1), in: organisation)
    #expect(throws: HandRefusal.alreadyAskedToTake) { try hand.check(proposing: .helped) }
    try hand.acceptHandover(by: 7, on: october(1), in: organisation)
    try hand.check(proposing: .referred)
  }

  @Test func whoeverPutsAHandFirstNamesAReasonOfTheCity() throws {
    var hand = hand()
    #expect(throws: HandRefusal.reasonUnknown) { try hand.putFirst(for: "because", in: organisation) }
    try hand.putFirst(for: "illness", in: organisation)
    #expect(throws: HandRefusal.alreadyFirst) { try hand.putFirst(for: "illness", in: organisation) }
    try hand.putBack()
    #expect(throws: HandRefusal.notFirst) { try hand.putBack() }
  }

  /// However it is passed round, a hand that nobody answers reaches its committee no more than `leastLeft` working days
  /// later than one that stays where it is, climbs each level once, and always has one holder who can read it.
  @Test func passingAHandRoundWinsNoTime() throws {
    var random = Numbers(seed: 20_121_001)
    let units: [DeskCode] = ["fr-huse-nord", "fr-huse-syd", "sk-hjaelp"]
    for _ in 0..<400 {
      var hand = hand()
      var climbs: [Level] = []
      var day = hand.reachedOn
      for _ in 0..<40 {
        switch random.below(4) {
        case 0: try? hand.askToTake(units[random.below(3)], on: day, in: organisation)
        case 1: try? hand.acceptHandover(by: 1, on: day, in: organisation)
        case 2: try? hand.endRequest()
        default: break
        }
        #expect(hand.readers.contains(hand.holder))
        day = calendar.next(after: day)
        while let step = hand.step(today: day, terms: terms, clocks: organisation.clocks, calendar: calendar) {
          if case .climbed(let level, _, _) = step { climbs.append(level) }
        }
        if climbs.count == 2 { break }
      }
      #expect(climbs == [.administration, .committee])
      // Five days, three days, and on the next it stands at the committee; two more for one extension.
      #expect(calendar.workingDays(after: hand.reachedOn, through: day) <= 9 + 2)
      #expect(hand.extensions <= 1)
    }
  }
}

/// A small congruential generator (Lehmer 1951, Park and Miller's constants): the same sequence on every machine.
private struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state >> 8) % bound
  }
}
