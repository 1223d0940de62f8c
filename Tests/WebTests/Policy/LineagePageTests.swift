// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Policy
import TestCity
import Testing
import Web

/// Lilleby in its next period, with a store that remembers the first.
@Suite struct LineagePageTests {
  private func nextSite() async throws -> Site {
    let house = try testHouse(TestCity.nextPlan, TestCity.organisation, TestCity.languages)
    for plan in [TestCity.plan, TestCity.nextPlan] {
      _ = try await loadPlan(plan, on: plan.from, at: house.clock.machineNow(), in: house.database)
    }
    return try Site(
      house: house, passwords: PasswordGate(randomness: house.randomness),
      resources: Resources.find(setting: "Sources/Web"),
      settings: Settings(url: "http://localhost:8080", demonstration: false, strict: true),
      counts: { lillebyCounts })
  }

  static let pages: [(name: String, link: Link)] = [
    ("lineage", .lineage), ("earlier-measure-m02", .measure("m02")), ("earlier-measure-m03", .measure("m03")),
    ("earlier-goal-g2", .goal("g2")), ("earlier-committee-FRU", .committee("FRU")),
    ("next-measure-m04", .measure("m04")),
    ("next-promise", .promise),
  ]

  @Test(arguments: ["da", "en", "ar"]) func whatBecameOfThePlanBeforeIsAsItWasSeen(language: String) async throws {
    let site = try await nextSite()
    for (name, link) in Self.pages {
      let page = try await get(link.url(in: Language(language)), site)
      #expect(page.status == .ok, "\(name)")
      compare(page.body, with: "\(language)-\(name).html")
    }
  }

  @Test func anOldCodeLeadsToWhatItHasBecomeAndBack() async throws {
    let site = try await nextSite()
    let old = try await get("/en/measure/m02", site).body
    #expect(old.contains("Open houses in town"))
    #expect(old.contains("2011–2014"))
    #expect(old.contains("/en/measure/m04") && old.contains("/en/measure/m05"))
    // 19 hands point at it in the made-up counts.
    #expect(old.contains("19"))
    let new = try await get("/en/measure/m04", site).body
    #expect(new.contains("/en/measure/m02") && new.contains("Open houses in town"))
    #expect(try await get("/en/promise", site).body.contains("/en/lineage"))
    let lineage = try await get("/en/lineage", site).body
    #expect(lineage.contains("Everyone has been trained."))
    #expect(lineage.contains("the goal is reached"))
  }

  @Test func whatWasNeverPromisedIsNotFound() async throws {
    let site = try await nextSite()
    for path in ["measure/m99", "goal/g9", "theme/t9", "committee/XXU"] {
      #expect(try await get("/en/" + path, site).status == .notFound, "\(path)")
    }
    // A first plan comes from nowhere.
    #expect(try await get("/en/lineage", try testSite()).status == .notFound)
  }
}
