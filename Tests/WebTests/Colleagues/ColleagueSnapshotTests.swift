// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

/// The pages of colleagues, as they stand on file.
@Suite struct ColleagueSnapshotTests {
  @Test(arguments: ["da", "en", "ar"]) func whoIsAwayAndWhoStandsIn(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let page = try await amal.open("/\(language)/desk/away")
    try expectDesk(page, "away-nobody.\(language)", amal, in: "Colleagues")
    try await plan(amal)
    let full = try await amal.open("/\(language)/desk/away")
    try expectDesk(full, "away.\(language)", amal, in: "Colleagues")
    let wrong = try await amal.send(
      full, to: "/\(language)/desk/away?desk=fr-huse-nord", ["first": "i morgen", "last": "2012-11-01"])
    #expect(wrong.status == .unprocessableContent)
    try expectDesk(wrong, "away-wrong.\(language)", amal, in: "Colleagues")
  }

  @Test(arguments: ["da", "en", "ar"]) func theQueueOfADeskWhereSomebodyIsAway(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let (yusuf, _) = try await plan(amal)
    try await takeHand(try await amal.target(made), by: yusuf, in: amal.house)
    let second = try await amal.recorded(.counter)
    let page = try await amal.open("/\(language)/desk")
    try expectDesk(page, "queue.\(language)", amal, in: "Colleagues")
    let hand = try await amal.open("/\(language)/desk/hand/\(inAddress(second))")
    try expectDesk(hand, "hand.\(language)", amal, in: "Colleagues")
  }

  @Test(arguments: ["da", "en", "ar"]) func anAdministratorSeesOneColleaguesAbsence(_ language: String) async throws {
    let anna = try await AtTheDesk([], as: .administrator, name: "Anna")
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord", "sk-hjaelp"], in: anna.house)
    let page = try await anna.open("/\(language)/people/\(yusuf.id)/away")
    try expectDesk(page, "away-of.\(language)", anna, in: "Colleagues")
    let none = try await anna.open("/\(language)/people/\(anna.account.id)/away")
    try expectDesk(none, "away-nowhere.\(language)", anna, in: "Colleagues")
  }

  @Test(arguments: ["da", "en", "ar"]) func aHandIsWrittenForSomebody(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let form = "/\(language)/desk/for-somebody?desk=fr-huse-nord"
    let page = try await amal.open(form)
    try expectDesk(page, "behalf.\(language)", amal, in: "Colleagues")
    #expect(page.html.utf8.count <= 60_000)
    let typed = ["words": "Hvor?", "topic": "meet-others", "district": "nord", "language": "ar"]
    let wrong = try await amal.send(page, to: form, ["words": "Hvor?", "topic": "no-such", "channel": "smoke"])
    try expectDesk(wrong, "behalf-wrong.\(language)", amal, in: "Colleagues")
    let receipt = try await amal.send(page, to: form, typed.merging(["channel": "counter"]) { $1 })
    #expect(receipt.status == .ok)
    try expectDesk(receipt, "behalf-receipt.\(language)", amal, in: "Colleagues")
    let hand = try await amal.post("/\(language)/follow", ["receipt": receipt.receipt])
    try expectDesk(hand, "recorded.\(language)", amal, in: "Colleagues")
  }

  /// Yusuf is away and Amal stands in; Mona will be away, and nobody stands in.
  @discardableResult
  private func plan(_ amal: AtTheDesk) async throws -> (Account, Account) {
    let yusuf = try await hire("Yusuf", .member, ["fr-huse-nord"], in: amal.house)
    let mona = try await hire("Mona", .member, ["fr-huse-nord"], in: amal.house)
    try await planAbsence(
      AbsenceForm(first: "2012-11-14", last: "2012-11-20", substitute: "\(amal.account.id)"), of: yusuf.id,
      from: "fr-huse-nord", by: yusuf, in: amal.house)
    try await planAbsence(
      AbsenceForm(first: "2012-12-03", last: "2012-12-07"), of: mona.id, from: "fr-huse-nord", by: mona,
      in: amal.house)
    try await planAbsence(
      AbsenceForm(first: "2012-12-27", last: "2012-12-28", substitute: "\(mona.id)"), of: amal.account.id,
      from: "fr-huse-nord", by: amal.account, in: amal.house)
    return (yusuf, mona)
  }
}
