// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import HTTPTypes
import TestCity
import Testing
import Web

/// Text that would break out of a page, turn it around or run in it, in every field somebody can fill in.
@Suite struct HostileWordsTests {
  static let texts = [
    "</textarea><script>alert(1)</script>",
    "\"\u{301}><img src=x onerror=alert(1)>'\u{308}`",
    "{{page.language}}{{{receipt}}}{{>layout}} [[hands.number]]",
    "\u{202E}\u{2067}\u{2066}dlrow olleh",
    "&lt;script&gt; &amp; <!-- ]]> %00",
    "e\u{301}\u{200D}👩‍👩‍👧‍👧 مرحبا <b>שלום</b>",
  ]

  @Test(arguments: texts) func nothingSomebodyWritesBecomesPartOfThePage(_ text: String) async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      let form = try await browser.open("/ar/reach")
      let kept = try await browser.send(
        form, to: "/ar/reach",
        ["words": text, "topic": text, "district": text, "language": text, "contact": text, "seen": text])
      #expect(kept.status == .unprocessableContent)
      expectHarmless(kept)
      let unknown = try await browser.send("/ar/follow", ["receipt": text, "words": text])
      expectHarmless(unknown)
      let receipt = try await browser.send(form, to: "/ar/reach", ReachPageTests.right.merging(["words": text]) { $1 })
      #expect(receipt.status == .ok)
      expectHarmless(receipt)
      let hand = try await browser.send(receipt, to: "/ar/follow")
      #expect(hand.status == .ok)
      let written = try await browser.send(hand, to: "/ar/follow/write", ["words": text])
      #expect(written.status == .ok)
      expectHarmless(written)
    }
  }

  @Test(arguments: texts) func nothingADeskWritesDoesEither(_ text: String) async throws {
    let asked = try await Asked()
    try await asked.desk { hand, account in
      try await proposeOutcome(
        .helped, on: hand, words: Confidential(text), language: Language("da"), by: account, in: asked.house)
    }
    try await Browser.visit(asked.site) { browser in
      expectHarmless(try await browser.send("/en/follow", ["receipt": asked.receipt]))
    }
  }

  /// Sent by hand and not by a browser: nothing is a fault.
  @Test func noFieldThatIsMissingDoubledOrStrangeIsAFault() async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      for path in ["reach", "follow", "follow/write", "follow/verdict", "follow/withdraw"] {
        for fields in [[:], ["form": "x"], ["pass": "x", "form": "x", "sure": "yes", "verdict": "no"], ["": ""]] {
          let page = try await browser.send("/da/\(path)", fields)
          #expect(page.status.code < 500, "\(path) \(fields)")
        }
      }
      let query = try await browser.open("/da/reach?topic=%22%3E%3Cscript%3E&topic=homework&%zz")
      #expect(query.status == .ok)
      expectHarmless(query)
    }
  }
}

func expectHarmless(_ page: Page, at location: SourceLocation = #_sourceLocation) {
  let html = page.html.unicodeScalars.filter { !(0x300...0x36F).contains($0.value) }
  let plain = String(String.UnicodeScalarView(html))
  for sign in ["<script", "<img", "onerror=alert(1)>", "[[", "{{", "<b>שלום"] {
    let isThere = plain.contains(sign)
    // Their own braces and brackets may stand as they were written; a tag may not.
    #expect(!isThere || sign == "[[" || sign == "{{", "\(sign)", sourceLocation: location)
  }
  #expect(!plain.contains("ar{{"), sourceLocation: location)
}
