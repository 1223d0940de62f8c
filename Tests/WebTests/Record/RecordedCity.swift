// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import Policy
import TestCity
import Testing
import Web

/// Lilleby with something recorded about m02: every kind of entry, one late, one corrected, one advice unanswered.
func record(in house: House) async throws {
  let fro = try await hire("Fro", .secretary, ["fru-sekretaer"], in: house)
  let today = house.clock.today()
  var version: Int64 = 0
  func on(
    _ day: String, _ change: (inout EntryForm) -> Void,
    _ verb: (EntryForm, EntryRules, MeasureTarget) async throws -> Void
  )
    async throws
  {
    house.clock.move(to: try #require(Day(day)))
    var form = EntryForm()
    (form.from, form.source, form.language) = (day, "Referat <b>punkt</b> 4", "da")
    change(&form)
    let rules = EntryRules(today: house.clock.today(), plan: house.plan, languages: [Language("da"), Language("ar")])
    try await verb(form, rules, MeasureTarget(measure: "m02", version: version))
    version += 1
  }
  try await on("2011-02-01", { $0.value = "not-begun" }) {
    try await recordField($0.readStatus($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2011-03-01",
    {
      $0.name = "Det første hus"; $0.day = "2011-09-01"
    }
  ) {
    try await planMilestone($0.readMilestone($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2011-03-01",
    {
      $0.name = "Alle huse"; $0.day = "2012-10-01"
    }
  ) {
    try await planMilestone($0.readMilestone($1), about: $2, by: fro, in: house)
  }
  try await on("2011-03-01", { $0.actions = [openHouses] }) {
    try await writeActionPlan($0.readPlan($1), about: $2, by: fro, in: house)
  }
  try await on("2011-05-02", { $0.value = "done" }) {
    try await recordField($0.readStatus($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2011-05-04",
    {
      $0.value = "under-way"; $0.from = "2011-05-02"; $0.corrects = "5"; $0.note = "To huse mangler."
    }
  ) {
    try await recordField($0.readStatus($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2011-08-29",
    {
      $0.value = "reached"; $0.day = "2011-08-29"
    }
  ) {
    try await changeMilestone(1, $0.readChange($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2012-06-01",
    {
      $0.value = "thin"; $0.link = "https://eksempel.dk/?a=1&b=2"
    }
  ) {
    try await recordField($0.readEvidence($1), about: $2, by: fro, in: house)
  }
  try await on("2012-06-04", { $0.value = "at-risk" }) {
    try await recordField($0.readSchedule($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2012-07-02",
    {
      $0.name = "Rådet"; $0.words = "اسألوا من لا يأتي."; $0.language = "ar"
    }
  ) {
    try await noteAdvice($0.readAdvice($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2012-08-01",
    {
      $0.value = "partly"; $0.words = "Vi spørger nogen af dem."
    }
  ) {
    try await answerAdvice(10, $0.readAnswer($1), about: $2, by: fro, in: house)
  }
  try await on(
    "2012-09-03",
    {
      $0.name = "De ældres råd"; $0.words = "Sæt en bænk ud foran."
    }
  ) {
    try await noteAdvice($0.readAdvice($1), about: $2, by: fro, in: house)
  }
  house.clock.move(to: today)
}

private var openHouses: EntryForm.ActionForm {
  var action = EntryForm.ActionForm()
  (action.what, action.who, action.from, action.to) = ("Åbne huse", "Husene selv", "2011-04-01", "2012-12-31")
  (action.money, action.indicator) = ("0,25", "Flere kommer igen")
  return action
}

/// Compares the page with the one on file; what is random in it is left out.
func expectRecord(
  _ page: Page, _ name: String, token: String = "", at location: SourceLocation = #_sourceLocation
) throws {
  var now = (page.html.between("<body", "<footer") ?? page.html)
    .replacing(/\.[0-9a-f]{8,16}\.(css|svg|js)/) { ".HASH.\($0.1)" }
  if !token.isEmpty { now = now.replacing(token, with: "TOKEN") }
  let file = URL(filePath: "Tests/WebTests/Snapshots/Record/\(name).html")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try now.write(to: file, atomically: true, encoding: .utf8)
  }
  let then = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(now == then, "\(name) has changed. Look, then record it with RECORD_SNAPSHOTS=1.", sourceLocation: location)
}
