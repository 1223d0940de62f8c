// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Hands
import Policy
import Testing

@Suite struct SmallPackTests {
  @Test func aWholePackBecomesAPlan() throws {
    let pack = try SmallPack.read()
    #expect(pack.plan.id == "lille-2011")
    #expect(pack.plan.from == Day(2011, 1, 1))
    #expect(pack.plan.goals.map(\.code) == ["g1", "g2"])
    #expect(pack.plan.goals.map(\.direction) == [.up, .down])
    #expect(pack.plan.goals.map(\.lead) == [nil, "FRU"])
    #expect(pack.plan.themes.map { $0.money.map(\.amount.thousands) } == [[1_005], [2_000]])
    #expect(pack.plan.themes.map { $0.money.map(\.kind) } == [[.spent], [.beingSpent]])
    #expect(pack.plan.themes.map(\.concretisedBy) == [["SKU"], []])
    #expect(pack.plan.measures.map { $0.withoutDoor?.original } == [nil, nil, "Byens eget arbejde."])
    #expect(pack.officialLanguage == Language("da"))
    #expect(pack.languages.map(\.language.code) == ["da", "en", "tr"])
  }

  @Test func aHandFindsTheDeskOfItsDistrictElseWhoeverTheUnitNames() throws {
    let routes = try SmallPack.read().organisation.routes
    #expect(routes.ladder(.ask, "homework", "nord") == Ladder(unit: "skole", administration: "skf", committee: "sku"))
    #expect(routes.ladder(.ask, "meet", "nord") == Ladder(unit: "huse-nord", administration: "frf", committee: "fru"))
    // The houses have no desk in the south and none for hands from nowhere: they pass on to Leisure.
    #expect(routes.ladder(.ask, "meet", "syd")?.unit == "fritid-syd")
    #expect(routes.ladder(.ask, "meet", nil)?.unit == "fritid-syd")
    // An idea is answered by the school, whose own secretariat is the second step; the promise stays Leisure's.
    #expect(routes.ladder(.idea, "meet", "syd") == Ladder(unit: "skole", administration: "skf", committee: "fru"))
    #expect(routes.ladder(.signal, "meet", nil) == nil)
    // (2 + 3 + 5 kinds) × (2 districts + none)
    #expect(routes.ladders.count == 30)
  }

  @Test func theCatchAllStandsLastInAGroupOfItsOwn() throws {
    let last = try #require(try SmallPack.read().organisation.topicGroups.last)
    #expect(last.code == "something-else")
    #expect(last.topics.map(\.code) == ["something-else"])
    #expect(last.topics[0].kinds == Set(Kind.allCases))
    #expect(last.topics[0].goal == nil)
    #expect(last.topics[0].measures.isEmpty)
  }

  @Test func aTopicsClockBeatsItsGroupsAndAGroupsItsKinds() throws {
    let clocks = try SmallPack.read().organisation.clocks
    #expect(clocks.terms(.ask, "meet")?.unit == 1)
    #expect(clocks.terms(.idea, "meet")?.unit == 11)
    #expect(clocks.terms(.place, "meet")?.unit == 8)
    #expect(clocks.terms(.offer, "homework")?.unit == 6)
    #expect(clocks.terms(.offer, "something-else")?.unit == 3)
    #expect(clocks.terms(.signal, "something-else")?.unit == 2)
    #expect(clocks.terms(.signal, "homework") == nil)
    #expect(clocks.reopening == Terms(unit: 3, administration: 2, committee: 5))
  }

  @Test func aMeasureIsCountedUntilItsLastDay() throws {
    let pack = try SmallPack.read()
    let topic = try #require(pack.organisation.topic("meet"))
    #expect(topic.measures(on: Day(number: 15_339)) == ["m02", "m01"])  // 2011-12-31
    #expect(topic.measures(on: Day(number: 15_340)) == ["m02"])
  }

  @Test func anOpenClosingDayIsAWorkingDayAndAClosedOneIsNot() throws {
    let calendar = try SmallPack.read().organisation.calendar
    func isWorkingDay(_ text: String) throws -> Bool { calendar.isWorkingDay(try #require(Day(text))) }
    #expect(try isWorkingDay("2012-05-01"))
    #expect(try !isWorkingDay("2012-05-28"))  // the last Monday of May
    #expect(try isWorkingDay("2012-05-21"))
    #expect(try !isWorkingDay("2013-03-29"))  // Good Friday, while the rule stands
    #expect(try isWorkingDay("2014-04-18"))
  }

  @Test func desksInADistrictSayWhichUnitTheyBelongTo() throws {
    let desks = try SmallPack.read().organisation.desks
    #expect(desks["huse-nord"]?.partOf?.original == "Husene")
    #expect(desks["skole"]?.partOf == nil)
    // No hand can stand at the units themselves.
    #expect(desks["huse"] == nil)
    #expect(desks["fritid"] == nil)
    #expect(desks.count == 8)
  }

  @Test func madeUpHandsKeepTheirLanguagesTheirChoicesAndAGloss() throws {
    let hands = try SmallPack.read().madeUpHands
    let choice = try #require(MadeUpText("Yardım {bir|iki}"))
    #expect(
      hands == [
        MadeUpHand(
          kind: .ask, topic: "homework", place: .district("nord"), months: [8, 9], texts: [Language("tr"): choice],
          gloss: "Help"),
        MadeUpHand(
          kind: .idea, topic: "something-else", place: .wholeCity,
          texts: [
            Language("en"): try #require(MadeUpText("A bench")), Language("da"): try #require(MadeUpText("En bænk")),
          ],
          gloss: "A bench"),
      ])
    #expect(choice.variants == 2)
    #expect(choice.said { _ in 1 } == "Yardım iki")
  }

  @Test(arguments: ["{a|b", "a|b}", "{a}", "{a|}", "{{a|b}}", "} {"])
  func aChoiceWithoutItsOtherBraceOrItsOtherChoiceIsNone(_ text: String) {
    #expect(MadeUpText(text) == nil)
  }

  @Test func signpostsAndMadeUpHandsMayBeMissing() throws {
    var files = SmallPack.files
    files["signposts.yaml"] = nil
    files["made-up-hands.yaml"] = nil
    let pack = try SmallPack.read(files)
    #expect(pack.organisation.signposts.isEmpty)
    #expect(pack.madeUpHands.isEmpty)
  }

  @Test func readingTwiceGivesEqualValuesAndALetterMoreAnotherFingerprint() throws {
    let pack = try SmallPack.read()
    #expect(try SmallPack.read() == pack)
    var files = SmallPack.files
    files["policy.yaml"]? += " "
    let other = try SmallPack.read(files)
    #expect(other.plan == pack.plan)
    #expect(other.fingerprint != pack.fingerprint)
    #expect(pack.fingerprint.count == 64)
  }
}
