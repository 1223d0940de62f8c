// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Policy
import Testing

@Suite struct CopenhagenPolicyTests {
  let plan: Plan

  init() throws {
    plan = try Copenhagen.pack.get().plan
  }

  @Test func fourThemesEightGoalsThirtySevenMeasures() {
    #expect(plan.themes.map(\.code) == ["t1", "t2", "t3", "t4"])
    #expect(plan.goals.map(\.code) == ["g1", "g2", "g3", "g4", "g5", "g6", "g7", "g8"])
    #expect(plan.goals.map(\.measures.count) == [12, 5, 2, 6, 3, 4, 3, 2])
    #expect(plan.themes.map(\.measures.count) == [12, 7, 9, 9])
    #expect(Set(plan.measures.map(\.code)).count == 37)
    // The order of goals is the theme page's, the numbers of measures the section pages'.
    #expect(
      plan.themes[3].measures.map(\.code.text) == ["m29", "m30", "m31", "m32", "m35", "m36", "m37", "m33", "m34"])
  }

  @Test func everySentenceOfThePolicyHasItsPlace() {
    #expect(plan.vision.count == 10)
    #expect(plan.approach.count == 4)
    #expect(plan.definitions.map(\.code) == ["inclusion", "integration", "citizenship"])
    #expect(plan.beliefs.map(\.statements.count) == [6, 6, 4])
    #expect(plan.themes.map(\.statements.count) == [10, 6, 11, 8])
    #expect(
      plan.grounds.map(\.code.text) == [
        "age", "disability", "gender", "religion", "sexuality", "origin", "background", "money", "politics",
      ])
  }

  @Test func sixRolesHaveTwentyThreePledgesAndEachLeadsSomewhere() {
    #expect(plan.roles.map(\.pledges.count) == [4, 4, 3, 3, 5, 4])
    #expect(plan.pledges.allSatisfy { !$0.ways.isEmpty })
    #expect(plan.pledges.first?.text.original == "bland dig med mennesker, der ikke ligner dig selv")
    #expect(plan.pledges.first?.ways == [.door(.ask, "meet-others"), .door(.offer, "meet-others")])
    // The policy's own words, capital letter and colon included.
    #expect(
      plan.pledges.first { $0.code == "r5-5" }?.text.original.hasSuffix("samarbejde med Politiet og andre") == true)
  }

  @Test func twelveLocalCommitteesCoverADistrictEachAndOneBodyGivesAdvice() {
    #expect(plan.localCommittees.count == 12)
    #expect(Set(plan.localCommittees.flatMap(\.districts)).count == 12)
    #expect(plan.advisers.map(\.name.original) == ["Eksperttænketanken for Integration"])
    #expect(plan.currency.code == "DKK")
  }

  @Test func sevenCommitteesInFifteenPairsWithGoals() {
    #expect(plan.committees.map(\.code.text) == ["BUU", "SUD", "BIU", "ØU", "KFU", "SOU", "TMU"])
    let pairs = plan.goals.map { "\($0.code): " + $0.responsible.map(\.text).joined(separator: " ") }
    #expect(
      pairs == [
        "g1: BUU SUD", "g2: BIU", "g3: ØU", "g4: KFU SUD BUU SOU", "g5: ØU TMU SUD", "g6: BIU", "g7: BIU SUD",
        "g8: BIU",
      ])
    #expect(plan.goals.map(\.responsible.count).reduce(0, +) == 15)
  }

  @Test func aLeadIsSetOnlyWhereSeveralShareAGoal() {
    #expect(plan.goals.map { $0.lead?.text } == ["BUU", nil, nil, "KFU", "ØU", nil, "BIU", nil])
  }

  @Test func eachCommitteeHasAnAdministrationOfItsOwn() {
    let pairs = plan.committees.map { "\($0.code) \($0.administration)" }
    #expect(pairs == ["BUU BUF", "SUD SOF", "BIU BIF", "ØU ØKF", "KFU KFF", "SOU SUF", "TMU TMF"])
    #expect(plan.administrations.map { "\($0.committee) \($0.code)" } == pairs)
  }

  @Test func threeGoalsWantFewerFiveWantMore() {
    #expect(plan.goals.filter { $0.direction == .down }.map(\.code) == ["g7", "g8"])
  }

  @Test func moneyStandsAsThePolicyStatesIt() {
    let expected = [
      [265_300, 278_700, 269_700, 259_300], [156_900, 167_600, 157_700, 155_200],
      [62_500, 98_200, 87_600, 75_300], [11_800, 10_800, 11_800, 11_300],
    ]
    #expect(plan.themes.map { $0.money.map(\.amount.thousands) } == expected)
    #expect(plan.themes.allSatisfy { $0.money.map(\.year) == [2010, 2011, 2012, 2013] })
    let sums = (2010...2014).map { year in
      plan.themes.flatMap(\.money).filter { $0.year == year }.map(\.amount.thousands).reduce(0, +)
    }
    #expect(sums == [496_500, 555_300, 526_800, 501_100, 0])
    // "brugte" in themes 1 and 2, "bruger" in 3 and 4; the rest is "afsat".
    #expect(plan.themes.map { $0.money[0].kind } == [.spent, .spent, .beingSpent, .beingSpent])
    #expect(plan.themes.allSatisfy { $0.money.dropFirst().allSatisfy { $0.kind == .allocated } })
  }

  @Test func whoMakesTheMeasuresConcreteIsNotAlwaysWhoAnswersForTheGoals() {
    let committees = plan.themes.map { $0.concretisedBy.map(\.text) }
    #expect(committees == [["BUU"], ["BIU", "ØU"], ["KFU", "SUD", "BUU", "SOU", "ØU", "TMU"], ["BIU"]])
  }

  @Test(arguments: [
    ("m04", "Udvikle elvernes uddannelseskultur"),
    ("m22", "Sikre at flere børn og unge deltager i fritidstilbud, fx ved permanente rabatordninger"),
    (
      "m30",
      "Partnerskaber med erhvervslivet, uddannelsesinstitutioner, boligforeninger, foreninger og medier samt deltagelse i international samarbejde"
    ),
    (
      "m25",
      "Styrket indsats for starthjælpsmodtagere og borgere, der er i risiko for at blive berørt af 450-timers reglen"
    ),
    ("m37", "Identifikation af fattigdomsrelaterede barrierer for inklusion"),
  ])
  func measuresKeepTheirNamesToTheLetterSlipsOfThePenIncluded(code: String, name: String) throws {
    let measure = try #require(plan.measures.first { $0.code.text == code })
    #expect(measure.name.original == name)
    #expect(measure.name.official == Language("da"))
  }

  @Test func themesGoalsAndTheQuoteKeepTheirWords() {
    #expect(
      plan.themes.map(\.name.original) == [
        "Alle børn og unge skal have en god start på livet", "Inklusion på arbejdsmarkedet",
        "En hånd til udsatte grupper og områder", "Den åbne og imødekommende storby",
      ])
    #expect(plan.themes[0].because.original == "– fordi fremtidens København tilhører næste generation")
    #expect(plan.goals[6].name.original == "Færre skal føle sig ekskluderet p.g.a. fattigdom")
    #expect(plan.quote.text.original == "»Der skal være nogen, der tager hånden, når man rækker den frem.«")
    #expect(plan.quote.by == "Bajram Fetai")
    #expect(plan.from == Day(2011, 1, 1))
    #expect(plan.to == Day(2014, 12, 31))
  }

  @Test func oneMeasureHasNoDoorAndSaysWhy() {
    let closed = plan.measures.filter { $0.withoutDoor != nil }
    #expect(closed.map(\.code) == ["m28"])
  }

  @Test func everyNameStandsInThreeLanguages() {
    let names =
      plan.themes.flatMap { [$0.name, $0.because] } + plan.goals.map(\.name) + plan.measures.map(\.name)
      + plan.committees.map(\.name) + plan.administrations.map(\.name)
      + [plan.city, plan.title, plan.quote.text, plan.quote.context]
    for name in names {
      for code in ["da", "en", "ar"] { #expect(name.words[Language(code)]?.isEmpty == false, "\(name.original)") }
    }
  }

  /// Arabic that was left in Danish or English would have no letter of its own.
  @Test func arabicIsWrittenInArabic() {
    for name in plan.themes.map(\.name) + plan.goals.map(\.name) + plan.measures.map(\.name) {
      let arabic = name.words[Language("ar"), default: ""]
      #expect(arabic.unicodeScalars.contains { (0x0621...0x064A).contains($0.value) }, "\(name.original)")
    }
  }
}
