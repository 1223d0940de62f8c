// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Policy
import Post
import Store
import Testing
import Web

@Suite struct FollowByMailTests {
  private let subject = Subject(.measure, "m01")

  @Test(arguments: ["da", "en", "ar"]) func whoSaysYesIsToldOnceADayAndIsForgottenWithOnePress(_ language: String)
    async throws
  {
    let office = try WrittenTo()
    let address = "/\(language)/news/measure/m01"
    try await Browser.visit(office.site) { browser in
      let page = try await browser.open(address)
      let wrong = try await browser.send(page, to: address, ["address": "amina"])
      #expect(wrong.status == .unprocessableContent)
      try expectMail(wrong.shown, "follow-wrong.\(language).html")
      let sent = try await browser.send(page, to: address, ["address": "Amina@example.org"])
      try expectMail(sent.shown, "follow-sent.\(language).html")

      let asked = try await office.deliver()
      #expect(asked.count == 1 && asked[0].to.text == "Amina@example.org" && asked[0].stop == nil)
      try expectMail(
        asked[0].shown.replacing(/confirm\/[A-Za-z0-9_-]{30,}/, with: "confirm/…"), "confirm.\(language).txt")
      let confirm = "/\(language)/confirm/" + (try #require(asked[0].text.between("/\(language)/confirm/", "\n")))
      // Opening it, as a scanner does, says nothing.
      for _ in 0..<2 {
        try expectMail(
          try await browser.open(confirm).shown.replacing(/confirm\/[A-Za-z0-9_-]{30,}/, with: "confirm/…"),
          "confirm.\(language).html")
      }
      try await record(office.house)
      _ = try await queueNews(in: office.house)
      #expect(try await office.deliver().isEmpty)
      let confirmed = try await browser.send(confirm, [:])
      try expectMail(confirmed.shown, "confirmed.\(language).html")

      office.house.clock.move(to: testDay + 1)
      try await record(office.house, version: 1)
      for _ in 0..<2 { _ = try await queueNews(in: office.house) }
      let news = try await office.deliver()
      #expect(news.count == 1)
      try expectMail(news.map(\.shown).joined(), "news.\(language).txt")
      #expect(try await queueNews(in: office.house) == 0)

      let stop = String(try #require(news.first?.stop).dropFirst("https://lilleby.example".count))
      let question = try await browser.open(stop)
      try expectMail(
        question.shown.replacing(/stop\/[A-Za-z0-9_-]{30,}/, with: "stop/…"), "follow-stop.\(language).html")
      let stopped = try await browser.send(stop, [:])
      try expectMail(stopped.shown, "follow-stopped.\(language).html")
    }
    let left = try await office.house.database.read { try $0.confirmedFollowers().count }
    #expect(left == 0)
  }

  @Test func nobodyCanFindOutWhoFollowsWhat() async throws {
    let office = try WrittenTo()
    try await askToFollow(subject, address: "amina@example.org", language: Language("da"), in: office.house)
    let first = try await office.deliver()
    try await confirmFollowing(
      try #require(first.first?.text.between("/confirm/", "\n")), in: office.house)
    try await askToFollow(subject, address: "AMINA@example.org ", language: Language("da"), in: office.house)
    #expect(try await office.deliver().isEmpty)
    let address = "/da/news/measure/m01"
    try await Browser.visit(office.site) { browser in
      let page = try await browser.open(address)
      let known = try await browser.send(page, to: address, ["address": "amina@example.org"])
      let unknown = try await browser.send(page, to: address, ["address": "bo@example.org"])
      #expect(known.shown == unknown.shown)
    }
  }

  @Test func whoNeverSaysYesIsForgottenAfterAWeek() async throws {
    let office = try WrittenTo()
    try await askToFollow(subject, address: "amina@example.org", language: Language("da"), in: office.house)
    let house = office.house
    let before = try await house.database.read {
      try $0.unconfirmedFollowers(askedBefore: house.clock.machineNow().advanced(bySeconds: 1)).count
    }
    #expect(before == 1)
    try await house.database.transaction { connection in
      for id in try connection.unconfirmedFollowers(askedBefore: house.clock.machineNow().advanced(bySeconds: 1)) {
        try connection.erase(follower: id)
      }
    }
    #expect(try await office.deliver().isEmpty)
  }

  @Test func withoutAMailServerThePageSaysSo() async throws {
    let site = try testSite(counts: nil)
    let page = try await get("/en/news/measure/m01", site)
    #expect(page.body.contains(escaped(try words("en").say("news.mail.no-server"))))
    await #expect(throws: FollowComplaint.noMail) {
      try await askToFollow(subject, address: "a@example.org", language: Language("da"), in: site.house)
    }
  }

  /// A committee says something about the measure, a minute later each time.
  private func record(_ house: House, version: Int64 = 0) async throws {
    let secretary = try await hire("Karen\(version)", .secretary, ["sku-sekretaer"], in: house)
    var form = EntryForm()
    (form.name, form.words, form.language) = ("Rådet", "Spørg flere.", "da")
    (form.from, form.day) = (house.clock.today().description, house.clock.today().description)
    let rules = EntryRules(today: house.clock.today(), plan: house.plan, languages: [Language("da")])
    _ = try await noteAdvice(
      form.readAdvice(rules), about: MeasureTarget(measure: "m01", version: version), by: secretary, in: house)
  }
}
