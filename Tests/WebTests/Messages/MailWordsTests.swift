// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Testing
import Web

/// What the pages of a hand say about mails is so.
@Suite struct MailWordsTests {
  @Test(arguments: ["da", "en", "ar"]) func whereThereIsAMailServerThePagesSayThatWeWrite(_ language: String)
    async throws
  {
    let office = try WrittenTo()
    let say = try words(language)
    try await Browser.visit(office.site) { browser in
      let form = try await browser.open("/\(language)/reach")
      #expect(form.html.contains(escaped(say.say("hands.reach.contact.hint"))))
      let receipt = try await browser.send(
        form, to: "/\(language)/reach", ReachPageTests.right.merging(["contact": "amina@example.org"]) { $1 })
      #expect(receipt.html.contains(escaped(say.say("mail.contact.written"))))
      let hand = try await browser.send(receipt, to: "/\(language)/follow")
      #expect(hand.html.contains(escaped(say.say("mail.contact.written"))))
      let stop = try #require(hand.html.between("<a href=\"/\(language)/stop/", "\""))
      let stopped = try await browser.send("/\(language)/stop/\(stop)", [:])
      #expect(stopped.status == .ok)
      let again = try await browser.send(receipt, to: "/\(language)/follow")
      #expect(again.html.contains(escaped(say.say("mail.contact.stopped"))))
    }
    #expect(try await office.deliver().isEmpty)
  }

  @Test(arguments: ["da", "en", "ar"]) func whereThereIsNoneTheySaySo(_ language: String) async throws {
    let site = try testSite(counts: nil, pace: Pace(burst: 1_000))
    let say = try words(language)
    try await Browser.visit(site) { browser in
      let form = try await browser.open("/\(language)/reach")
      #expect(form.html.contains(escaped(say.say("hands.reach.contact.hint-no-mail"))))
      let receipt = try await browser.send(
        form, to: "/\(language)/reach", ReachPageTests.right.merging(["contact": "amina@example.org"]) { $1 })
      #expect(receipt.html.contains(escaped(say.say("mail.contact.no-server"))))
    }
  }
}
