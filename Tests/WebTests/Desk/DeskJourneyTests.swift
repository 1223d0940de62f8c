// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Sealing
import Store
import TestCity
import Testing
import Web

@Suite struct DeskJourneyTests {
  @Test func aHandIsFoundTakenAskedAboutAnsweredAndEnded() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached(contact: "12 34 56 78")
    let home = "/da/desk/hand/\(inAddress(made))"
    let queue = try await amal.open("/da/desk")
    #expect(queue.html.contains("href=\"\(home)\""))
    #expect(!queue.html.contains("Hvor møder man andre?"))

    var page = try await amal.open(home)
    #expect(page.html.contains("Hvor møder man andre?") && page.html.contains("12 34 56 78"))
    page = try await amal.follow(try await amal.send(page, to: "\(home)/take"))
    #expect(page.html.contains("Du har taget hånden."))
    page = try await amal.follow(
      try await amal.send(page, to: "\(home)/note", ["words": "Ring til Bo først"]))
    #expect(page.html.contains("Ring til Bo først"))
    page = try await amal.follow(
      try await amal.send(page, to: "\(home)/question", ["words": "Hvilken dag passer dig?", "language": "da"]))
    #expect(page.html.contains("fristen står stille"))
    #expect(!page.html.contains("action=\"\(home)/question\""))
    page = try await amal.follow(
      try await amal.send(
        page, to: "\(home)/answer", ["words": "Kom på torsdag.", "language": "da", "next": "2012-11-29"]))
    #expect(page.html.contains("torsdag den 29. november 2012"))
    page = try await amal.follow(
      try await amal.send(
        page, to: "\(home)/outcome", ["words": "Du var med.", "language": "da", "outcome": "helped"]))
    #expect(page.html.contains("Nu bestemmer den, der spurgte."))

    let followed = try await followHand(receiptTyped: made.receipt.digits, in: amal.house)
    #expect(followed.steps.map(\.what) == [.reached, .taken, .askedBack, .answered, .proposed])
    #expect(followed.hand.takenBy == amal.account.id && followed.hand.proposed == .helped)
  }

  @Test func everyOpeningIsWrittenDownAndTheQueueOpensNothing() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    _ = try await amal.open("/da/desk")
    #expect(try await followHand(receiptTyped: made.receipt.digits, in: amal.house).reads.isEmpty)
    _ = try await amal.open("/da/desk/hand/\(inAddress(made))")
    #expect(try await followHand(receiptTyped: made.receipt.digits, in: amal.house).reads.map(\.role) == [.member])
  }

  @Test func aReferenceIsReadWithASpaceOrAHyphenInLargeOrSmallLetters() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let text = made.hand.reference.text
    for typed in [inAddress(made), inAddress(made).lowercased(), text.replacing(" ", with: "%20")] {
      let page = try await amal.open("/en/desk/hand/\(typed)")
      #expect(page.status == .ok, "\(typed)")
    }
  }

  @Test func whatWasWrittenIsKeptBesideEveryMistake() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/en/desk/hand/\(inAddress(made))"
    let page = try await amal.open(home)
    for (place, fields, sentence) in [
      ("answer", ["words": "  ", "language": "da", "next": "2012-11-29"], "Write a few words before you send."),
      ("answer", ["words": "Come.", "language": "en", "next": "2012-11-15"], "That day has gone."),
      ("answer", ["words": "Come.", "language": "en", "next": "2013-06-01"], "The latest you can promise is"),
      ("answer", ["words": "Come.", "language": "en", "next": "soon"], "Choose one of the days on the list."),
      (
        "answer", ["words": "Come.", "language": "!", "next": "2012-11-29"], "Choose one of the languages on the list."
      ),
      ("outcome", ["words": "Done.", "language": "en"], "Choose how it ended."),
      ("note", ["words": String(repeating: "x", count: 4_001)], "The text is too long."),
    ] {
      let answer = try await amal.send(page, to: "\(home)/\(place)", fields)
      #expect(answer.status == .unprocessableContent, "\(place)")
      #expect(answer.html.contains(sentence), "\(sentence)")
      #expect(answer.html.contains("aria-describedby=\"\(place)-") && answer.html.contains("role=\"alert\""))
      let words = fields["words"] ?? ""
      #expect(answer.html.contains(">\(words)</textarea>"), "\(sentence)")
    }
    #expect(try await amal.hand(made).version == 0)
  }

  @Test func aPageGrownOldSaysWhatHappenedAndKeepsTheWords() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/en/desk/hand/\(inAddress(made))"
    let old = try await amal.open(home)
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: amal.house)
    try await takeHand(try await amal.target(made), by: yusuf, in: amal.house)

    let fields = ["words": "Come on <Thursday>.", "language": "en", "next": "2012-11-29"]
    let conflict = try await amal.send(old, to: "\(home)/answer", fields)
    #expect(conflict.status == .conflict)
    #expect(conflict.html.contains("Something happened to the hand"))
    #expect(conflict.html.contains("Yusuf took the hand."))
    #expect(conflict.html.contains(">Come on &lt;Thursday&gt;.</textarea>"))
    let again = try await amal.send(conflict, to: "\(home)/answer", fields)
    #expect(again.status == .seeOther)
  }

  @Test func wordsThatHaveNoFormAnyMoreAreStillShown() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/en/desk/hand/\(inAddress(made))"
    let old = try await amal.open(home)
    try await proposeOutcome(
      .helped, on: try await amal.target(made), words: Confidential("Done"), language: Language("en"),
      by: amal.account, in: amal.house)
    let fields = ["words": "Come on Thursday.", "language": "en", "next": "2012-11-29"]
    let conflict = try await amal.send(old, to: "\(home)/answer", fields)
    #expect(conflict.status == .conflict)
    #expect(conflict.html.contains("It has not been sent:") && conflict.html.contains("Come on Thursday."))
  }

  @Test func theAddressOfAFormLeadsBackToItsHand() async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let page = try await amal.open("/ar/desk/hand/\(inAddress(made))/answer")
    #expect(page.status == .seeOther && page.headers[.location] == "/ar/desk/hand/\(inAddress(made))")
  }
}

extension AtTheDesk {
  /// On to where a form has led; words are never in that address.
  func follow(_ page: Page) async throws -> Page {
    #expect(page.status == .seeOther)
    let address = try #require(page.headers[.location])
    #expect(address.wholeMatch(of: /\/[a-z]{2}\/desk\/hand\/[0-9A-Z]{3}-[0-9A-Z]{3}\?done=[a-z]+/) != nil, "\(address)")
    return try await open(address)
  }
}
