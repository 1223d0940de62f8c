// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Post
import Store
import TestCity
import Testing
import Web

@Suite struct ColleagueMailTests {
  private let morning = ColleagueMail(address: "amal@lilleby.example", digest: true, handovers: true)

  @Test(arguments: ["da", "en", "ar"]) func aColleagueChoosesWhatComesToThem(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let address = "/\(language)/desk/mail"
    let page = try await amal.open(address)
    try expectMail(page.shown, "colleague.\(language).html")
    let wrong = try await amal.send(page, to: address, ["address": "amal", "digest": "yes"])
    #expect(wrong.status == .unprocessableContent)
    try expectMail(wrong.shown, "colleague-wrong.\(language).html")
    let saved = try await amal.send(page, to: address, ["address": "amal@lilleby.example", "digest": "yes"])
    #expect(saved.status == .seeOther)
    let mail = try await readColleagueMail(of: amal.account, in: amal.house)
    #expect(mail == ColleagueMail(address: "amal@lilleby.example", digest: true, handovers: false))
    _ = try await amal.send(page, to: address, ["address": ""])
    #expect(try await readColleagueMail(of: amal.account, in: amal.house) == ColleagueMail())
  }

  /// The clock of these tests shows ten o’clock.
  @Test(arguments: ["da", "en", "ar"]) func theMorningsMailCountsAndQuotesNobody(_ language: String) async throws {
    let office = try WrittenTo()
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house, speaking: language)
    try await setColleagueMail(morning, of: amal, in: office.house)
    for _ in 0..<2 { _ = try await office.reached(contact: "") }
    _ = try await queueMornings(in: office.house)
    _ = try await queueMornings(in: office.house)
    let letters = try await office.deliver()
    #expect(letters.count == 1 && letters[0].to.text == "amal@lilleby.example")
    try expectMail(letters.map(\.shown).joined(), "morning.\(language).txt")
    #expect(!letters[0].text.contains("Hemmeligt"))
  }

  @Test func nothingComesBeforeTheCountersOpen() async throws {
    for (opens, mails) in [(10 * 3_600, 1), (10 * 3_600 + 60, 0)] {
      let office = try WrittenTo(TestCity.organisation(opensAt: opens))
      let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house)
      try await setColleagueMail(morning, of: amal, in: office.house)
      _ = try await office.reached(contact: "")
      #expect(try await queueMornings(in: office.house) == mails)
    }
  }

  @Test func nothingComesOnADayOfRestOrWhereNothingIs() async throws {
    let office = try WrittenTo()
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house)
    try await setColleagueMail(morning, of: amal, in: office.house)
    _ = try await queueMornings(in: office.house)
    #expect(try await office.deliver().isEmpty)
    _ = try await office.reached(contact: "")
    // Saturday 17 November 2012.
    office.house.clock.move(to: testDay + 2)
    #expect(try await queueMornings(in: office.house) == 0)
  }

  @Test func aDeskThatIsAskedToTakeAHandIsToldAndOnePressStopsIt() async throws {
    let office = try WrittenTo()
    let made = try await office.reached(contact: "")
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house)
    let bo = try await hire("Bo", .member, ["sk-hjaelp"], in: office.house)
    try await setColleagueMail(morning, of: bo, in: office.house)
    try await askToTake(
      try await target(made, office.house), "sk-hjaelp", words: Confidential("Hemmeligt"), language: Language("da"),
      by: amal, in: office.house)
    let letters = try await office.deliver()
    #expect(letters.count == 1 && !letters[0].text.contains("Hemmeligt"))
    let stop = try #require(letters.first?.stop).dropFirst("https://lilleby.example".count)
    try await Browser.visit(office.site) { browser in
      let stopped = try await browser.send(String(stop), [:])
      #expect(stopped.status == .ok)
    }
    let mail = try await readColleagueMail(of: bo, in: office.house)
    #expect(!mail.digest && !mail.handovers && mail.address == "amal@lilleby.example")
  }
}

func hire(
  _ name: String, _ role: Account.Role, _ desks: [DeskCode], in house: House, speaking language: String
) async throws -> Account {
  let now = house.clock.machineNow()
  return try await house.database.transaction { connection in
    let id = try #require(
      try connection.insertAccount(
        login: name.lowercased(), name: name, role: role, passwordHash: "none", language: Language(language), at: now))
    for desk in desks { try connection.join(account: id, desk: desk) }
    return try #require(try connection.account(id))
  }
}
