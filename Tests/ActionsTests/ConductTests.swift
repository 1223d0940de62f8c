// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Testing

/// A few hands moved through the real verbs, and what the database says of them.
@Suite struct ConductTests {
  @Test func theMilestonesAreThoseOfTheHandsThemselves() async throws {
    let lilleby = try Lilleby()
    let colleague = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let first = try await lilleby.reach()
    _ = try await lilleby.reach(district: "syd")
    let third = try await lilleby.reach()
    try await lilleby.move(toWorkingDay: 2)
    let day = lilleby.today
    try await askBack(
      lilleby.target(third), words: Confidential("Hvornår?"), language: Language("da"), by: colleague, in: lilleby.house
    )
    try await answerHand(
      lilleby.target(first), words: Confidential("Vi ringer."), language: Language("da"), nextWordBy: lilleby.today + 7,
      by: colleague,
      in: lilleby.house)
    // Five working days for the second, and it climbs on the sixth.
    try await lilleby.move(toWorkingDay: 4)
    let hands = try await readConduct(in: lilleby.house).hands.sorted { $0.ladder.unit < $1.ladder.unit }
    #expect(hands.count == 3)
    let nord = hands.filter { $0.ladder.unit == "fr-huse-nord" }
    #expect(nord.compactMap(\.firstAnswer) == [day])
    #expect(nord.allSatisfy { !$0.climbedFirst && $0.district == "nord" })
    let syd = try #require(hands.first { $0.ladder.unit == "fr-huse-syd" })
    #expect(syd.climbedFirst && syd.firstAnswer == nil && syd.level == .administration)
    let city = CityConduct(hands, in: lilleby.house.organisation, today: lilleby.today)
    #expect(city[.city][.kept] == 1)
    #expect(city[.city][.broken] == 1)
    #expect(city[.city][.pending] == 1)
  }

  /// The pages of the promise count the same hands by themselves: no two pages may disagree.
  @Test func itCountsAsThePagesOfThePromiseDo() async throws {
    let lilleby = try Lilleby()
    for number in 0..<12 {
      _ = try await lilleby.reach(district: number.isMultiple(of: 3) ? "nord" : "syd")
      _ = try await lilleby.reach(topic: number.isMultiple(of: 2) ? "homework" : "something-else")
      try await lilleby.move(toWorkingDay: 1)
    }
    let counts = try await countHands(in: lilleby.house)
    let hands = try await readConduct(in: lilleby.house).hands
    let city = CityConduct(hands, in: lilleby.house.organisation, today: lilleby.today)
    expectSame(city[.city].tally, counts.city)
    for (code, tally) in counts.desks { expectSame(city[.unit(code)].tally, tally) }
    for (code, tally) in counts.committees { expectSame(city[.committee(code)].tally, tally) }
  }

  @Test func whatIsRememberedIsNeverOlderThanTheHands() async throws {
    let lilleby = try Lilleby()
    let memory = Remembered(countConduct)
    #expect(try await memory.counted(in: lilleby.house).city[.city].reached == 0)
    let made = try await lilleby.reach()
    #expect(try await memory.counted(in: lilleby.house).city[.city][.pending] == 1)
    let colleague = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    try await answerHand(
      lilleby.target(made), words: Confidential("Vi ringer."), language: Language("da"), nextWordBy: lilleby.today + 7,
      by: colleague, in: lilleby.house)
    #expect(try await memory.counted(in: lilleby.house).city[.city][.kept] == 1)
    // No hand has changed, and yet it is another day.
    lilleby.house.clock.move(to: lilleby.today + 8)
    #expect(try await memory.counted(in: lilleby.house).city[.city].wordOwed == 1)
  }

  /// Of several hands that are equally old, either may be named.
  private func expectSame(_ one: Tally, _ other: Tally) {
    #expect(one.oldest?.since == other.oldest?.since && one.oldest?.workingDays == other.oldest?.workingDays)
    var (one, other) = (one, other)
    (one.oldest, other.oldest) = (nil, nil)
    #expect(one == other)
  }
}
