// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

@Suite struct ColleaguePageTests {
  @Test func theQueueShowsMineOthersAndNobodys() async throws {
    let amal = try await AtTheDesk()
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: amal.house)
    let (mine, others, nobodys) = (try await amal.reached(), try await amal.reached(), try await amal.reached())
    try await takeHand(try await amal.target(mine), by: amal.account, in: amal.house)
    try await takeHand(try await amal.target(others), by: yusuf, in: amal.house)
    for (whose, shown) in [("mine", mine), ("others", others), ("nobody", nobodys)] {
      let page = try await amal.open("/en/desk?desk=fr-huse-nord&whose=\(whose)")
      for made in [mine, others, nobodys] {
        #expect(page.html.contains(inAddress(made)) == (made.hand.id == shown.hand.id), "\(whose)")
      }
    }
    let all = try await amal.open("/en/desk?desk=fr-huse-nord&whose=no-such")
    #expect([mine, others, nobodys].allSatisfy { all.html.contains(inAddress($0)) })
  }

  @Test func aHandIsGivenToAColleagueAndWhoeverIsAwayOffersTheirSubstitute() async throws {
    let amal = try await AtTheDesk()
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: amal.house)
    let mona = try await hire("Mona", .member, ["fr-huse-nord"], in: amal.house)
    try await planAbsence(
      AbsenceForm(first: "2012-11-15", last: "2012-11-20", substitute: "\(mona.id)"), of: yusuf.id,
      from: "fr-huse-nord", by: yusuf, in: amal.house)
    let made = try await amal.reached()
    let home = "/en/desk/hand/\(inAddress(made))"
    var page = try await amal.open(home)
    #expect(page.html.contains("Yusuf") && page.html.contains("away through"))
    page = try await amal.send(page, to: "\(home)/assign", ["colleague": "\(yusuf.id)"])
    #expect(page.status == .unprocessableContent)
    #expect(page.html.contains("The colleague is away through"))
    #expect(page.html.contains("<option value=\"\(mona.id)\" selected>"))
    page = try await amal.follow(try await amal.send(page, to: "\(home)/assign", ["colleague": "\(mona.id)"]))
    #expect(page.html.contains("The hand has been given to your colleague."))
    #expect(page.html.contains("Amal gave the hand to Mona."))
    #expect(try await amal.hand(made).takenBy == mona.id)
  }

  @Test func aColleagueSaysThatTheyAreAwayAndTakesItBack() async throws {
    let amal = try await AtTheDesk()
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: amal.house)
    var page = try await amal.open("/en/desk/away?desk=fr-huse-nord")
    let form = "/en/desk/away?desk=fr-huse-nord"
    let wrong = try await amal.send(
      page, to: form, ["first": "2012-11-20", "last": "then", "substitute": "\(yusuf.id)"])
    #expect(wrong.status == .unprocessableContent)
    #expect(wrong.html.contains("value=\"2012-11-20\"") && wrong.html.contains("value=\"then\""))
    page = try await amal.arrive(
      try await amal.send(page, to: form, ["first": "2012-11-20", "last": "2012-11-23", "substitute": "\(yusuf.id)"]))
    #expect(page.html.contains("It is saved.") && page.html.contains("Yusuf looks after the hands."))
    page = try await amal.arrive(try await amal.send(page, to: "/en/desk/away/end"))
    #expect(page.html.contains("It is deleted.") && page.html.contains("Nobody is away"))
  }

  @Test func anAdministratorSaysItForAColleagueAndSeesNoHands() async throws {
    let anna = try await AtTheDesk([], as: .administrator, name: "Anna")
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: anna.house)
    let people = try await anna.open("/en/people")
    #expect(people.html.contains("href=\"/en/people/\(yusuf.id)/away\""))
    let form = "/en/people/\(yusuf.id)/away?desk=fr-huse-nord"
    var page = try await anna.open("/en/people/\(yusuf.id)/away")
    page = try await anna.arrive(
      try await anna.send(page, to: form, ["first": "2012-11-15", "last": "2012-11-15", "substitute": ""]))
    #expect(page.html.contains("Away now") && page.html.contains("Nobody looks after the hands."))
    let foreign = try await anna.open("/en/people/999/away")
    #expect(foreign.status == .notFound)
  }

  @Test func aForeignAbsenceIsNotEnded() async throws {
    let amal = try await AtTheDesk()
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: amal.house)
    try await planAbsence(
      AbsenceForm(first: "2012-11-15", last: "2012-11-20"), of: yusuf.id, from: "fr-huse-nord", by: yusuf,
      in: amal.house)
    let rota = try await openRota(of: "fr-huse-nord", by: amal.account, in: amal.house)
    let page = try await amal.post(
      "/en/desk/away/end", ["form": amal.session.formToken, "absence": "\(rota.absences[0].id)"])
    #expect(page.status == .seeOther)
    #expect(try await openRota(of: "fr-huse-nord", by: amal.account, in: amal.house).absences.count == 1)
  }
}

extension AtTheDesk {
  /// The page that the answer leads to.
  fileprivate func arrive(_ page: Page) async throws -> Page {
    #expect(page.status == .seeOther)
    return try await open(try #require(page.headers[.location]))
  }
}
