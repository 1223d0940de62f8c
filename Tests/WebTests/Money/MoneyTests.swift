// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import HTTPTypes
import Policy
import Testing

@testable import Web

@Suite struct MoneyTests {
  /// The policy's own sums, in millions.
  @Test(arguments: [(2010, 496_500), (2011, 555_300), (2012, 526_800), (2013, 501_100)])
  func theThemesOfCopenhagenAddUpAsThePolicySays(year: Int, thousands: Int) throws {
    let total = try copenhagen.get().plan.money(in: year)
    let kinds: [MoneyFigure.Kind] = year == 2010 ? [.spent, .beingSpent] : [.allocated]
    #expect(total == .sum(Money(thousands: thousands), kinds: kinds))
  }

  @Test func aYearWithoutFiguresHasNoSum() throws {
    let plan = try copenhagen.get().plan
    #expect(plan.moneyYears == 2010...2014)
    #expect(plan.money(in: 2014) == .noFigure)
  }

  @Test func spentAndAllocatedAreNeverAdded() {
    let plan = city([(2011, 4_000, .spent)], [(2011, 2_000, .allocated)])
    #expect(plan.money(in: 2011) == .mixed)
  }

  @Test func aThemeWithoutItsFigureLeavesNoSum() {
    let plan = city([(2011, 4_000, .allocated)], [(2012, 2_000, .allocated)])
    #expect(plan.money(in: 2011) == .gaps)
    #expect(plan.moneyCourse == nil)
  }

  /// 555.3 − 501.1 = 54.2; 54.2 / 555.3 = 9.76 %.
  @Test func theCourseOfAllThemesGoesFromTheFirstAllocatedYearToTheLast() throws {
    let course = try #require(try copenhagen.get().plan.moneyCourse)
    #expect((course.first.year, course.last.year) == (2011, 2013))
    #expect((course.way, course.difference, course.percent) == (MoneyCourse.Way.less, Money(thousands: 54_200), 10))
  }

  @Test func thePageShowsEverySumAndNoBarForTheYearWithoutAFigure() async throws {
    let page = try await get("/da/money", try copenhagen.get()).body
    for sum in ["496,5", "555,3", "526,8", "501,1"] { #expect(page.contains(">\(sum)<"), "\(sum)") }
    #expect(page.contains("Færre penge i 2013 end i 2011"))
    #expect(page.contains("54,2 mio. kr. mindre"))
    // 98.2 − 75.3 = 22.9; 22.9 / 98.2 = 23.3 %.
    #expect(page.contains("22,9 mio. kr. mindre i 2013 end i 2011 (−23 %)"))
    // Four themes with four figures each, and two examples in the key.
    #expect(page.matches(of: /<rect class="(spent|allot)"/).count == 18)
    #expect(page.matches(of: /class="tag none"/).count == 4)
  }

  /// The widest bar is 278.7 and as wide as its place; a tenth hangs over at the start. 10.8 / 278.7 = 3.9 %.
  @Test func allThemesHaveOneScale() async throws {
    let page = try await get("/en/money", try copenhagen.get()).body
    #expect(page.contains("width=\"110.0%\""))
    #expect(page.contains("width=\"13.9%\""))
  }

  @Test func theFilesSayTheSameAsThePage() async throws {
    let site = try copenhagen.get()
    let table = try await get("/en/money.csv", site)
    #expect(table.headers[.contentType] == "text/csv; charset=utf-8")
    let lines = table.body.split(separator: "\r\n").map(String.init)
    #expect(lines.count == 1 + 4 * 5)
    #expect(lines[0] == "\u{FEFF}theme,name,year,kind,million,currency")
    #expect(lines[3] == "t1,All children and young people must have a good start in life,2012,allocated,269.7,DKK")
    #expect(lines[5].hasSuffix("2014,no-figure,,DKK"))
    let data = try await get("/en/money.json", site)
    let file = try #require(try JSONSerialization.jsonObject(with: Data(data.body.utf8)) as? [String: Any])
    let totals = try #require(file["totals"] as? [[String: Any]])
    #expect(totals.map { $0["million"] as? Double } == [496.5, 555.3, 526.8, 501.1, nil])
    #expect(totals[0]["kinds"] as? [String] == ["spent", "being-spent"])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("-5", "'-5"), ("@x", "'@x"), ("+45", "'+45"), ("\ta", "'\ta"), ("plain", "plain"),
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("=a,b", "\"'=a,b\""), ("=\u{301}x", "'=\u{301}x"),
    ("a\"\u{301}b", "\"a\"\"\u{301}b\""),
  ])
  func aCellIsNeverAFormula(text: String, written: String) {
    #expect(cell(text) == written)
  }
}

/// A city of two themes with only this money.
private func city(_ money: [(Int, Int, MoneyFigure.Kind)]...) -> Plan {
  let name = LocalText(official: Language("da"), words: [Language("da"): "x"])
  return Plan(
    id: "x", city: name, title: name, from: Day(number: 14_975), to: Day(number: 15_700),
    quote: Quote(text: name, by: "", context: name),
    themes: money.enumerated().map { place, figures in
      Theme(
        code: ThemeCode("t\(place)"), name: name, because: name, goals: [],
        money: figures.map { MoneyFigure(year: $0.0, amount: Money(thousands: $0.1), kind: $0.2) })
    },
    committees: [], administrations: [])
}
