// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Post
import Sealing
import Store
import TestCity
import TestPost
import Testing

@Suite struct OutboxTests {
  private let danish = Language("da")

  @Test func whoGaveAnEmailIsToldThatTheHandCame() async throws {
    let office = try PostOffice()
    _ = try await office.reach()
    #expect(try await office.deliver().sent == 1)
    #expect(office.kinds == ["received"] && office.sink.taken[0].to == "amina@example.org")
    #expect(try await office.deliver() == DeliveryRound())
  }

  @Test(arguments: ["", "12 34 56 78"]) func whoGaveNoneIsNotWrittenTo(_ contact: String) async throws {
    let office = try PostOffice()
    _ = try await office.reach(contact: contact)
    #expect(try await office.states() == [:])
  }

  @Test func withoutAMailServerNothingIsPutAway() async throws {
    let office = try PostOffice(writesMail: false)
    _ = try await office.reach()
    #expect(try await office.states() == [:])
  }

  @Test func theOutboxHoldsNoAddressAndNoWord() async throws {
    let office = try PostOffice()
    _ = try await office.reach()
    let rows = try await office.house.database.read { try $0.messagesDue(at: office.house.clock.machineNow()) }
    let message = try #require(rows.first)
    #expect(!"\(message)".contains("amina") && !"\(message)".contains("selskab"))
  }

  @Test func takenIsToldOnceAndEveryAnswerIsTold() async throws {
    let office = try PostOffice()
    let made = try await office.reach()
    let amal = try await office.amal()
    try await takeHand(try await office.target(made), by: amal, in: office.house)
    try await takeHand(try await office.target(made), by: amal, in: office.house)
    try await office.deliver()
    for _ in 0..<2 {
      try await answerHand(
        try await office.target(made), words: Confidential("Kom!"), language: danish,
        nextWordBy: office.house.clock.today() + 2, by: amal, in: office.house)
      try await office.deliver()
    }
    try await noteOnHand(try await office.target(made), words: Confidential("Ring"), by: amal, in: office.house)
    try await office.deliver()
    #expect(office.kinds == ["received", "taken", "answered", "answered"])
  }

  @Test func aHandThatNobodyAnsweredSaysSoAtEachStep() async throws {
    let office = try PostOffice()
    _ = try await office.reach()
    try await office.pass(workingDays: 9)
    try await office.deliver()
    #expect(office.kinds == ["received", "late", "late"])
  }

  /// Proposed on Monday 1 October 2012: the last day is working day 20, Monday 29 October, and five working days before
  /// it is Monday 22 October.
  @Test func beforeAHandClosesInSilenceTheAskerIsCalledOnceMore() async throws {
    let office = try PostOffice()
    let made = try await office.reach()
    let amal = try await office.amal()
    try await proposeOutcome(
      .helped, on: try await office.target(made), words: Confidential("Gjort"), language: danish, by: amal,
      in: office.house)
    try await office.deliver()
    try await office.pass(workingDays: 14)
    try await office.deliver()
    #expect(office.house.clock.today() == Day(2012, 10, 19))
    #expect(office.kinds == ["received", "proposed"])
    try await office.pass(workingDays: 1)
    try await office.deliver()
    #expect(office.kinds == ["received", "proposed", "closing-soon"])
    try await office.pass(workingDays: 6)
    try await office.deliver()
    #expect(office.kinds.last == "closed" && office.kinds.count == 4)
  }

  @Test func whatIsNoLongerTrueIsNotSent() async throws {
    let office = try PostOffice()
    let made = try await office.reach()
    let amal = try await office.amal()
    try await proposeOutcome(
      .helped, on: try await office.target(made), words: Confidential("Gjort"), language: danish, by: amal,
      in: office.house)
    let followed = try await followHand(receiptTyped: made.receipt.digits, in: office.house)
    _ = try await giveVerdict(
      .yes, words: Confidential(""), pass: followed.pass, token: office.house.makeFormToken(), in: office.house)
    try await office.pass(workingDays: 20)
    #expect(try await office.deliver().sent == 0)
    #expect(try await office.states() == [.dropped: 3])
  }

  @Test func whoTakesTheHandBackIsWrittenToNoMore() async throws {
    let office = try PostOffice()
    let made = try await office.reach()
    let pass = try await followHand(receiptTyped: made.receipt.digits, in: office.house).pass
    _ = try await withdrawHand(pass: pass, token: office.house.makeFormToken(), in: office.house)
    #expect(try await office.deliver().sent == 0)
    #expect(office.sink.taken.isEmpty)
  }

  @Test func whatWasSettledAMonthAgoIsHeldNoLonger() async throws {
    let office = try PostOffice()
    _ = try await office.reach()
    try await office.deliver()
    office.pass(31 * 86_400)
    try await office.deliver()
    #expect(try await office.states() == [:])
  }
}
