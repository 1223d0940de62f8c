// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Foundation
import HTTPTypes
import Hands
import Policy
import Testing
import Web

/// Marsa: another country, two levels, boards without administrations, dinars, a week that rests on Friday and Saturday,
/// English and Arabic. Not a line of code is Marsa's.
@Suite struct OtherCityTests {
  let site: Site

  init() throws {
    let resources = try Resources.find(setting: "Sources/Web")
    let pack = try CityPack.read(from: "Tests/Packs/marsa", houseWords: try readHouseWords(in: resources))
    let counts = madeUpCounts(pack.plan, pack.organisation)
    site = try openSite(
      testHouse(pack.plan, pack.organisation, pack.languages, pack.legal, pack.words),
      Settings(url: "http://localhost:8080", strict: true)
    ) { counts }
  }

  private func pages(_ language: String) async throws -> [String: String] {
    var pages: [String: String] = [:]
    // How we write quotes words of every language, ours too.
    let links: [(String, Link)] =
      publicPages(site.plan).filter { !$0.0.hasPrefix("goal-") && $0.0 != "how-we-write" } + [
        ("reach", .reach), ("reach-trade", .reach(about: "trade")), ("follow", .follow),
      ]
    for (name, link) in links {
      let page = try await get(link.url(in: Language(language)), site)
      #expect(page.status == .ok, "\(name)")
      pages[name] = page.body
    }
    return pages
  }

  @Test(arguments: ["en", "ar"]) func everyPageOpensWithoutAWordOfAnotherCity(language: String) async throws {
    for (name, html) in try await pages(language) {
      let text = html.replacing(/<[^>]*>/, with: " ")
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      for strange in ["kr.", "DKK", "Danish", "Bland", "CPR", "Copenhagen", "كوبنهاغن", "كرونة", "الدنمارك"] {
        #expect(!text.contains(strange), "\(name) says \(strange)")
      }
      for word in ["og", "ikke", "det", "til", "vi", "hånd", "udvalg", "indsats", "tema", "dig"] {
        #expect(!words.contains(word), "\(name) says \(word)")
      }
      #expect(!text.contains { "æøåÆØÅ".contains($0) }, "\(name) has Danish letters")
      #expect(!html.contains("lang=\"da\""), "\(name)")
    }
  }

  @Test func theLevelsHaveTheCitysNamesAndThereAreTwo() async throws {
    let pages = try await pages("en")
    let promise = try #require(pages["promise"])
    #expect(promise.contains("2 axes, 4 actions. 5.75 million dinars allocated in 2012."))
    for (name, html) in pages {
      let text = html.replacing(/<[^>]*>/, with: " ")
      let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: ["theme", "themes", "goal", "goals", "measure", "measures"]), "\(name)")
    }
    let theme = try #require(pages["theme-a1"])
    #expect(theme.contains("The actions"))
    #expect(theme.contains("Learning Board"))
    #expect(theme.contains("href=\"/en/measure/a1-books\""))
    #expect(theme.contains("Million dinars"))
    let measure = try #require(pages["measure-a1-books"])
    #expect(measure.contains("One of 4 actions."))
    #expect(!measure.contains("/en/goal/"))
    let committee = try #require(pages["committee-LEARN"])
    #expect(committee.contains("The committee answers for 4 of the 4 actions."))
    #expect(!committee.contains("The work is done by"))
  }

  @Test func anImpliedGoalLeadsToItsTheme() async throws {
    let page = try await get("/en/goal/a1", site)
    #expect(page.status == .seeOther)
  }

  @Test func arabicSaysTheSame() async throws {
    let pages = try await pages("ar")
    let promise = try #require(pages["promise"])
    #expect(promise.contains("محوران، 4 إجراءات") || promise.contains("محوران, 4 إجراءات"))
    #expect(promise.contains("5.75 مليون دينار"))
    #expect(promise.contains("dir=\"rtl\""))
  }

  @Test func theWeekRestsOnFridayAndSaturdayAndFeastsFollowTheMoon() throws {
    let calendar = site.organisation.calendar
    // Thursday 15 November 2012: Sunday, Monday and Tuesday are the three working days after it.
    #expect(calendar.adding(3, to: testDay) == Day(2012, 11, 20))
    let feast = try #require(Day(2012, 8, 19))
    #expect(feast.weekday == .sunday)
    #expect(!calendar.isWorkingDay(feast))
    #expect(calendar.isWorkingDay(feast + 2))
  }
}
