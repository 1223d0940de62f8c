// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Testing

@Suite struct HandingOnTests {
  private let danish = Language("da")

  @Test func aHandIsHandedOnAndTheDeskThatHadItSeesItNoMore() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let reference = reached.hand.reference
    await #expect(throws: HandRefusal.notFound) { try await openHand(reference, by: bo, in: lilleby.house) }
    try await askToTake(
      try await lilleby.target(reached), "sk-hjaelp", words: Confidential("Det er skolen."), language: danish, by: amal,
      in: lilleby.house)
    #expect(try await openDesk("sk-hjaelp", by: bo, in: lilleby.house).asked.map(\.reference) == [reference])
    #expect(try await openHand(reference, by: bo, in: lilleby.house).isAsked)
    // Until they say yes they may read, and nothing else.
    await #expect(throws: HandRefusal.notFound) {
      try await answerHand(
        try await lilleby.target(reached), words: Confidential("Hej"), language: danish,
        nextWordBy: lilleby.today + 1, by: bo, in: lilleby.house)
    }
    try await acceptHandover(try await lilleby.target(reached), by: bo, in: lilleby.house)
    await #expect(throws: HandRefusal.notFound) { try await openHand(reference, by: amal, in: lilleby.house) }
    let followed = try await lilleby.follow(reached)
    #expect(followed.steps.map(\.what) == [.reached, .handoverAsked, .handoverAccepted])
    #expect(followed.steps[1].words?.revealed == "Det er skolen." && followed.steps[1].other == "sk-hjaelp")
    #expect(followed.steps[2].desk == "sk-hjaelp" && followed.steps[2].other == "fr-huse-nord")
    try await proposeOutcome(
      .referred, on: try await lilleby.target(reached), words: Confidential("Du er hos os nu."), language: danish,
      by: bo, in: lilleby.house)
  }

  @Test func aNoKeepsItsReasonAmongColleaguesAndTheHandStays() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    try await askToTake(
      try await lilleby.target(reached), "sk-hjaelp", words: Confidential("Skolen?"), language: danish, by: amal,
      in: lilleby.house)
    try await rejectHandover(
      try await lilleby.target(reached), words: Confidential("Huset ved mere."), by: bo, in: lilleby.house)
    let followed = try await lilleby.follow(reached)
    #expect(followed.steps.last?.what == .handoverRejected && followed.steps.last?.words == nil)
    let opened = try await openHand(reached.hand.reference, by: amal, in: lilleby.house)
    #expect(opened.steps.last?.words?.revealed == "Huset ved mere.")
    await #expect(throws: HandRefusal.notFound) {
      try await openHand(reached.hand.reference, by: bo, in: lilleby.house)
    }
  }

  @Test func aRequestLapsesAndIsTakenBack() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach(topic: "homework")
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    for _ in 0..<2 {
      try await askToTake(
        try await lilleby.target(reached), "fr-huse-nord", words: Confidential("Huset?"), language: danish, by: bo,
        in: lilleby.house)
      try await takeRequestBack(try await lilleby.target(reached), by: bo, in: lilleby.house)
    }
    try await askToTake(
      try await lilleby.target(reached), "fr-huse-nord", words: Confidential("Huset?"), language: danish, by: bo,
      in: lilleby.house)
    try await lilleby.move(toWorkingDay: 3)
    #expect(try await lilleby.follow(reached).steps.last?.what == .handoverLapsed)
    await #expect(throws: HandRefusal.notFound) {
      try await acceptHandover(try await lilleby.target(reached), by: amal, in: lilleby.house)
    }
    // A late sweep changes nothing more.
    #expect(try await letTimePass(in: lilleby.house) == 0)
  }

  @Test func aHandThatWasPutFirstStandsFirstAndItsReasonIsCounted() async throws {
    let lilleby = try Lilleby()
    let one = try await lilleby.reach("Den første")
    let two = try await lilleby.reach("Den anden")
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    try await putFirst(
      try await lilleby.target(two), for: "illness", words: Confidential("Hun er syg."), by: amal, in: lilleby.house)
    let queue = try await openDesk("fr-huse-nord", by: amal, in: lilleby.house)
    #expect(queue.soon.map(\.reference) == [two.hand.reference, one.hand.reference])
    #expect(try await lilleby.follow(two).steps.last?.words == nil)
    try await putBack(try await lilleby.target(two), by: amal, in: lilleby.house)
    try await putFirst(
      try await lilleby.target(two), for: "illness", words: Confidential("Igen."), by: amal, in: lilleby.house)
    // The same hand twice for the same reason is one hand.
    #expect(
      try await countPriorities(in: lilleby.house) == [
        CountedPriority(desk: "fr-huse-nord", reason: "illness", hands: 1)
      ])
  }
}
