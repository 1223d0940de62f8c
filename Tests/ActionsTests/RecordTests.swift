// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Policy
import Store
import TestCity
import Testing

/// FRU leads g2 (m02, m03) and SKU shares it; g1 (m01) is SKU's alone.
@Suite struct RecordTests {
  private let lilleby: Lilleby

  init() throws {
    lilleby = try Lilleby()
  }

  private var house: House { lilleby.house }

  private var rules: EntryRules {
    EntryRules(today: lilleby.today, plan: house.plan, languages: TestCity.languages.map(\.language))
  }

  private func form(_ change: (inout EntryForm) -> Void = { _ in }) -> EntryForm {
    var form = EntryForm()
    (form.value, form.from, form.source, form.language) = ("under-way", "2012-05-01", "Referat, punkt 4", "da")
    change(&form)
    return form
  }

  private func fritid() async throws -> Account {
    try await lilleby.colleague(.secretary, at: "fru-sekretaer", login: "fro")
  }

  private func state(_ measure: MeasureCode = "m02", on text: String = "2012-10-01") async throws -> MeasureState {
    let day = try #require(Day(text))
    return StateOfThePlan(house.plan, entries: try await readEntries(in: house), on: day)[measure]
  }

  private func target(_ version: Int64, _ measure: MeasureCode = "m02") -> MeasureTarget {
    MeasureTarget(measure: measure, version: version)
  }

  @Test func aSecretaryRecordsAndEveryDayReadsWhatHeldThen() async throws {
    let fro = try await fritid()
    try await recordField(form().readStatus(rules), about: target(0), by: fro, in: house)
    #expect(try await state(on: "2012-04-30").status == nil)
    let status = try #require(try await state(on: "2012-05-01").status)
    #expect(status.value == .underWay)
    #expect(status.entry.recordedOn == lilleby.today)
    #expect(status.entry.author == Author(account: fro.id, committee: "FRU"))
    #expect(status.entry.source == Source(text: "Referat, punkt 4"))
  }

  @Test func nobodyElseFindsTheMeasure() async throws {
    let fro = try await fritid()
    let bo = try await lilleby.colleague(.member, at: "fr-huse-nord", login: "bo")
    let anna = try await lilleby.colleague(.administrator, at: nil, login: "anna")
    let recording = try form().readStatus(rules)
    for (account, measure) in [(bo, "m02"), (anna, "m02"), (fro, "m01"), (fro, "m99"), (fro, "")] {
      await #expect(throws: PolicyRefusal.notFound) {
        try await recordField(recording, about: target(0, MeasureCode(measure)), by: account, in: house)
      }
      await #expect(throws: PolicyRefusal.notFound) {
        _ = try await readMeasure(MeasureCode(measure), by: account, in: house)
      }
    }
    #expect(try await readEntries(in: house).isEmpty)
    let sko = try await lilleby.colleague(.secretary, at: "sku-sekretaer", login: "sko")
    try await recordField(recording, about: target(0), by: sko, in: house)
    #expect(try await state().status?.entry.author.committee == "SKU")
  }

  @Test func whoeverComesSecondIsToldAndNothingIsWrittenOver() async throws {
    let fro = try await fritid()
    let sko = try await lilleby.colleague(.secretary, at: "sku-sekretaer", login: "sko")
    let mine = try form().readStatus(rules)
    let other = try form { $0.value = "done" }.readStatus(rules)
    let house = house
    let refused = await withTaskGroup(of: Int.self) { group in
      for (recording, account) in [(mine, fro), (other, sko)] {
        group.addTask {
          do {
            try await recordField(recording, about: MeasureTarget(measure: "m02", version: 0), by: account, in: house)
            return 0
          } catch {
            return error as? PolicyRefusal == .changedMeanwhile ? 1 : 100
          }
        }
      }
      return await group.reduce(0, +)
    }
    #expect(refused == 1)
    #expect(try await readEntries(in: house).count == 1)
  }

  @Test func aCorrectionNamesWhatItCorrectsAndBothStay() async throws {
    let fro = try await fritid()
    let first = try await recordField(
      form { $0.value = "done" }.readStatus(rules), about: target(0), by: fro, in: house)
    let correction = try form { $0.corrects = "\(first)" }.readStatus(rules)
    try await recordField(correction, about: target(1), by: fro, in: house)
    #expect(try await state().status?.value == .underWay)
    #expect(try await readEntries(in: house).map(\.corrects) == [nil, first])
    await #expect(throws: PolicyRefusal.nothingToCorrect) {
      try await recordField(correction, about: target(2), by: fro, in: house)
    }
    await #expect(throws: PolicyRefusal.nothingToCorrect) {
      try await recordField(
        form {
          $0.corrects = "\(first)"
          $0.value = "thin"
        }.readEvidence(rules), about: target(2), by: fro, in: house)
    }
    #expect(try await readEntries(in: house).count == 2)
  }

  @Test func aMilestoneIsAddedMovedReachedAndTakenBack() async throws {
    let fro = try await fritid()
    let planned = form {
      $0.name = "Huset åbner"
      $0.day = "2012-09-01"
    }
    try await planMilestone(planned.readMilestone(rules), about: target(0), by: fro, in: house)
    #expect(try await state().overdue.map(\.days) == [30])
    func change(_ value: String, _ day: String, _ version: Int64) async throws {
      let form = form {
        $0.value = value
        $0.day = day
      }
      try await changeMilestone(1, form.readChange(rules), about: target(version), by: fro, in: house)
    }
    try await change("moved", "2012-11-01", 1)
    #expect(try await state().next?.due == Day("2012-11-01"))
    // Reached before the day it was written down: it counts from the day on which it is known.
    try await change("reached", "2012-09-15", 2)
    #expect(try await state().milestones.map(\.value.doneOn) == [Day("2012-09-15")])
    try await change("not-reached", "", 3)
    #expect(try await state().milestones.map(\.value.doneOn) == [nil])
    await #expect(throws: PolicyRefusal.nothingToCorrect) { try await change("not-reached", "", 4) }
    try await change("dropped", "", 4)
    #expect(try await state().milestones.map(\.value.isDropped) == [true])
    await #expect(throws: PolicyRefusal.notFound) {
      try await changeMilestone(
        2, form { $0.value = "dropped" }.readChange(rules), about: target(5), by: fro, in: house)
    }
  }

  @Test func aPlanHasVersionsAndAdviceHasAnswers() async throws {
    let fro = try await fritid()
    var action = EntryForm.ActionForm()
    (action.what, action.who, action.from, action.to) = ("Holde åbent", "Huset", "2012-01-01", "2012-12-31")
    (action.money, action.indicator) = ("0,25", "Flere kommer")
    try await writeActionPlan(form { $0.actions = [action] }.readPlan(rules), about: target(0), by: fro, in: house)
    try await writeActionPlan(
      form { $0.actions = [action, action] }.readPlan(rules), about: target(1), by: fro, in: house)
    let plan = try #require(try await state().plan?.value)
    #expect(plan.actions.count == 2 && plan.money == Money(thousands: 500))
    let advice = try await noteAdvice(
      form {
        $0.name = "Rådet"
        $0.words = "Spørg flere."
      }.readAdvice(rules), about: target(2), by: fro, in: house)
    #expect(try await state().unanswered.count == 1)
    let answer = try form {
      $0.value = "partly"
      $0.words = "Vi spørger nogen."
    }.readAnswer(rules)
    try await answerAdvice(advice, answer, about: target(3), by: fro, in: house)
    #expect(try await state().advice.map(\.answer?.value.stance) == [.partly])
    await #expect(throws: PolicyRefusal.notFound) {
      try await answerAdvice(advice + 1, answer, about: target(4), by: fro, in: house)
    }
  }

  @Test func everyRecordingIsAnEventWithoutWords() async throws {
    let fro = try await fritid()
    try await recordField(
      form { $0.note = "HEMMELIGT ORD" }.readStatus(rules), about: target(0), by: fro, in: house)
    let events = try await house.database.read { try $0.events(on: "measure:m02", action: "measure.status") }
    #expect(events.map(\.actor) == ["account:\(fro.id)"] && events.map(\.role) == ["secretary"])
    #expect(!"\(events)".contains("HEMMELIGT"))
  }
}
