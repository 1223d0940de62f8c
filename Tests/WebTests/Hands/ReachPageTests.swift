// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import HTTPTypes
import Sealing
import TestCity
import Testing
import Web

@Suite struct ReachPageTests {
  let site: Site

  init() throws {
    site = try testSite(counts: nil, pace: Pace(burst: 1_000))
  }

  static let right = ["words": "Jeg søger selskab", "topic": "meet-others", "district": "nord", "language": "da"]

  @Test(arguments: ["da", "en", "ar"]) func theFormStandsEmpty(_ language: String) async throws {
    try await Browser.visit(site) { browser in
      try expectSnapshot(try await browser.open("/\(language)/reach"), "reach.\(language)")
      try expectSnapshot(try await browser.open("/\(language)/reach?topic=homework"), "reach-about.\(language)")
    }
  }

  @Test(arguments: ["da", "en", "ar"]) func whatIsWrongStandsBesideTheFieldAndAllIsKept(_ language: String) async throws
  {
    try await Browser.visit(site) { browser in
      let form = try await browser.open("/\(language)/reach")
      let page = try await browser.send(
        form, to: "/\(language)/reach",
        ["words": " ", "topic": "nowhere", "district": "*", "language": "xx", "contact": "amina.example.org"])
      #expect(page.status == .unprocessableContent)
      #expect(page.html.contains("value=\"amina.example.org\""))
      #expect(page.html.contains("<option value=\"*\" selected>"))
      try expectSnapshot(page, "reach-wrong.\(language)")
    }
  }

  @Test(arguments: ["da", "en", "ar"]) func aNumberLikeCPRIsHintedAtOnce(_ language: String) async throws {
    try await Browser.visit(site) { browser in
      let form = try await browser.open("/\(language)/reach")
      let fields = Self.right.merging(["words": "Mit nummer er 010203-4567"]) { $1 }
      let hint = try await browser.send(form, to: "/\(language)/reach", fields)
      #expect(hint.status == .unprocessableContent && !hint.html.contains("class=\"stop"))
      try expectSnapshot(hint, "reach-hint.\(language)")
      let receipt = try await browser.send(hint, to: "/\(language)/reach", fields)
      #expect(receipt.status == .ok && receipt.receipt.count == 24)
    }
  }

  @Test(arguments: ["da", "en", "ar"]) func theAnswerIsTheReceipt(_ language: String) async throws {
    try await Browser.visit(site) { browser in
      let form = try await browser.open("/\(language)/reach")
      let page = try await browser.send(form, to: "/\(language)/reach", Self.right)
      #expect(page.status == .ok && page.headers[.cacheControl] == "no-store" && page.headers[.location] == nil)
      try expectSnapshot(page, "receipt.\(language)")
    }
  }

  @Test func theSameFormAgainShowsTheSameReceiptAlsoInAnotherLanguage() async throws {
    try await Browser.visit(site) { browser in
      let form = try await browser.open("/da/reach")
      let first = try await browser.send(form, to: "/da/reach", Self.right)
      let second = try await browser.send(form, to: "/da/reach", Self.right)
      #expect(first.receipt == second.receipt)
      let arabic = try await browser.send(second, to: "/ar/reach")
      #expect(arabic.receipt == first.receipt && arabic.html.contains("dir=\"rtl\""))
      let counts = try await countHands(in: site.house)
      #expect(counts.city.waiting == 1)
      let other = try await browser.send(form, to: "/da/reach", Self.right.merging(["words": "Noget andet"]) { $1 })
      #expect(other.receipt != first.receipt)
    }
  }

  @Test func anOldFormComesBackWithEverythingKeptAndAFreshToken() async throws {
    try await Browser.visit(site) { browser in
      let dayOld = FormToken.make(
        at: site.house.clock.machineNow().advanced(bySeconds: -86_401), secret: site.house.keys.server,
        randomness: .counting())
      for token in [dayOld.text, "", "not ours"] {
        let page = try await browser.send("/en/reach", Self.right.merging(["form": token]) { $1 })
        #expect(page.status == .unprocessableContent && page.html.contains("We do not have your hand yet"))
        #expect(page.html.contains(">Jeg søger selskab</textarea>"))
        #expect(page.html.contains("<option value=\"nord\" selected>"))
        let receipt = try await browser.send(page, to: "/en/reach", Self.right)
        #expect(receipt.status == .ok && receipt.receipt.count == 24)
      }
    }
  }

  /// Every way a form can be wrong has a sentence; none ends in a fault.
  @Test(arguments: ["da", "en", "ar"]) func everyComplaintHasASentence(_ language: String) async throws {
    try await Browser.visit(site) { browser in
      let wrong: [[String: String]] = [
        [:], ["words": String(repeating: "x", count: 4_001)], ["topic": ""], ["topic": "gone"], ["district": "gone"],
        ["language": "gone"], ["contact": String(repeating: "1", count: 255)], ["contact": "a@b"], ["contact": "123"],
        ["words": "\u{202E}\n \t"], ["contact": "@"], ["words": "0102034567"],
      ]
      for fields in wrong {
        let form = try await browser.open("/\(language)/reach")
        let sent = fields.isEmpty ? fields : Self.right.merging(fields) { $1 }
        let page = try await browser.send(form, to: "/\(language)/reach", sent)
        #expect(page.status == .unprocessableContent || page.status == .ok, "\(fields)")
        #expect(!page.html.contains("[["), "\(fields)")
      }
    }
  }
}
