// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Testing

@Suite struct ColleagueTests {
  private let danish = Language("da")

  @Test func aColleagueIsGivenTheHandAndItsClockHearsNothingOfIt() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let (amal, yusuf) = try await two(lilleby)
    let due = try await lilleby.hand(reached).clock.due
    try await assignHand(try await lilleby.target(reached), to: yusuf.id, by: amal, in: lilleby.house)
    let hand = try await lilleby.hand(reached)
    #expect(hand.takenBy == yusuf.id && hand.clock.due == due && hand.clock.stage == .waiting)
    let step = try await openHand(hand.reference, by: amal, in: lilleby.house).steps.last
    #expect(step?.what == .assigned && step?.account == amal.id && step?.givenTo == yusuf.id)
    await #expect(throws: HandRefusal.alreadyTheirs) {
      try await assignHand(try await lilleby.target(reached), to: yusuf.id, by: amal, in: lilleby.house)
    }
  }

  @Test func onlyAColleagueOfTheDeskIsGivenAHandAndOnlyByOne() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let (amal, yusuf) = try await two(lilleby)
    let stranger = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let left = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "left")
    let anna = try await lilleby.colleague(.administrator, at: nil, login: "anna")
    try await endAccount(left.id, by: anna, in: lilleby.house)
    for other in [stranger.id, left.id, anna.id, 999] {
      await #expect(throws: HandRefusal.colleagueUnknown) {
        try await assignHand(try await lilleby.target(reached), to: other, by: amal, in: lilleby.house)
      }
    }
    await #expect(throws: HandRefusal.notFound) {
      try await assignHand(try await lilleby.target(reached), to: yusuf.id, by: stranger, in: lilleby.house)
    }
    let followed = try await lilleby.follow(reached)
    _ = try await withdrawHand(pass: followed.pass, token: lilleby.house.makeFormToken(), in: lilleby.house)
    await #expect(throws: HandRefusal.notOpen) {
      try await assignHand(try await lilleby.target(reached), to: yusuf.id, by: amal, in: lilleby.house)
    }
  }

  @Test func awayThroughTheLastDayNobodyIsGivenAHandAndTheSubstituteSeesThemAsTheirs() async throws {
    let lilleby = try Lilleby()
    let reached = try await lilleby.reach()
    let (amal, yusuf) = try await two(lilleby)
    try await takeHand(try await lilleby.target(reached), by: yusuf, in: lilleby.house)
    let last = lilleby.house.organisation.calendar.adding(2, to: lilleby.today)
    try await planAbsence(
      AbsenceForm(first: lilleby.today.description, last: last.description, substitute: "\(amal.id)"), of: yusuf.id,
      from: "fr-huse-nord", by: yusuf, in: lilleby.house)
    var queue = try await openDesk("fr-huse-nord", by: amal, in: lilleby.house)
    #expect(queue.rota.whose(queue.soon[0].takenBy, for: amal.id) == .mine)
    #expect(try await lilleby.hand(reached).takenBy == yusuf.id, "nothing changes owner")
    let second = try await lilleby.reach("En mere")
    await #expect(throws: HandRefusal.colleagueAway(last)) {
      try await assignHand(try await lilleby.target(second), to: yusuf.id, by: amal, in: lilleby.house)
    }
    // It ends by itself, and is then held no longer.
    try await lilleby.move(toWorkingDay: 3)
    queue = try await openDesk("fr-huse-nord", by: amal, in: lilleby.house)
    #expect(queue.rota.absences == [] && queue.rota.whose(yusuf.id, for: amal.id) == .others)
    try await assignHand(try await lilleby.target(second), to: yusuf.id, by: amal, in: lilleby.house)
  }

  @Test func onesOwnAbsenceIsOnesOwnAndAnAdministratorsForAnybody() async throws {
    let lilleby = try Lilleby()
    let (amal, yusuf) = try await two(lilleby)
    let anna = try await lilleby.colleague(.administrator, at: nil, login: "anna")
    let form = AbsenceForm(first: "2012-10-02", last: "2012-10-05")
    await #expect(throws: HandRefusal.notFound) {
      try await planAbsence(form, of: yusuf.id, from: "fr-huse-nord", by: amal, in: lilleby.house)
    }
    for desk in ["sk-hjaelp", "no-such"] as [DeskCode] {
      await #expect(throws: HandRefusal.notFound) {
        try await planAbsence(form, of: yusuf.id, from: desk, by: anna, in: lilleby.house)
      }
    }
    try await planAbsence(form, of: yusuf.id, from: "fr-huse-nord", by: anna, in: lilleby.house)
    await #expect(throws: AbsenceComplaints([AbsenceComplaint(.first, .overlaps)])) {
      try await planAbsence(form, of: yusuf.id, from: "fr-huse-nord", by: yusuf, in: lilleby.house)
    }
    let absence = try #require(
      try await openRota(of: "fr-huse-nord", by: anna, in: lilleby.house).absences.first)
    try await endAbsence(absence.id, by: amal, in: lilleby.house)
    #expect(try await openRota(of: "fr-huse-nord", by: amal, in: lilleby.house).absences == [absence])
    try await endAbsence(absence.id, by: yusuf, in: lilleby.house)
    try await endAbsence(absence.id, by: yusuf, in: lilleby.house)
    #expect(try await openRota(of: "fr-huse-nord", by: amal, in: lilleby.house).absences == [])
    let events = try await lilleby.house.database.read { connection in
      try ["account.plan-absence", "account.end-absence"].flatMap {
        try connection.events(on: "account:\(yusuf.id)", action: $0)
      }
    }
    #expect(events.map(\.actor) == ["account:\(anna.id)", "account:\(yusuf.id)"])
    let stranger = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    await #expect(throws: HandRefusal.notFound) {
      try await openRota(of: "fr-huse-nord", by: stranger, in: lilleby.house)
    }
  }

  @Test(arguments: Channel.onBehalf)
  func aHandIsWrittenDownForSomebodyAndEverybodyCanSeeThat(_ channel: Channel) async throws {
    let lilleby = try Lilleby()
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let (amal, _) = try await two(lilleby)
    let onBehalf = try #require(OnBehalf(account: bo, desk: "sk-hjaelp", channel: channel))
    let token = lilleby.house.makeFormToken()
    let reach = try ReachForm(words: "Jeg søger selskab", topic: "meet-others", district: "nord", language: "ar")
      .read(.ask, in: lilleby.house.organisation, languages: TestCity.languages.map(\.language))
    let made = try await reachOut(reach, onBehalf: onBehalf, token: token, in: lilleby.house)
    let again = try await reachOut(reach, onBehalf: onBehalf, token: token, in: lilleby.house)
    #expect(made.receipt == again.receipt && made.hand.id == again.hand.id)
    #expect(made.hand.channel == channel && made.hand.isOnBehalf && made.hand.holder == "fr-huse-nord")

    let followed = try await lilleby.follow(made)
    #expect(followed.recordedBy == .member)
    #expect(followed.steps.first?.account == bo.id && followed.steps.first?.other == "sk-hjaelp")
    #expect(followed.steps.first?.isAskers == true, "the words are the asker's")
    let events = try await lilleby.house.database.read {
      try $0.events(on: "hand:\(made.hand.id)", action: "hand.record-on-behalf")
    }
    #expect(events.map(\.actor) == ["account:\(bo.id)"] && events.map(\.outcome) == [channel.rawValue])
    // Whoever wrote it down sees it no more, unless it stands at their own desk.
    await #expect(throws: HandRefusal.notFound) {
      try await openHand(made.hand.reference, by: bo, in: lilleby.house)
    }
    #expect(try await openHand(made.hand.reference, by: amal, in: lilleby.house).hand.channel == channel)
  }

  @Test func nobodyWritesForSomebodyFromADeskThatIsNotTheirsOrWithoutTheirWord() async throws {
    let lilleby = try Lilleby()
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    #expect(OnBehalf(account: bo, desk: "fr-huse-nord", channel: .counter) == nil)
    #expect(OnBehalf(account: bo, desk: "sk-hjaelp", channel: .web) == nil)
    #expect(try await lilleby.reach().hand.channel == .web)
  }

  private func two(_ lilleby: Lilleby) async throws -> (Account, Account) {
    (
      try await lilleby.colleague(.member, at: "fr-huse-nord", login: "amal"),
      try await lilleby.colleague(.member, at: "fr-huse-nord", login: "yusuf")
    )
  }
}
