// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Post
import Sealing
import Store
import Testing
import Web

@Suite struct LetterSnapshotTests {
  @Test(arguments: ["da", "en", "ar"]) func everyLetterAboutAHandIsAsItWasSeen(_ language: String) async throws {
    let office = try WrittenTo()
    let made = try await office.reached(language: language)
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: office.house)
    var letters = try await office.deliver()
    try await takeHand(try await target(made, office.house), by: amal, in: office.house)
    letters += try await office.deliver()
    try await askBack(
      try await target(made, office.house), words: Confidential("Hvornår?"), language: Language("da"), by: amal,
      in: office.house)
    letters += try await office.deliver()
    try await answerHand(
      try await target(made, office.house), words: Confidential("Kom!"), language: Language("da"),
      nextWordBy: office.house.clock.today() + 4, by: amal, in: office.house)
    letters += try await office.deliver()
    try await days(6, office.house)
    letters += try await office.deliver()
    try await proposeOutcome(
      .helped, on: try await target(made, office.house), words: Confidential("Gjort"), language: Language("da"),
      by: amal, in: office.house)
    letters += try await office.deliver()
    try await days(15, office.house)
    letters += try await office.deliver()
    try await days(6, office.house)
    letters += try await office.deliver()
    #expect(letters.allSatisfy { $0.language.code == language })
    try expectMail(letters.map(\.shown).joined(separator: "\n\n———\n\n"), "hand.\(language).txt")
  }

  @Test func aLetterHoldsNothingThatWasWrittenAndNoReceipt() async throws {
    let office = try WrittenTo()
    let made = try await office.reached()
    for letter in try await office.deliver() {
      let all = String(decoding: letter.written, as: UTF8.self) + letter.text + letter.html
      for secret in ["Hemmeligt", made.receipt.digits] + made.receipt.groups + [
        "Huset i Nord", "Møde andre", "meet-others",
      ] {
        #expect(!all.contains(secret), "\(secret)")
      }
      #expect(letter.stop?.hasPrefix("https://lilleby.example/da/stop/") == true)
    }
  }

  @Test func whoAskedForALanguageThatThePagesLackGetsTheCitysOwn() async throws {
    let office = try WrittenTo()
    let form = ReachForm(
      words: "Hej", topic: "meet-others", district: "nord", language: "so", contact: "amina@example.org")
    let reach = try form.read(.ask, in: office.house.organisation, languages: [Language("so")])
    _ = try await reachOut(reach, token: office.house.makeFormToken(), in: office.house)
    #expect(try await office.deliver().map(\.language.code) == ["da"])
  }
}

func target(_ made: Acknowledgement, _ house: House) async throws -> DeskHand {
  let hand = try #require(try await house.database.read { try $0.hand(made.hand.id) })
  return DeskHand(reference: hand.reference, version: hand.version)
}

func days(_ count: Int, _ house: House) async throws {
  house.clock.move(to: house.organisation.calendar.adding(count, to: house.clock.today()))
  try await letTimePass(in: house)
}
