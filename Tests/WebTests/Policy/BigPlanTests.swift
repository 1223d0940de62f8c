// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import HTTPTypes
import Policy
import TestCity
import Testing
import Web

/// A promise of Barcelona's size: 30 goals and 106 measures, with names as long as Copenhagen's.
@Suite struct BigPlanTests {
  @Test(arguments: ["da", "en", "ar"]) func theWholePromiseIsSmall(language: String) async throws {
    let real = try copenhagen.get()
    let house = try testHouse(
      grown(real.plan, goals: 30, measures: 106), real.organisation, real.house.languages, real.house.legal)
    let counts = madeUpCounts(house.plan, real.organisation)
    let site = try openSite(house, Settings(url: "http://localhost:8080", strict: true)) { counts }
    let page = try await get("/\(language)/promise", site)
    #expect(page.status == .ok)
    #expect(page.body.utf8.count <= 60_000)
    #expect(page.body.contains("m106"))
  }
}

/// The plan with as many goals and measures as are asked for, its own names over and over.
private func grown(_ plan: Plan, goals: Int, measures: Int) -> Plan {
  let names = plan.measures.map(\.name)
  func measure(_ number: Int) -> Measure {
    Measure(code: MeasureCode("m\(number)"), name: names[number % names.count])
  }
  func goal(_ number: Int) -> Goal {
    let old = plan.goals[number % plan.goals.count]
    let own = (1...measures).filter { $0 % goals == number }.map(measure)
    return Goal(
      code: GoalCode("g\(number)"), name: old.name, direction: old.direction, responsible: old.responsible,
      lead: old.lead, measures: own)
  }
  let themes = plan.themes.enumerated().map { place, theme in
    Theme(
      code: theme.code, name: theme.name, because: theme.because,
      goals: (0..<goals).filter { $0 % plan.themes.count == place }.map(goal), money: theme.money)
  }
  return Plan(
    id: plan.id, city: plan.city, title: plan.title, from: plan.from, to: plan.to, quote: plan.quote, themes: themes,
    committees: plan.committees, administrations: plan.administrations, currency: plan.currency)
}
