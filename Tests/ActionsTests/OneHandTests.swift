// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Testing

@Suite struct OneHandTests {
  private let danish = Language("da")

  @Test func aHandIsReachedOutAnsweredReopenedAnsweredAndConfirmed() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")

    let queue = try await openDesk("fr-huse-nord", by: amal, in: lilleby.house)
    #expect(queue.soon.map(\.reference) == [reached.hand.reference])

    try await proposeOutcome(
      .helped, on: try await lilleby.target(reached), words: Confidential("Kom på torsdag."), language: danish,
      by: amal, in: lilleby.house)
    var followed = try await lilleby.follow(reached)
    #expect(followed.hand.clock.stage == .proposed)
    followed = try await giveVerdict(
      .no, words: Confidential("Der var lukket."), pass: followed.pass, token: lilleby.house.makeFormToken(),
      in: lilleby.house)
    #expect(followed.hand.clock.stage == .waiting)
    #expect(followed.hand.clock.reopenings == 1)

    try await proposeOutcome(
      .helped, on: try await lilleby.target(reached), words: Confidential("Nu er der åbent."), language: danish,
      by: amal, in: lilleby.house)
    followed = try await lilleby.follow(reached)
    followed = try await giveVerdict(
      .yes, words: Confidential(""), pass: followed.pass, token: lilleby.house.makeFormToken(), in: lilleby.house)
    #expect(followed.hand.clock.stage == .closed)
    #expect(followed.hand.outcome == .helped)

    let counts = try await countHands(in: lilleby.house)
    #expect(counts.city.met == 1 && counts.city.reopened == 1)
    #expect(counts.measures["m02"]?.outcomes == [.helped: 1])
    #expect(counts.goals["g2"]?.met == 1 && counts.themes["t1"]?.met == 1)
    #expect(
      followed.steps.map(\.what) == [.reached, .proposed, .reopened, .proposed, .confirmed])
  }

  @Test func theSameFormSentTwiceIsOneHandWithOneReceipt() async throws {
    let lilleby = try Lilleby()
    let token = lilleby.house.makeFormToken()
    let first = try await lilleby.reach(token: token)
    let second = try await lilleby.reach(token: token)
    #expect(first.hand.id == second.hand.id && first.receipt == second.receipt)
    let other = try await lilleby.reach("Noget andet", token: token)
    #expect(other.hand.id != first.hand.id && other.receipt != first.receipt)
    #expect(try await countHands(in: lilleby.house).city.waiting == 2)
  }

  @Test func aCountThatIsKeptIsMadeAnewWhenAnythingHasHappenedOrAnotherDayHasCome() async throws {
    let lilleby = try Lilleby()
    let counter = Remembered(countHands)
    func isAsIfCountedNow() async throws -> Bool {
      let (kept, now) = (try await counter.counted(in: lilleby.house), try await countHands(in: lilleby.house))
      return kept.city == now.city && kept.measures == now.measures && kept.desks == now.desks
    }
    #expect(try await isAsIfCountedNow())
    let reached = try await lilleby.reach()
    #expect(try await counter.counted(in: lilleby.house).city.waiting == 1)
    #expect(try await isAsIfCountedNow())
    for _ in 0..<20 {
      try await lilleby.move(toWorkingDay: 1)
      #expect(try await isAsIfCountedNow())
    }
    #expect(try await counter.counted(in: lilleby.house).city.late == 1)
    // A hand that is late at its committee gets no event by another day; it is only longer late.
    lilleby.house.clock.move(to: lilleby.today + 7)
    #expect(try await isAsIfCountedNow())
    _ = try await withdrawHand(
      pass: try await lilleby.follow(reached).pass, token: lilleby.house.makeFormToken(), in: lilleby.house)
    #expect(try await counter.counted(in: lilleby.house).city.withdrawn == 1)
    #expect(try await isAsIfCountedNow())
  }

  @Test func nobodyWithoutTheReceiptSeesTheHand() async throws {
    let lilleby = try Lilleby()
    _ = try await lilleby.reach()
    for typed in ["", "0000 0000 0000 0000 0000", "hej", String(repeating: "1", count: 19)] {
      await #expect(throws: HandRefusal.notFound) { try await followHand(receiptTyped: typed, in: lilleby.house) }
    }
    await #expect(throws: HandRefusal.notFound) { try await followHand(pass: "nonsense", in: lilleby.house) }
  }

  @Test func unansweredItClimbsToTheCommitteeAndEveryoneThereSeesIt() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let secretary = try await lilleby.colleague(.secretary, at: "fru-sekretaer", login: "karen")
    let stranger = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    await #expect(throws: HandRefusal.notFound) {
      try await openHand(reached.hand.reference, by: secretary, in: lilleby.house)
    }
    try await lilleby.move(toWorkingDay: 6)
    #expect(try await lilleby.hand(reached).holder == "frf-sekretariat")
    try await lilleby.move(toWorkingDay: 3)
    #expect(try await lilleby.hand(reached).holder == "fru-sekretaer")
    let opened = try await openHand(reached.hand.reference, by: secretary, in: lilleby.house)
    #expect(opened.steps.first?.words?.revealed == "Jeg søger selskab")
    await #expect(throws: HandRefusal.notFound) {
      try await openHand(reached.hand.reference, by: stranger, in: lilleby.house)
    }
    let counts = try await countHands(in: lilleby.house)
    #expect(counts.committees["FRU"]?.atCommittee == 1)
    #expect(counts.city.oldest?.workingDays == 9 && counts.city.oldest?.desk == "fru-sekretaer")
    // Running the job again, and again late, changes nothing.
    #expect(try await letTimePass(in: lilleby.house) == 0)
    #expect(try await lilleby.follow(reached).steps.map(\.what) == [.reached, .climbed, .climbed])
    #expect(try await lilleby.follow(reached).reads.map(\.role) == [.secretary])
  }

  @Test func theUnitCanStillAnswerWhenTheHandHasClimbed() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    try await lilleby.move(toWorkingDay: 6)
    try await answerHand(
      try await lilleby.target(reached), words: Confidential("Undskyld."), language: danish,
      nextWordBy: lilleby.today + 7, by: amal, in: lilleby.house)
    #expect(try await lilleby.hand(reached).clock.stage == .underWay)
  }

  @Test func takingNotingAndReadingStopNoClock() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let due = try await lilleby.hand(reached).clock.due
    try await takeHand(try await lilleby.target(reached), by: amal, in: lilleby.house)
    try await noteOnHand(
      try await lilleby.target(reached), words: Confidential("Ring til Bo"), by: amal, in: lilleby.house)
    let hand = try await lilleby.hand(reached)
    #expect(hand.clock.due == due && hand.clock.stage == .waiting && hand.takenBy == amal.id)
    let followed = try await lilleby.follow(reached)
    #expect(!followed.steps.contains { $0.what == .noted })
  }

  @Test func aQuestionBackWaitsForTheAskerAndTheirReplyStartsTheClock() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    try await lilleby.move(toWorkingDay: 2)
    try await askBack(
      try await lilleby.target(reached), words: Confidential("Hvilken dag?"), language: danish, by: amal,
      in: lilleby.house)
    try await lilleby.move(toWorkingDay: 7)
    #expect(try await lilleby.hand(reached).clock.level == .unit)
    let queue = try await openDesk("fr-huse-nord", by: amal, in: lilleby.house)
    #expect(queue.withAsker.count == 1 && queue.late.isEmpty)
    let pass = try await lilleby.follow(reached).pass
    let followed = try await writeAgain(
      Confidential("Torsdag"), pass: pass, token: lilleby.house.makeFormToken(), in: lilleby.house)
    #expect(followed.hand.clock.due == lilleby.house.organisation.calendar.adding(3, to: lilleby.today))
    #expect(try await countHands(in: lilleby.house).city.oldest?.workingDays == 9)
  }

  @Test func aPageThatIsOldChangesNothing() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    let old = try await lilleby.target(reached)
    try await takeHand(old, by: amal, in: lilleby.house)
    await #expect(throws: HandRefusal.changedMeanwhile) {
      try await answerHand(
        old, words: Confidential("Svar"), language: danish, nextWordBy: lilleby.today + 1, by: amal,
        in: lilleby.house)
    }
  }

  @Test func silenceClosesAsNotConfirmedCountedApart() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    try await proposeOutcome(
      .helped, on: try await lilleby.target(reached), words: Confidential("Gjort"), language: danish, by: amal,
      in: lilleby.house)
    try await lilleby.move(toWorkingDay: 20)
    #expect(try await lilleby.hand(reached).clock.stage == .proposed)
    try await lilleby.move(toWorkingDay: 1)
    #expect(try await lilleby.hand(reached).closing == .notConfirmed)
    let counts = try await countHands(in: lilleby.house)
    #expect(counts.city.met == 0 && counts.city.notConfirmed == 1 && counts.city.outcomes.isEmpty)
  }

  @Test func whatTheAskerTakesBackNobodyCanReadAgainButItIsCounted() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach(contact: "amina@example.org")
    let amal = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal")
    #expect(
      try await openHand(reached.hand.reference, by: amal, in: lilleby.house).contact?.revealed
        == "amina@example.org")
    let pass = try await lilleby.follow(reached).pass
    let followed = try await withdrawHand(pass: pass, token: lilleby.house.makeFormToken(), in: lilleby.house)
    #expect(followed.steps.allSatisfy { $0.words == nil })
    let opened = try await openHand(reached.hand.reference, by: amal, in: lilleby.house)
    #expect(opened.isErased && opened.contact == nil)
    #expect(try await countHands(in: lilleby.house).city.withdrawn == 1)
  }

  @Test func theSameMoveSentTwiceCountsOnce() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let pass = try await lilleby.follow(reached).pass
    let token = lilleby.house.makeFormToken()
    _ = try await writeAgain(Confidential("Hej igen"), pass: pass, token: token, in: lilleby.house)
    let followed = try await writeAgain(Confidential("Hej igen"), pass: pass, token: token, in: lilleby.house)
    #expect(followed.steps.map(\.what) == [.reached, .wrote])
  }

  @Test func aMeasureThatEndedIsNotCountedOn() async throws {
    let before = try Lilleby(on: "2011-06-01")
    #expect(Set(try await before.reach().measures) == ["m01", "m02"])
    let after = try Lilleby(on: "2012-06-01")
    #expect(try await after.reach().measures == ["m02"])
  }
}
