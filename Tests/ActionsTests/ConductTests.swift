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
    #expect(city[.city].tally == counts.city)
    for (code, tally) in counts.desks { #expect(city[.unit(code)].tally == tally) }
    for (code, tally) in counts.committees { #expect(city[.committee(code)].tally == tally) }
  }
}
