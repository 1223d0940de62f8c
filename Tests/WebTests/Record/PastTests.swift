// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
import Policy
import TestCity
import Testing
import Web

@Suite struct PastTests {
  @Test(arguments: ["da", "en", "ar"]) func theMeasureIsReadTodayAndOnADayInThePast(_ language: String) async throws {
    let site = try testSite()
    try await record(in: site.house)
    try await Browser.visit(site) { browser in
      try expectRecord(try await browser.open("/\(language)/measure/m02"), "measure.\(language)")
      for day in ["2011-05-03", "2012-09-10"] {
        let page = try await browser.open("/\(language)/measure/m02?on=\(day)")
        #expect(page.status == .ok)
        try expectRecord(page, "measure-\(day).\(language)")
      }
      for name in ["goal/g2", "committee/FRU", "promise"] {
        let page = try await browser.open("/\(language)/\(name)?on=2012-10-20")
        try expectRecord(page, "\(name.replacing("/", with: "-"))-past.\(language)")
      }
    }
  }

  @Test func everyPublicPageCanBeReadOnAnEarlierDayAndKeepsTheDay() async throws {
    let site = try testSite()
    try await record(in: site.house)
    for (name, link) in datedPages(site.plan) {
      let address = link.url(in: Language("en"))
      let page = try await get("\(address)?on=2012-05-01", site)
      #expect(page.status == .ok, "\(name)")
      #expect(page.body.contains("2012-05-01"), "\(name) says which day")
      #expect(page.body.contains("href=\"\(address)\""), "\(name) leads back to today")
      let links = page.body.matches(
        of: /href="(\/en(?:\/(?:theme|goal|measure|committee)\/[^"]+|\/(?:promise|money|beliefs)(?:\?[^"]*)?))"/)
      for found in links where String(found.1) != address {
        #expect(found.1.hasSuffix("?on=2012-05-01"), "\(name): \(found.1)")
      }
      #expect(!page.body.contains("class=\"reach"), "\(name) shows no hands of another day")
      #expect(page.body.utf8.count <= 60_000, "\(name)")
    }
  }

  @Test(arguments: [
    ("2010-12-31", "Politikken begynder"), ("2012-11-16", "ikke kommet endnu"), ("2999-01-01", "ikke kommet endnu"),
    ("i%20g%C3%A5r", "ikke en dag"), ("2012-02-30", "ikke en dag"), ("%22%3E%3Cb%3E", "ikke en dag"),
    (String(repeating: "9", count: 900), "ikke en dag"),
  ])
  func aDayThatCannotBeShownIsSaidInASentenceAndTodayIsShown(_ asked: String, _ sentence: String) async throws {
    let site = try lilleby.get()
    for (name, link) in datedPages(site.plan) {
      let page = try await get("\(link.url(in: Language("da")))?on=\(asked)", site)
      #expect(page.status == .unprocessableContent, "\(name)")
      #expect(page.body.contains(sentence), "\(name)")
      #expect(!page.body.contains("<b>\">"), "\(name)")
    }
  }

  @Test func todayByNameIsToday() async throws {
    let site = try lilleby.get()
    let page = try await get("/da/measure/m01?on=15.%20november%202012", site)
    #expect(page.status == .ok)
    #expect(!page.body.contains("on=2012"))
  }
}

/// The pages that can be read on any day: not the forms, and not what is about the house itself.
private func datedPages(_ plan: Plan) -> [(name: String, link: Link)] {
  let pages = publicPages(plan).filter { $0.link.url(in: Language("en"), on: testDay).contains("on=") }
  return pages
}
