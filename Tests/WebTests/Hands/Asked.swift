// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import HTTPTypes
import Sealing
import Store
import TestCity
import Testing
import Web

/// Lilleby with one hand reached out to the house in the north, five working days before somebody must answer.
struct Asked {
  let site: Site
  let receipt: String
  let reference: Reference

  static let words = "Jeg er ny i byen.\nHvor møder man andre?"

  init(topic: String = "meet-others", contact: String = "") async throws {
    site = try testSite(counts: nil, pace: Pace(burst: 1_000))
    let form = ReachForm(words: Self.words, topic: topic, district: "nord", language: "da", contact: contact)
    let reach = try form.read(.ask, in: site.organisation, languages: site.languages.map(\.language))
    let made = try await reachOut(reach, token: site.house.makeFormToken(), in: site.house)
    receipt = made.receipt.digits
    reference = made.hand.reference
  }

  var house: House { site.house }

  func days(_ count: Int) async throws {
    house.clock.move(to: house.organisation.calendar.adding(count, to: house.clock.today()))
    try await letTimePass(in: house)
  }

  /// Somebody at the desk does something to the hand.
  func desk(
    _ desk: DeskCode = "fr-huse-nord", as role: Account.Role = .member,
    _ act: (DeskHand, Account) async throws -> Void
  ) async throws {
    let now = house.clock.machineNow()
    let reference = reference
    let (account, hand) = try await house.database.transaction { connection in
      let id = try #require(
        try connection.insertAccount(
          login: "\(desk)-\(role)-\(now.microseconds)-\(try connection.accounts().count)", name: "Amal", role: role,
          passwordHash: "none", language: Language("da"), at: now))
      try connection.join(account: id, desk: desk)
      return (try #require(try connection.account(id)), try #require(try connection.hand(reference: reference)))
    }
    try await act(DeskHand(reference: reference, version: hand.version), account)
  }

  func answer() async throws {
    try await desk { hand, account in
      try await answerHand(
        hand, words: Confidential("Kom på torsdag kl. 19."), language: Language("da"),
        nextWordBy: house.clock.today() + 8, by: account, in: house)
    }
  }

  func askBack() async throws {
    try await desk { hand, account in
      try await Actions.askBack(
        hand, words: Confidential("أي يوم يناسبك؟"), language: Language("ar"), by: account, in: house)
    }
  }

  func askSchoolHelp() async throws {
    try await desk { hand, account in
      try await askToTake(
        hand, "sk-hjaelp", words: Confidential("Skolehjælpen ved mere om det."), language: Language("da"), by: account,
        in: house)
    }
  }

  /// Asked of School Help, who says yes.
  func handOn() async throws {
    try await askSchoolHelp()
    try await desk("sk-hjaelp") { hand, account in try await acceptHandover(hand, by: account, in: house) }
  }

  func propose(_ outcome: Outcome = .helped, at desk: DeskCode = "fr-huse-nord") async throws {
    try await self.desk(desk) { hand, account in
      try await proposeOutcome(
        outcome, on: hand, words: Confidential("Huset er åbent hver torsdag."), language: Language("da"), by: account,
        in: house)
    }
  }

  func verdict(_ verdict: Verdict, _ words: String = "") async throws {
    let pass = try await followHand(receiptTyped: receipt, in: house).pass
    _ = try await giveVerdict(
      verdict, words: Confidential(words), pass: pass, token: house.makeFormToken(), in: house)
  }

  func withdraw() async throws {
    let pass = try await followHand(receiptTyped: receipt, in: house).pass
    _ = try await withdrawHand(pass: pass, token: house.makeFormToken(), in: house)
  }
}
