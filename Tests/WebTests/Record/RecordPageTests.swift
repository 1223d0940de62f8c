// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Policy
import TestCity
import Testing
import Web

@Suite struct RecordPageTests {
  private func secretary() async throws -> AtTheDesk {
    try await AtTheDesk(["fru-sekretaer"], as: .secretary, name: "Frida")
  }

  private let home = "/da/desk/promise/m02"
  private let status = [
    "value": "under-way", "from": "1. oktober 2012", "source": "Referat, punkt 7", "language": "da",
  ]

  @Test(arguments: ["da", "en", "ar"]) func thePagesOfTheSecretary(_ language: String) async throws {
    let frida = try await secretary()
    try await record(in: frida.house)
    let home = "/\(language)/desk/promise"
    for (name, uri) in [
      ("mine", home), ("m02", "\(home)/m02"), ("m03", "\(home)/m03"), ("status", "\(home)/m02/status"),
      ("correct", "\(home)/m02/status?correct=6"), ("plan", "\(home)/m02/plan"),
      ("change", "\(home)/m02/milestone/2"), ("answer", "\(home)/m02/advice/12"), ("schedule", "\(home)/m03/schedule"),
    ] {
      let page = try await frida.open(uri)
      #expect(page.status == .ok, "\(name)")
      try expectRecord(page, "\(name).\(language)", token: frida.session.formToken)
    }
    let wrong = try await frida.post(
      "\(home)/m02/plan",
      [
        "form": frida.session.formToken, "version": "12", "language": "da", "what-1": "\u{202E}<b>Å\u{0301}ben</b>",
        "begins-1": "1. maj 2012", "ends-1": "1. april 2012", "money-1": "mange",
      ])
    #expect(wrong.status == .unprocessableContent)
    try expectRecord(wrong, "wrong.\(language)", token: frida.session.formToken)
  }

  @Test func aStatusIsSavedShownAndYesterdayIsAsItWas() async throws {
    let frida = try await secretary()
    let page = try await frida.open("\(home)/status")
    let sent = try await frida.send(page, to: "\(home)/status", status)
    #expect(sent.status == .seeOther)
    #expect(sent.headers[.location] == "\(home)?done=status")
    #expect(try await frida.open("\(home)?done=status").html.contains("Status er gemt"))
    let seen = try await frida.open("/da/measure/m02", cookie: false).html
    #expect(seen.contains("<p class=\"big\">I gang</p>") && seen.contains("Referat, punkt 7"))
    #expect(!seen.contains("Frida"))
    #expect(try await frida.open("/da/measure/m02?on=2012-10-01", cookie: false).html.contains("I gang</p>"))
    #expect(!(try await frida.open("/da/measure/m02?on=2012-09-30", cookie: false).html.contains("I gang</p>")))
  }

  @Test func whatAnotherSavedMeanwhileIsNotPassedOverAndNothingTypedIsLost() async throws {
    let frida = try await secretary()
    let page = try await frida.open("\(home)/status")
    _ = try await frida.send(page, to: "\(home)/status", status)
    let late = try await frida.send(page, to: "\(home)/status", status.merging(["note": "Min note"]) { $1 })
    #expect(late.status == .conflict)
    #expect(late.html.contains("Min note") && late.html.contains("imens"))
    let again = try await frida.send(late, to: "\(home)/status", status)
    #expect(again.status == .seeOther)
  }

  @Test func whetherItIsEasyToReadIsSeenBeforeItIsSaved() async throws {
    let frida = try await secretary()
    let page = try await frida.open("\(home)/status")
    let hard = "Såfremt foranstaltningen bliver iværksat, vurderes virkningen."
    let seen = try await frida.send(
      page, to: "\(home)/status", ["value": "done", "note": hard, "language": "da", "look": "yes"])
    #expect(seen.status == .ok)
    #expect(seen.html.contains("id=\"record-look\""))
    #expect(seen.html.contains("<b lang=\"da\" dir=\"auto\">Såfremt</b>"))
    // Everything typed is still there, and nothing was saved.
    #expect(seen.html.contains(">\(hard)</textarea>"))
    #expect(try await frida.open("\(home)/status").html.contains("Såfremt") == false)
  }

  @Test(arguments: ["status", "evidence", "schedule", "milestone", "plan", "advice"])
  func anEmptyAndAHostileFormAreAnsweredBesideTheField(_ place: String) async throws {
    let frida = try await secretary()
    let page = try await frida.open("\(home)/\(place)")
    let names = page.html.matches(of: /name="([a-z0-9-]+)"/).map { String($0.1) }
    let empty = try await frida.send(page, to: "\(home)/\(place)", ["from": "", "language": ""])
    #expect(empty.status == .unprocessableContent)
    #expect(empty.html.contains("class=\"say\"") && empty.html.contains("role=\"alert\""))
    let hostile = "\u{202E}\"><script>alert(1)</script>{{x}}[[y]]<\u{0301}b>" + String(repeating: "å", count: 4_500)
    let fields = Dictionary(names.filter { !["form", "version"].contains($0) }.map { ($0, hostile) }) { $1 }
    let answer = try await frida.send(page, to: "\(home)/\(place)", fields)
    #expect(answer.status == .unprocessableContent)
    #expect(!answer.html.contains("<script>alert"))
    #expect(try await readEntries(in: frida.house).isEmpty)
  }

  @Test func fromTheListToTheFormsEveryLinkLeadsSomewhere() async throws {
    let frida = try await secretary()
    try await record(in: frida.house)
    let pages = [try await frida.open("/da/desk/promise"), try await frida.open(home)]
    let links = Set(pages.flatMap { $0.html.matches(of: /href="(\/da\/[^"#]+)"/).map { unescaped(String($0.1)) } })
    #expect(links.contains("\(home)/advice/12") && links.contains("\(home)/milestone/2"))
    for link in links { #expect(try await frida.open(link).status == .ok, "\(link)") }
  }
}
