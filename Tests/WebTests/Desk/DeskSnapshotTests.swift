// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

/// The desk and an opened hand in all their states, as text. Recorded like every other snapshot.
@Suite struct DeskSnapshotTests {
  @Test(arguments: ["da", "en", "ar"]) func anEmptyDeskSaysWhy(_ language: String) async throws {
    let amal = try await AtTheDesk()
    try expectDesk(try await amal.open("/\(language)/desk"), "empty.\(language)", amal)
    let nobody = try await AtTheDesk([], name: "Ny")
    try expectDesk(try await nobody.open("/\(language)/desk"), "nowhere.\(language)", nobody)
  }

  @Test(arguments: ["da", "en", "ar"]) func aFullDeskIsInTheOrderOfTheClock(_ language: String) async throws {
    let amal = try await fullDesk()
    let page = try await amal.open("/\(language)/desk")
    try expectDesk(page, "full.\(language)", amal)
    #expect(page.html.utf8.count <= 60_000)
  }

  @Test(arguments: ["da", "en", "ar"]) func anOpenedHandInAllItsStates(_ language: String) async throws {
    for state in HandState.allCases {
      let amal = try await AtTheDesk(on: testDay - 45)
      let made = try await state.make(amal)
      let page = try await amal.open("/\(language)/desk/hand/\(inAddress(made))")
      #expect(page.status == .ok, "\(state)")
      #expect(page.html.utf8.count <= 60_000)
      try expectDesk(page, "hand-\(state.rawValue).\(language)", amal)
    }
  }

  @Test(arguments: ["da", "en", "ar"]) func aHandThatIsAskedOfADeskStandsFirstInItsQueue(_ language: String)
    async throws
  {
    let bo = try await AtTheDesk(["sk-hjaelp"], name: "Bo", on: testDay - 45)
    let amal = try await hire("Amal", .member, ["fr-huse-nord"], in: bo.house)
    let made = try await bo.reached()
    try await putFirst(
      try await bo.target(made), for: "deadline", words: Confidential("Fristen er mandag."), by: amal, in: bo.house)
    try await askToTake(
      try await bo.target(made), "sk-hjaelp", words: Confidential("Det handler om skolen."), language: Language("da"),
      by: amal, in: bo.house)
    try expectDesk(try await bo.open("/\(language)/desk"), "asked-to-take.\(language)", bo)
    let home = "/\(language)/desk/hand/\(inAddress(made))"
    let page = try await bo.open(home)
    try expectDesk(page, "hand-asked-to-take.\(language)", bo)
    #expect(try await bo.send(page, to: "\(home)/reject").status == .unprocessableContent)
    let accepted = try await bo.send(page, to: "\(home)/accept")
    #expect(accepted.status == .seeOther)
    #expect(try await bo.hand(made).holder == "sk-hjaelp")
    #expect(try await bo.hand(made).takenBy == bo.account.id)
  }

  @Test(arguments: ["da", "en", "ar"]) func aFormWithMistakesKeepsItsWords(_ language: String) async throws {
    let amal = try await AtTheDesk()
    let made = try await amal.reached()
    let home = "/\(language)/desk/hand/\(inAddress(made))"
    let page = try await amal.open(home)
    let answer = try await amal.send(
      page, to: "\(home)/outcome", ["words": "\u{202E}Kom\u{0301} <b>på</b> torsdag", "language": "ar"])
    try expectDesk(answer, "wrong.\(language)", amal)
  }
}

/// Compares the page with the one on file; what is random in it is left out.
func expectDesk(
  _ page: Page, _ name: String, _ amal: AtTheDesk, in folder: String = "Desk",
  at location: SourceLocation = #_sourceLocation
) throws {
  let now = (page.html.between("<body", "<footer") ?? page.html)
    .replacing(amal.session.formToken, with: "TOKEN")
    .replacing(/\.[0-9a-f]{8,16}\.(css|svg|js)/) { ".HASH.\($0.1)" }
  let file = URL(filePath: "Tests/WebTests/Snapshots/\(folder)/\(name).html")
  let environment = ProcessInfo.processInfo.environment
  if let folder = environment["LOOK_IN"] {
    try page.html.write(
      to: URL(filePath: folder).appending(path: "\(name).html"), atomically: true, encoding: .utf8)
  }
  if environment["SNAPSHOTS"] == "write" || environment["RECORD_SNAPSHOTS"] == "1" {
    try now.write(to: file, atomically: true, encoding: .utf8)
  }
  let then = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(now == then, "\(name) has changed. Look at it, then run with SNAPSHOTS=write.", sourceLocation: location)
}
