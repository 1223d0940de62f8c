// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Post
import Store
import TestPost
import Testing

/// Seventy-two hours with a mail server in every mood, the clock handed in.
@Suite struct OutageTests {
  /// The mood of each quarter of an hour, round and round.
  private static let moods: [Sink.Mood] = [
    .halfOpen, .answering("451 busy", to: "RCPT"), .dropping, .answering("421 closing", to: "greeting"),
    .answering("452 full", to: "."), .slow,
  ]

  @Test func throughThreeDaysOfTroubleEachMessageIsTakenOnce() async throws {
    let office = try PostOffice()
    var made = 0
    for quarter in 0..<(72 * 4) {
      if quarter % 48 == 0 {
        _ = try await office.reach()
        made += 1
      }
      // From the sixtieth hour on the server is well again.
      office.sink.mood = quarter < 60 * 4 ? Self.moods[quarter % Self.moods.count] : .accepting
      try await office.deliver()
      office.pass(15 * 60)
    }
    office.sink.mood = .accepting
    _ = try await office.deliverUntilNothingWaits()
    let ids = office.sink.taken.map(\.messageID)
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == made && made == 6)
    #expect(try await office.states() == [.sent: made])
  }

  @Test func aServerThatStaysAwayIsGivenUpAfterThreeDaysAndTheDeskKnows() async throws {
    let office = try PostOffice()
    let made = try await office.reach()
    office.sink.close()
    let tries = try await office.deliverUntilNothingWaits()
    // As in the table of pauses: 22 tries, the last after 69 hours and 21 minutes.
    #expect(tries == 22)
    #expect(try await office.states() == [.givenUp: 1])
    let id = made.hand.id
    #expect(try await office.house.database.read { try $0.lastMessage(ofHand: id) } == .givenUp)
  }

  @Test func aRefusalForGoodIsNotTriedAgain() async throws {
    let office = try PostOffice()
    office.sink.mood = .answering("550 no such mailbox", to: "RCPT")
    _ = try await office.reach()
    #expect(try await office.deliver().givenUp == 1)
    office.sink.mood = .accepting
    office.pass(72 * 3_600)
    #expect(try await office.deliver().settled == 0)
    #expect(office.sink.taken.isEmpty)
  }

  /// Nobody can tell a mail that was taken from one that was not when the line breaks before the answer. The second copy
  /// is the first one again, byte for byte, so that a mailbox shows one.
  @Test func aMailWhoseAnswerWasLostComesAgainUnderTheSameMessageID() async throws {
    let office = try PostOffice()
    office.sink.mood = .takingInSilence
    _ = try await office.reach()
    try await office.deliver()
    office.sink.mood = .accepting
    office.pass(60)
    try await office.deliver()
    #expect(office.sink.taken.count == 2)
    #expect(office.sink.taken[0].text == office.sink.taken[1].text)
  }

  @Test func oneMailboxThatIsBusyHoldsUpNobodyElse() async throws {
    let office = try PostOffice()
    office.sink.mood = .answering("451 busy", to: "RCPT")
    _ = try await office.reach()
    _ = try await office.reach()
    #expect(try await office.deliver().later == 2)
  }

  @Test func twoWhoDeliverAtOnceSendItOnce() async throws {
    let office = try PostOffice()
    for _ in 0..<5 { _ = try await office.reach() }
    async let one = office.deliver()
    async let other = office.deliver()
    let sent = try await one.sent + other.sent
    #expect(sent == 5)
    #expect(Set(office.sink.taken.map(\.messageID)).count == office.sink.taken.count)
  }

  @Test func aSenderThatWasKilledLeavesTheMessageToBeTriedAgain() async throws {
    struct Killed: Error {}
    let office = try PostOffice()
    _ = try await office.reach()
    await #expect(throws: Killed.self) {
      try await deliverMessages(in: office.house, compose: { _ in throw Killed() }) { _ in .accepted }
    }
    #expect(try await office.deliver().sent == 0)
    office.pass(60)
    #expect(try await office.deliver().sent == 1)
  }
}
