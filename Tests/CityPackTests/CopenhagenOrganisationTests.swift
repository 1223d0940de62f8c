// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Hands
import Policy
import Testing

@Suite struct CopenhagenOrganisationTests {
  let pack: CityPack
  var city: Organisation { pack.organisation }

  init() throws {
    pack = try Copenhagen.pack.get()
  }

  @Test func everyKindTopicAndDistrictFindsThreeDesksAndAClock() throws {
    let districts = [nil] + city.districts.map { Optional($0.code) }
    var count = 0
    for topic in city.topics {
      for kind in topic.kinds {
        #expect(city.clocks.terms(kind, topic.code) != nil)
        for district in districts {
          let ladder = try #require(city.routes.ladder(kind, topic.code, district))
          let desks = try Level.allCases.map { try #require(city.desks[ladder.desk(at: $0)]) }
          #expect(desks.map(\.level) == Level.allCases)
          #expect(desks[0].administration == desks[1].administration)
          #expect(desks[2].committee == topic.committee)
          count += 1
        }
      }
    }
    #expect(count == city.routes.ladders.count)
  }

  @Test func theCommitteeAtTheEndAnswersForTheGoal() {
    let responsible = Dictionary(uniqueKeysWithValues: pack.plan.goals.map { ($0.code, $0.responsible) })
    for topic in city.topics {
      guard let goal = topic.goal else {
        #expect(topic.code == "something-else")
        continue
      }
      #expect(responsible[goal]?.contains(topic.committee) == true, "\(topic.code)")
    }
  }

  @Test func theTwelveAreasOfTheLocalCommitteesEachHaveTheirSecretariat() {
    #expect(city.districts.count == 12)
    let desks = city.districts.map { city.routes.ladder(.ask, "local-decisions", $0.code)?.unit.text }
    #expect(desks == city.districts.map { "oekf-lokal-\($0.code)" })
    // From nowhere in particular: Center for Sikker By, where the local committees' concept stood.
    #expect(city.routes.ladder(.ask, "local-decisions", nil)?.unit == "oekf-sikkerby")
  }

  @Test func aFeeForHandballInNoerrebroClimbsToCultureAndLeisure() {
    #expect(
      city.routes.ladder(.ask, "leisure-fee", "noerrebro")
        == Ladder(unit: "kff-fritid", administration: "kff-forvaltning", committee: "kfu-sekretaer"))
  }

  @Test func whereAnotherAdministrationAnswersThePromiseStaysWithItsCommittee() {
    // Homework cafés stand in the libraries, the promise is the schools'.
    #expect(
      city.routes.ladder(.ask, "homework", "bispebjerg")
        == Ladder(unit: "kff-kultur-n", administration: "kff-forvaltning", committee: "buu-sekretaer"))
    #expect(city.routes.ladder(.place, "apprenticeship", nil)?.unit == "bif-erhverv")
    #expect(city.routes.ladder(.ask, "apprenticeship", nil)?.unit == "bif-unge")
  }

  @Test func aDistrictWithoutUrbanRenewalIsAnsweredByNeighbourhoodDevelopment() {
    #expect(city.routes.ladder(.idea, "better-neighbourhood", "vesterbro")?.unit == "tmf-omraade-vesterbro")
    #expect(city.routes.ladder(.idea, "better-neighbourhood", "kongens-enghave")?.unit == "tmf-kvarter")
    #expect(city.routes.ladder(.idea, "better-neighbourhood", nil)?.unit == "tmf-kvarter")
  }

  @Test func theCatchAllIsTheLastGroupAndTakesEverything() {
    #expect(city.topicGroups.last?.topics.map(\.code) == ["something-else"])
    #expect(city.topicGroups.last?.topics[0].kinds.count == 5)
  }

  @Test func clocksAreShorterWhereANightIsLong() {
    #expect(city.clocks.terms(.ask, "learn-danish") == Terms(unit: 5, administration: 3, committee: 5))
    #expect(city.clocks.terms(.ask, "family-support") == Terms(unit: 3, administration: 2, committee: 5))
    #expect(city.clocks.terms(.ask, "no-home") == Terms(unit: 1, administration: 1, committee: 3))
    #expect(city.clocks.terms(.place, "something-else") == Terms(unit: 2, administration: 3, committee: 5))
    #expect(city.clocks.reopening == Terms(unit: 3, administration: 2, committee: 5))
    #expect(city.clocks.reopeningsBeforeAdministration == 3)
    #expect(city.clocks.askingBackLongest == 10)
    #expect(city.clocks.promisedLongest == 20)
    #expect(city.clocks.confirmWithin == 20)
  }

  @Test func aMeasureOvertakenByLawIsCountedUntilTheLawEnded() throws {
    let benefits = try #require(city.topic("benefits"))
    #expect(benefits.measures(on: try #require(Day(2011, 12, 31))) == ["m25", "m35"])
    #expect(benefits.measures(on: try #require(Day(2012, 1, 1))) == ["m35"])
  }

  @Test func everyDeskTopicAndSignpostStandsInThreeLanguages() {
    let texts =
      city.desks.values.map(\.name) + city.topics.flatMap { [$0.name, $0.next] } + city.topicGroups.map(\.name)
      + city.districts.map(\.name) + city.signposts.map(\.text) + Array(city.holidayNames.values)
    for text in texts {
      for code in ["da", "en", "ar"] { #expect(text.words[Language(code)]?.isEmpty == false, "\(text.original)") }
    }
  }

  @Test func threeLanguagesAreCompleteAndDanishIsOfficial() {
    #expect(pack.officialLanguage == Language("da"))
    #expect(pack.languages.filter { $0.tier == .complete }.map(\.language.code) == ["da", "en", "ar"])
    #expect(pack.languages.first { $0.language == Language("ar") }?.direction == .rightToLeft)
  }

  @Test func everyTopicThatCanBeAskedHasAMadeUpHandInThreeLanguagesTogether() {
    let asked = Set(pack.madeUpHands.filter { $0.kind == .ask }.map(\.topic))
    #expect(asked == Set(city.topics.filter { $0.kinds.contains(.ask) }.map(\.code)))
    #expect(
      Set(pack.madeUpHands.flatMap(\.texts.keys)).isSuperset(
        of: pack.languages.filter { $0.tier != .later }.map(\.language)))
  }

  @Test func noNumberButTheTwoOfEmergencyAndPoliceStandsInAnySignpost() {
    for signpost in city.signposts {
      for text in signpost.text.words.values {
        let numbers = text.split { !$0.isNumber }
        #expect(numbers.allSatisfy { ["112", "114"].contains($0) }, "\(text)")
      }
    }
  }

  @Test func readingTwiceGivesEqualValues() throws {
    #expect(try CityPack.read(from: Copenhagen.folder) == pack)
    #expect(
      pack.summary.hasPrefix("koebenhavn-bland-dig-i-byen-2011-2014: 4 themes, 8 goals, 37 measures, 7 committees"))
  }
}
