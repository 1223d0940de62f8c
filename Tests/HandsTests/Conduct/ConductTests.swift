// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import TestCity
import Testing

/// Figures counted by hand. Lilleby works from Monday to Friday; 15 November 2012 is a Thursday.
@Suite struct ConductTests {
  private let today = november(15)
  private let nord = Ladder(unit: "fr-huse-nord", administration: "frf-sekretariat", committee: "fru-sekretaer")
  private let school = Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "sku-sekretaer")
  /// Answered by the school's unit, promised by the other committee.
  private let crossing = Ladder(unit: "sk-hjaelp", administration: "skf-sekretariat", committee: "fru-sekretaer")

  private func hand(
    _ ladder: Ladder? = nil, reached: Int = 1, answered: Int? = nil, stage: HandClock.Stage = .waiting,
    due: Int? = nil, closing: Hand.Closing? = nil, outcome: Outcome? = nil, reopenings: Int = 0,
    climbed: Bool = false, month: Int = 11, language: Language = .undetermined, level: Level = .unit,
    topic: TopicCode = "homework"
  ) -> Milestones {
    Milestones(
      ladder: ladder ?? nord, topic: topic, reachedOn: day(month, reached), language: language, stage: stage,
      level: level,
      due: due.map { day(month, $0) }, closing: closing, outcome: outcome, reopenings: reopenings,
      firstAnswer: answered.map { day(month, $0) }, climbedFirst: climbed)
  }

  private func count(_ hands: [Milestones]) -> CityConduct {
    CityConduct(hands, in: TestCity.organisation, today: today)
  }

  @Test func theFirstWordIsKeptOrBrokenByTheClockAlone() {
    #expect(hand(due: 15).firstWord(on: today) == .pending)
    #expect(hand(due: 14).firstWord(on: today) == .broken)
    #expect(hand(answered: 5, stage: .underWay, due: 14).firstWord(on: today) == .kept)
    // An answer that comes after the hand has climbed does not mend the day that was promised.
    #expect(hand(answered: 14, stage: .underWay, due: 30, climbed: true).firstWord(on: today) == .broken)
    #expect(hand(stage: .closed, closing: .withdrawn).firstWord(on: today) == .takenBack)
    #expect(hand(stage: .closed, closing: .withdrawn, climbed: true).firstWord(on: today) == .broken)
  }

  /// Reached on Thursday the 1st: the 1st itself is 0 days, Friday 1, Monday 2, Tuesday 3, and Thursday the 15th is 10.
  @Test func waitsAreWorkingDaysAndThePercentilesAreWaitsThatSomebodyHad() {
    let answers = [1, 2, 5, 5, 6, 15]
    let conduct = count(answers.map { hand(answered: $0, stage: .underWay, due: 30) })[.city]
    #expect(conduct.days == AnswerDays([0, 1, 2, 2, 3, 10]))
    // Half of six is the third; nine tenths of six, rounded up, the sixth.
    #expect(conduct.days.median == 2)
    #expect(conduct.days.ninetieth == 10)
  }

  /// The five numbers of the nearest-rank method's usual example: 15, 20, 35, 40, 50.
  @Test func percentilesAreByNearestRank() {
    let days = AnswerDays([50, 15, 40, 20, 35])
    #expect([5, 30, 40, 50, 100].map { days.percentile($0) } == [15, 20, 20, 35, 50])
    #expect(AnswerDays([]).median == nil)
    #expect(AnswerDays([7, 7, 7, 7]).published == nil)
    #expect(AnswerDays([7, 7, 7, 7, 7]).published?.median == 7)
  }

  /// Ten answered: three said yes, one was closed in silence, four are open, two were taken back.
  @Test func anAnswerWithoutAYesImprovesNothing() {
    let hands =
      (0..<3).map { _ in hand(answered: 2, stage: .closed, closing: .confirmed, outcome: .helped) }
      + [hand(answered: 2, stage: .closed, closing: .notConfirmed)]
      + (0..<4).map { _ in hand(answered: 2, stage: .underWay, due: 30) }
      + (0..<2).map { _ in hand(answered: 2, stage: .closed, closing: .withdrawn) }
    let conduct = count(hands)[.city]
    #expect(conduct.answered == 8)
    #expect(conduct.tally.met == 3)
    // 3 of 8 is 37.5, and half is rounded up.
    #expect(conduct.confirmedPercent == 38)
    #expect(conduct.tally.notConfirmed == 1)
    // More empty answers make it worse, however quick they are.
    let more = count(hands + (0..<4).map { _ in hand(answered: 1, stage: .underWay, due: 30) })[.city]
    #expect(more.confirmedPercent == 25)
  }

  @Test func fewerThanFiveAreNoPercentage() {
    let conduct = count((0..<4).map { _ in hand(answered: 2, stage: .underWay, due: 30) })[.city]
    #expect(conduct.decided == 4)
    #expect(conduct.keptPercent == nil)
    #expect(conduct.confirmedPercent == nil)
  }

  @Test func whatWaitsIsCountedAsEverywhereElse() {
    let conduct = count([
      hand(reached: 5, due: 14), hand(reached: 8, due: 20),
      hand(reached: 2, answered: 6, stage: .waiting, due: 12, reopenings: 2),
      hand(reached: 1, answered: 2, stage: .underWay, due: 14),
      hand(reached: 1, answered: 2, stage: .proposed, due: 14),
    ])[.city]
    #expect(conduct.tally.waiting == 3)
    #expect(conduct.tally.late == 2)
    #expect(conduct.tally.reopened == 2)
    #expect(conduct.tally.underWay == 2)
    // The word that was promised by the 14th has not come; a proposal waits for the asker.
    #expect(conduct.wordOwed == 1)
    // Friday the 2nd to Thursday the 15th: nine working days.
    #expect(conduct.tally.oldest == Tally.Oldest(workingDays: 9, since: november(2), desk: "fr-huse-nord"))
  }

  @Test func aHandCountsWithItsUnitItsAdministrationAndTheCommitteeThatPromised() {
    let city = count([hand(nord), hand(school), hand(crossing)])
    #expect(city[.city].reached == 3)
    #expect(city[.unit("sk-hjaelp")].reached == 2)
    #expect(city[.administration("SKF")].reached == 2)
    #expect(city[.committee("SKU")].reached == 1)
    #expect(city[.committee("FRU")].reached == 2)
    #expect(city[.unit("fr-huse-syd")].reached == 0)
  }

  @Test func quartersBeginWithTheFirstHandAndEndNow() {
    let quarters = count([hand(reached: 1, due: 15), hand(reached: 4, answered: 4, stage: .underWay, due: 9, month: 4)])
      .quarters(of: .city)
    #expect(quarters.map(\.quarter) == [2, 3, 4].map { Quarter(year: 2012, number: $0) })
    #expect(quarters.map(\.conduct.reached) == [1, 0, 1])
    #expect(quarters.map(\.conduct[.kept]) == [1, 0, 0])
    #expect(Quarter(year: 2012, number: 2).andBefore(3).map(\.number) == [4, 1, 2])
    #expect(Quarter(of: day(3, 31)) == Quarter(year: 2012, number: 1))
    #expect(Quarter(of: today).firstDay == Day(2012, 10, 1))
  }

  /// In October and later nobody counts yet: the quarter is not over.
  @Test func groupsCountWholeQuartersAndHideTheSmall() {
    func hands(_ number: Int, _ language: Language, month: Int = 9) -> [Milestones] {
      (0..<number).map { _ in hand(reached: 3, answered: 5, stage: .underWay, due: 28, month: month, language: language)
      }
    }
    let (da, ar, en, so) = (Language("da"), Language("ar"), Language("en"), Language("so"))
    let city = count(hands(20, da) + hands(3, ar) + hands(6, so) + hands(9, en, month: 10))
    let breakdown = city.breakdown(of: .city, among: [.language(da), .language(ar), .language(en)])
    #expect(breakdown.rows.map(\.hands) == [20, nil, 0, nil])
    #expect(breakdown.rows.map(\.group).last == .other(.language))
    #expect(breakdown.rows[0].days?.median == 2)
    #expect(breakdown.rows[1].days == nil)
    #expect(city.breakdown(of: .unit("sk-hjaelp"), among: [.language(da)]).rows.map(\.hands) == [0])
  }

  @Test func theIndexCountsAsTheCalendarDoes() {
    let calendar = TestCity.organisation.calendar
    let first = day(1, 3) - 14
    let index = WorkingDayIndex(calendar, from: first, through: first + 400)
    for start in stride(from: -3, through: 400, by: 7) {
      for length in [-2, 0, 1, 5, 30, 200] {
        let (from, to) = (first + start, first + start + length)
        #expect(index.workingDays(after: from, through: to) == calendar.workingDays(after: from, through: to))
      }
    }
  }
}

/// A day of 2012; a slip of the pen shows as 1970.
private func day(_ month: Int, _ day: Int) -> Day { Day(2012, month, day) ?? Day(number: 0) }

private func november(_ number: Int) -> Day { day(11, number) }
