// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import HTTPTypes
import Sealing
import TestCity
import Testing
import Web

@Suite struct FollowTests {
  @Test(arguments: ["da", "en", "ar"]) func theReceiptFormStandsEmptyAndAfterAWrongReceipt(_ language: String)
    async throws
  {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      try expectSnapshot(try await browser.open("/\(language)/follow"), "follow.\(language)")
      let wrong = try await browser.send("/\(language)/follow", ["receipt": "1234 5678"])
      try expectSnapshot(wrong, "follow-unknown.\(language)")
    }
  }

  @Test func wrongUnknownAndMistypedReceiptsLookTheSame() async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      let unknown = "00000000000000000000"
      let first = try await browser.send("/da/follow", ["receipt": ""])
      for typed in [unknown, "hej", String(asked.receipt.dropLast()), asked.receipt + "1"] {
        let page = try await browser.send("/da/follow", ["receipt": typed])
        #expect(page.status == .notFound)
        #expect(page.html.replacing("value=\"\(typed)\"", with: "value=\"\"") == first.html)
      }
    }
  }

  @Test func theReceiptIsReadAsPeopleTypeIt() async throws {
    let asked = try await Asked()
    let arabicDigits = String(
      String.UnicodeScalarView(asked.receipt.unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + 0x660) }))
    try await Browser.visit(asked.site) { browser in
      for typed in [asked.receipt, arabicDigits, asked.receipt.map { "\($0) " }.joined(), "\n\(asked.receipt)-"] {
        let page = try await browser.send("/da/follow", ["receipt": typed])
        #expect(page.status == .ok)
      }
    }
  }

  @Test func theWholeWayFromTheFormToTheLastWord() async throws {
    let asked = try await Asked()
    try await asked.propose()
    try await Browser.visit(asked.site) { browser in
      let opened = try await browser.send("/da/follow", ["receipt": asked.receipt])
      let reopened = try await browser.send(
        opened, to: "/da/follow/verdict", ["verdict": "no", "words": "Der var lukket."])
      #expect(reopened.status == .ok && reopened.html.contains("Din hånd er åben igen."))
      let written = try await browser.send(reopened, to: "/da/follow/write", ["words": "Jeg kan om fredagen."])
      #expect(written.html.contains("Jeg kan om fredagen.") && written.html.contains("role=\"status\""))
      try await asked.propose(.partly)
      let again = try await browser.send(written, to: "/en/follow")
      #expect(again.html.contains("Did someone take your hand?"))
      let closed = try await browser.send(again, to: "/en/follow/verdict", ["verdict": "partly", "words": ""])
      #expect(closed.html.contains("Your hand is closed."))
      let counts = try await countHands(in: asked.house)
      #expect(counts.city.met == 1)
    }
  }

  @Test func takingBackAsksOnceMoreAndThenErases() async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      let opened = try await browser.send("/ar/follow", ["receipt": asked.receipt])
      for language in ["da", "en", "ar"] {
        let question = try await browser.send(
          "/\(language)/follow/withdraw", try opened.hidden("/ar/follow/withdraw"))
        try expectSnapshot(question, "withdraw.\(language)")
      }
      let question = try await browser.send(opened, to: "/ar/follow/withdraw")
      let kept = try await browser.send(question, to: "/ar/follow")
      #expect(kept.html.contains("Jeg er ny i byen."))
      let fields = try question.hidden("/ar/follow/withdraw")
      let gone = try await browser.send("/ar/follow/withdraw", fields)
      #expect(gone.status == .ok && !gone.html.contains("Jeg er ny i byen."))
      // Sent twice: the same page, and still one hand taken back.
      let again = try await browser.send("/ar/follow/withdraw", fields)
      let counts = try await countHands(in: asked.house)
      #expect(again.status == .ok && counts.city.withdrawn == 1)
    }
  }

  @Test func sentTwiceCountsOnceAndOtherWordsOnTheSameFormAreNotLost() async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      let opened = try await browser.send("/da/follow", ["receipt": asked.receipt])
      for words in ["Hej igen", "Hej igen", "Og en ting til"] {
        let page = try await browser.send(opened, to: "/da/follow/write", ["words": words])
        #expect(page.status == .ok)
      }
      let said = try await followHand(receiptTyped: asked.receipt, in: asked.house).steps.compactMap(\.words?.revealed)
      #expect(said == [Asked.words, "Hej igen", "Og en ting til"])
    }
  }

  @Test func aPageThatIsTooOldAsksForTheReceiptAndKeepsTheWords() async throws {
    let asked = try await Asked()
    let hand = try await followHand(receiptTyped: asked.receipt, in: asked.house).hand
    let old = try FollowPass(hand: hand.id, madeAt: asked.house.clock.machineNow().advanced(bySeconds: -3_601))
      .text(secret: asked.house.keys.server, randomness: .counting())
    try await Browser.visit(asked.site) { browser in
      for pass in [old, "", "nonsense"] {
        for move in ["write", "verdict", "withdraw"] {
          let page = try await browser.send(
            "/en/follow/\(move)",
            ["pass": pass, "form": asked.house.makeFormToken().text, "words": "Tak <3", "verdict": "yes"])
          #expect(page.status == .notFound && page.html.contains("open for more than an hour"))
          #expect(move == "withdraw" || page.html.contains(">Tak &lt;3</textarea>"))
        }
      }
      let form = try await browser.send("/en/follow/write", ["pass": old, "form": "", "words": "Tak <3"])
      for language in ["da", "en", "ar"] {
        try expectSnapshot(
          try await browser.send("/\(language)/follow/write", ["pass": old, "form": "", "words": "Tak <3"]),
          "follow-expired.\(language)")
      }
      let opened = try await browser.send(
        form, to: "/en/follow", ["receipt": asked.receipt, "words": "Tak <3"])
      #expect(opened.status == .ok && opened.html.contains(">Tak &lt;3</textarea>"))
    }
  }

  @Test func aFormThatIsTooOldKeepsTheWordsOnThePage() async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      let opened = try await browser.send("/en/follow", ["receipt": asked.receipt])
      let page = try await browser.send(
        opened, to: "/en/follow/write", ["form": "not ours", "words": "Still here"])
      #expect(page.status == .unprocessableContent && page.html.contains(">Still here</textarea>"))
      try expectSnapshot(page, "hand-stale.en")
    }
  }

  /// Nothing an asker can send ends in a fault, and each refusal has its sentence.
  @Test(arguments: ["da", "en", "ar"]) func everyRefusalHasASentence(_ language: String) async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      let opened = try await browser.send("/\(language)/follow", ["receipt": asked.receipt])
      let write = "/\(language)/follow/write"
      for words in ["", " \n", String(repeating: "x", count: 4_001)] {
        let page = try await browser.send(opened, to: write, ["words": words])
        #expect(page.status == .unprocessableContent && page.html.contains("class=\"stop"))
      }
      let pass = try opened.hidden(write)["pass"] ?? ""
      for verdict in ["yes", "partly", "no", "", "perhaps"] {
        let page = try await browser.send(
          "/\(language)/follow/verdict",
          ["pass": pass, "form": asked.house.makeFormToken().text, "verdict": verdict, "words": "Ord"])
        #expect(page.status == .unprocessableContent && page.html.contains("class=\"stop"))
        #expect(page.html.contains(">Ord</textarea>"))
      }
      try await asked.propose()
      let proposed = try await browser.send("/\(language)/follow", ["receipt": asked.receipt])
      try await asked.verdict(.yes)
      let page = try await browser.send(proposed, to: write, ["words": "For sent"])
      #expect(page.status == .unprocessableContent && page.html.contains("For sent"))
      try expectSnapshot(page, "hand-closed-meanwhile.\(language)")
      let withdrawal = try await browser.send(proposed, to: "/\(language)/follow/withdraw")
      #expect(withdrawal.status == .conflict)
    }
  }

  @Test func theLanguageSwitchAndABareAddressLeadToTheReceiptForm() async throws {
    let asked = try await Asked()
    try await Browser.visit(asked.site) { browser in
      for move in ["write", "verdict", "withdraw"] {
        let page = try await browser.open("/ar/follow/\(move)")
        #expect(page.status == .seeOther && page.headers[.location] == "/ar/follow")
      }
    }
  }
}
