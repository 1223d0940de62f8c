// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Hands
import Policy
import Testing

/// The small pack with its second theme's measures directly under it, and a committee with its own staff.
@Suite struct LevelTests {
  private let files: [String: String]

  init() {
    var files = SmallPack.files
    files["policy.yaml"] = files["policy.yaml"]?
      .replacing(
        """
          goals:
          - id: g2
            name: {da: Færre alene, en: Fewer alone}
            direction: down
            responsible: [FRU, SKU]
            lead: FRU
            measures:
            - {id: m02, name: {da: Huse, en: Houses}}
            - {id: m03, name: {da: Kurser, en: Courses}}
        """,
        with: """
            responsible: [FRU, SKU]
            lead: FRU
            measures:
            - {id: m02, name: {da: Huse, en: Houses}}
            - {id: m03, name: {da: Kurser, en: Courses}}
          """
      )
      .replacing("\n  administration: {id: FRF, name: {da: Fritidsforvaltningen, en: Leisure}}", with: "")
    files["topics.yaml"] = files["topics.yaml"]?.replacing("goal: g2", with: "goal: t2")
    files["organisation.yaml"] = files["organisation.yaml"]?.replacing(
      "administration: FRF", with: "administration: FRU")
    self.files = files
  }

  @Test func aThemeWithoutGoalsImpliesOneOfItsOwnName() throws {
    let plan = try SmallPack.read(files).plan
    let goal = try #require(plan.goals.last)
    #expect(goal.code == "t2")
    #expect(goal.isImplied)
    #expect(goal.name == plan.themes[1].name)
    #expect(goal.responsible == ["FRU", "SKU"])
    #expect(goal.lead == "FRU")
    #expect(goal.measures.map(\.code) == ["m02", "m03"])
    #expect(plan.goals.first?.isImplied == false)
    #expect(plan.hasGoals)
  }

  @Test func aCommitteeWithoutAnAdministrationHasStaffOfItsOwn() throws {
    let pack = try SmallPack.read(files)
    #expect(pack.plan.administrations.map(\.code) == ["SKF", "FRU"])
    #expect(pack.plan.administrations[1].name.original == "Fritidsudvalget")
    #expect(pack.organisation.routes.ladder(.ask, "meet", "nord")?.administration == "frf")
  }

  @Test func whatIsWrongWithAThemeOfMeasuresIsSaidOfTheTheme() throws {
    var broken = files
    broken["policy.yaml"] = broken["policy.yaml"]?.replacing("  lead: FRU", with: "  lead: FRX")
    let said = try SmallPack.complaints(about: broken)
    #expect(
      said == [
        "policy.yaml:36:9: theme \"t2\" is led by \"FRX\", which does not answer for it. Did you mean \"FRU\"?"
      ])
  }
}
