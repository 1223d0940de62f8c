// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import HTTPTypes
import TestCity
import Testing
import Web

@Suite struct DoorPageTests {
  let site: Site

  init() throws {
    site = try testSite(counts: nil, pace: Pace(burst: 1_000))
  }

  private static let others = Kind.allCases.filter { $0 != .ask }

  private static let answers: [Kind: [String: String]] = [
    .offer: [
      "words": "En plads i vores kor", "when": "tirsdag aften", "places": "3", "from": "2012-10-08",
      "until": "2013-06-30", "open-to": "some", "whom": "kvinder", "why": "Koret er et kvindekor.",
    ],
    .signal: ["words": "Der mangler lys på stien", "spot": "stien bag skolen", "knows": "nobody"],
    .place: [
      "words": "Vi søger en elev til køkkenet", "sort": "apprenticeship", "contact": "33 66 33 66",
      "open-to": "everyone",
    ],
    .idea: ["words": "En bænk, hvor man taler sammen", "gain": "os, der bor alene"],
  ]

  @Test(arguments: others, ["da", "en", "ar"]) func everyDoorStandsEmpty(_ kind: Kind, _ language: String) async throws
  {
    try await Browser.visit(site) { browser in
      let page = try await browser.open("/\(language)/reach/\(kind)")
      #expect(page.status == .ok)
      try expectSnapshot(page, "door-\(kind).\(language)")
    }
  }

  @Test(arguments: others, ["da", "en", "ar"]) func whatIsAnsweredIsOnTheHand(_ kind: Kind, _ language: String)
    async throws
  {
    try await Browser.visit(site) { browser in
      let fields = (Self.answers[kind] ?? [:]).merging(["topic": "something-else"]) { $1 }
      let door = "/\(language)/reach/\(kind)"
      let receipt = try await browser.send(try await browser.open(door), to: door, fields)
      #expect(receipt.status == .ok && receipt.receipt.count == 24, "\(receipt.shown)")
      let hand = try await browser.send("/\(language)/follow", ["receipt": receipt.receipt])
      for question in ["when", "whom", "why", "spot", "gain"] {
        if let said = fields[question] { #expect(hand.html.contains(said)) }
      }
      try expectSnapshot(hand, "hand-of-\(kind).\(language)")
    }
  }

  @Test(arguments: ["da", "en", "ar"]) func whatIsWrongStandsBesideItsQuestion(_ language: String) async throws {
    try await Browser.visit(site) { browser in
      let door = "/\(language)/reach/place"
      let page = try await browser.send(
        try await browser.open(door), to: door,
        [
          "words": "Vi har en plads", "topic": "something-else", "sort": "throne", "places": "tre",
          "from": "2012-13-01", "open-to": "some", "whom": "unge",
        ])
      #expect(page.status == .unprocessableContent)
      for typed in ["tre", "unge", "2012-13-01"] { #expect(page.html.contains("value=\"\(typed)\"")) }
      #expect(!page.html.contains("value=\"2012-13-01\" type=\"date\""))
      try expectSnapshot(page, "door-wrong.\(language)")
    }
  }

  @Test func theSameOfferSentTwiceIsOneHand() async throws {
    try await Browser.visit(site) { browser in
      let form = try await browser.open("/da/reach/idea")
      let fields = (Self.answers[.idea] ?? [:]).merging(["topic": "something-else"]) { $1 }
      let first = try await browser.send(form, to: "/da/reach/idea", fields)
      let again = try await browser.send(form, to: "/da/reach/idea", fields)
      #expect(first.receipt == again.receipt)
      let other = try await browser.send(form, to: "/da/reach/idea", fields.merging(["gain": "alle"]) { $1 })
      #expect(other.receipt != first.receipt)
    }
  }

  @Test(arguments: ["ask", "throne", "Offer", "%00"]) func anAddressThatIsNoDoorIsNotFound(_ door: String) async throws
  {
    try await Browser.visit(site) { browser in
      let page = try await browser.open("/da/reach/\(door)")
      #expect(page.status == .notFound)
    }
  }
}
