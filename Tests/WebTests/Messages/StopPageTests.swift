// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Hummingbird
import HummingbirdTesting
import Post
import Sealing
import Testing
import Web

@Suite struct StopPageTests {
  @Test(arguments: ["da", "en", "ar"]) func aPressStopsTheMailsAndAnotherLetsThemComeAgain(_ language: String)
    async throws
  {
    let office = try WrittenTo()
    _ = try await office.reached(language: language)
    let address = try await link(office)
    try await Browser.visit(office.site) { browser in
      let page = try await browser.open(address)
      try expectMail(page.shown, "stop.\(language).html")
      let stopped = try await browser.send(address, [:])
      try expectMail(stopped.shown, "stopped.\(language).html")
      _ = try await office.reached(language: language)
      let again = try await browser.send("\(address)/resume", [:])
      #expect(again.shown == page.shown)
    }
  }

  @Test func openingTheLinkStopsNothingAndAPressDoes() async throws {
    let office = try WrittenTo()
    let made = try await office.reached()
    let address = try await link(office)
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house)
    try await Browser.visit(office.site) { browser in
      // What a scanner does: GET and HEAD of every link it finds.
      for _ in 0..<3 { _ = try await browser.open(address) }
      _ = try await browser.client.execute(uri: address, method: .head)
      _ = try await browser.open("\(address)/resume")
      try await takeHand(try await target(made, office.house), by: amal, in: office.house)
      #expect(try await office.deliver().count == 1)
      // The one press of RFC 8058, in either kind of form, once or twice.
      for (type, body) in [
        ("application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"),
        (
          "multipart/form-data; boundary=x",
          "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n"
        ),
      ] {
        let response = try await browser.client.execute(
          uri: address, method: .post, headers: [.contentType: type], body: ByteBuffer(string: body))
        #expect(response.status == .ok)
      }
      try await answerHand(
        try await target(made, office.house), words: Confidential("Kom!"), language: Language("da"),
        nextWordBy: office.house.clock.today() + 4, by: amal, in: office.house)
      #expect(try await office.deliver().isEmpty)
    }
  }

  @Test func aLinkThatIsNotOursIsNotThere() async throws {
    let office = try WrittenTo()
    _ = try await office.reached()
    let address = try await link(office)
    try await Browser.visit(office.site) { browser in
      for wrong in ["/da/stop/x", "/da/stop/\(String(repeating: "A", count: 50))", String(address.dropLast()) + "!"] {
        let (opened, pressed) = (try await browser.open(wrong), try await browser.send(wrong, [:]))
        #expect(opened.status == .notFound && pressed.status == .notFound, "\(wrong)")
      }
    }
  }

  @Test func theDeskSeesHowItStandsWithMails() async throws {
    let office = try WrittenTo()
    let made = try await office.reached()
    let followed = try await followHand(receiptTyped: made.receipt.digits, in: office.house)
    #expect(followed.mail == .written)
    try await setMails(followed.mailToken, stopped: true, in: office.house)
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house)
    #expect(try await openHand(made.hand.reference, by: amal, in: office.house).contactMail == .stopped)
    #expect(try await office.reached(contact: "12 34 56 78").mail == .telephone)
    #expect(try await office.reached(contact: "").mail == nil)
  }

  private func link(_ office: WrittenTo) async throws -> String {
    let stop = try #require(try await office.deliver().first?.stop)
    return String(stop.dropFirst("https://lilleby.example".count))
  }
}
