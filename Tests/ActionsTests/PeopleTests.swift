// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Store
import TestCity
import Testing

@Suite(.serialized) struct PeopleTests {
  private let danish = Language("da")
  private let password = Confidential("en lang og rolig sætning")

  @Test func theFirstLinkMakesTheFirstAdministratorAndNoSecondOne() async throws {
    let lilleby = try Lilleby()
    let old = try #require(try await inviteFirstAdministrator(in: lilleby.house))
    let link = try #require(try await inviteFirstAdministrator(in: lilleby.house))
    #expect(try await findInvitation(old, in: lilleby.house) == nil)
    let form = JoinForm(name: "Anna", login: "Anna", password: password)
    let anna = try await join(form, with: link, language: danish, gate: lilleby.gate, in: lilleby.house)
    #expect(anna.role == .administrator && anna.login == "anna")
    #expect(try await inviteFirstAdministrator(in: lilleby.house) == nil)
    await #expect(throws: PeopleRefusal.invitationUnknown) {
      try await join(form, with: link, language: danish, gate: lilleby.gate, in: lilleby.house)
    }
    let session = try await logIn(login: "ANNA", password: password, gate: lilleby.gate, in: lilleby.house)
    #expect(try await findSession(session.token, in: lilleby.house)?.account == anna)
    #expect(session.accepts(formToken: session.formToken) && !session.accepts(formToken: ""))
    await #expect(throws: PeopleRefusal.wrongLogin) {
      try await logIn(login: "anna", password: Confidential("forkert"), gate: lilleby.gate, in: lilleby.house)
    }
    await #expect(throws: PeopleRefusal.wrongLogin) {
      try await logIn(login: "ingen", password: password, gate: lilleby.gate, in: lilleby.house)
    }
    try await logOut(session, in: lilleby.house)
    #expect(try await findSession(session.token, in: lilleby.house) == nil)
    await #expect(throws: PeopleRefusal.lastAdministrator) {
      try await endAccount(anna.id, by: anna, in: lilleby.house)
    }
  }

  @Test func onlyAnAdministratorInvitesAndOnlyToADeskThatFits() async throws {
    let lilleby = try Lilleby()
    let anna = try await lilleby.colleague(.administrator, at: nil, login: "anna")
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    await #expect(throws: PeopleRefusal.accountUnknown) {
      try await invite(.member, to: "sk-hjaelp", by: bo, in: lilleby.house)
    }
    for (role, desk) in [
      (Account.Role.member, "fru-sekretaer"), (.secretary, "sk-hjaelp"), (.member, "no-such"),
      (.administrator, "sk-hjaelp"),
    ] {
      await #expect(throws: PeopleRefusal.deskUnknown) {
        try await invite(role, to: DeskCode(desk), by: anna, in: lilleby.house)
      }
    }
    let link = try await invite(.secretary, to: "fru-sekretaer", by: anna, in: lilleby.house)
    #expect(try await findInvitation(link, in: lilleby.house)?.desk == "fru-sekretaer")
  }

  @Test func anAccountThatEndsIsOutAtOnce() async throws {
    let lilleby = try Lilleby()
    let anna = try await lilleby.colleague(.administrator, at: nil, login: "anna")
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let session = try await startSession(for: bo, in: lilleby.house)
    try await endAccount(bo.id, by: anna, in: lilleby.house)
    #expect(try await findSession(session.token, in: lilleby.house) == nil)
  }

  @Test(arguments: [(30 * 60, true), (30 * 60 + 1, false)])
  func aSessionThatIsIdleTooLongIsOver(seconds: Int64, lasts: Bool) async throws {
    let lilleby = try Lilleby()
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let session = try await startSession(for: bo, in: lilleby.house)
    let found = try await findSession(session.token, in: try lilleby.later(bySeconds: seconds))
    #expect((found != nil) == lasts)
  }

  @Test func aSessionIsOverAfterEightHoursHoweverBusyItWas() async throws {
    let lilleby = try Lilleby()
    let bo = try await lilleby.colleague(.member, at: "sk-hjaelp", login: "bo")
    let session = try await startSession(for: bo, in: lilleby.house)
    for quarter in 1...32 {
      let found = try await findSession(session.token, in: try lilleby.later(bySeconds: Int64(quarter) * 15 * 60))
      #expect(found != nil, "after \(quarter) quarters of an hour")
    }
    #expect(try await findSession(session.token, in: try lilleby.later(bySeconds: 8 * 60 * 60 + 1)) == nil)
  }

  @Test(arguments: [
    (JoinForm(name: "", login: "a", password: Confidential("en lang og rolig sætning")), PeopleRefusal.nameMissing),
    (JoinForm(name: "A", login: "", password: Confidential("en lang og rolig sætning")), .loginMissing),
    (JoinForm(name: "A", login: "a", password: Confidential("fjorten tegn!!")), .passwordTooShort),
  ])
  func aFormThatWillNotDoIsSaid(form: JoinForm, refusal: PeopleRefusal) {
    #expect(form.complaint() == refusal)
  }
}

@Suite struct ChainTests {
  @Test func theChainHoldsAndSaysWhereItNoLongerDoes() async throws {
    let lilleby = try Lilleby()
    for number in 1...5 { _ = try await lilleby.reach("Hånd \(number)") }
    #expect(try await sealEvents(in: lilleby.house.database) == 5)
    #expect(try await sealEvents(in: lilleby.house.database) == 0)
    let whole = try await verifyChain(in: lilleby.house.database)
    #expect(whole.links == 5 && whole.fault == nil)
    _ = try await lilleby.house.database.transaction { try $0.run(Tampering.change, []) }
    #expect(try await verifyChain(in: lilleby.house.database).fault == .changed(link: 3))
  }

  private enum Tampering: String, Statement {
    case change = "UPDATE event SET actor = 'account:1' WHERE id = 3"
  }
}
