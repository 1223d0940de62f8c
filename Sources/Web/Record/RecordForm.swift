// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Policy

/// Opens a form by itself.
func openRecordForm(_ place: RecordPlace, _ visit: Visit) async throws -> Answer {
  let opened = try await openMeasure(visit)
  return try formPage(place, EntryForm(opening: place, opened, visit), [], nil, opened, visit)
}

/// Records what was sent; or shows it again, kept, with every reason beside its field.
func sendRecordForm(_ place: RecordPlace, _ visit: Visit) async throws -> Answer {
  let opened = try await openMeasure(visit)
  let form = EntryForm(visit.form)
  if visit.form["look"] == "yes" { return try formPage(place, form, [], nil, opened, visit) }
  do {
    try await record(place, form, opened.measure.code, visit)
    return .see(.record(.measure, opened.measure.code, query: [("done", place.deed)]))
  } catch let refusal as EntryComplaints {
    return try formPage(place, form, refusal.complaints, nil, opened, visit)
  } catch PolicyRefusal.notFound {
    throw Problem.notFound
  } catch let refusal as PolicyRefusal {
    return try formPage(place, form, [], refusal, try await openMeasure(visit), visit)
  }
}

/// Each form has its verb.
private func record(_ place: RecordPlace, _ form: EntryForm, _ code: MeasureCode, _ visit: Visit) async throws {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let (site, house) = (visit.site, visit.site.house)
  let rules = EntryRules(
    today: site.today, plan: site.plan, languages: house.languages.map(\.language), readDay: { site.readDay($0) })
  let target = MeasureTarget(measure: code, version: Int64(visit.form["version"]) ?? -1)
  switch place {
  case .status: try await recordField(form.readStatus(rules), about: target, by: account, in: house)
  case .evidence: try await recordField(form.readEvidence(rules), about: target, by: account, in: house)
  case .schedule: try await recordField(form.readSchedule(rules), about: target, by: account, in: house)
  case .milestone: try await planMilestone(form.readMilestone(rules), about: target, by: account, in: house)
  case .change:
    let number = Int(visit.code("number")) ?? 0
    try await changeMilestone(number, form.readChange(rules), about: target, by: account, in: house)
  case .plan: try await writeActionPlan(form.readPlan(rules), about: target, by: account, in: house)
  case .advice: try await noteAdvice(form.readAdvice(rules), about: target, by: account, in: house)
  case .answer:
    let advice = Int64(visit.code("entry")) ?? 0
    try await answerAdvice(advice, form.readAnswer(rules), about: target, by: account, in: house)
  case .mine, .measure: throw Problem.notFound
  }
}

private func formPage(
  _ place: RecordPlace, _ form: EntryForm, _ complaints: [EntryComplaint], _ refusal: PolicyRefusal?,
  _ opened: OpenedMeasure, _ visit: Visit
) throws -> Answer {
  let code = opened.measure.code
  let subject = try subject(place, opened, visit)
  let groups = formGroups(place, form, opened, visit)
  let status: HTTPResponse.Status = refusal != nil ? .conflict : complaints.isEmpty ? .ok : .unprocessableContent
  return .page(
    "Record/form",
    measureFrame(opened, visit).with([
      "title": .word("record.title.\(place.deed)"), "intro": .word("record.intro.\(place.deed)"),
      "correcting": .flag(!form.corrects.isEmpty), "subject": subject,
      "action": .link(.record(place, code, visit.code(place == .change ? "number" : "entry"))),
      "form": .text(visit.badge?.session.formToken ?? ""), "version": .text(String(opened.record.version)),
      "corrects": .text(form.corrects), "refused": refusal.map { .fields(["word": .word($0.word)]) } ?? .absent,
      "stop": complaints.isEmpty ? .absent : .fields(["rows": .list(complaints.map(row))]),
      "lookAt": .text("record-look"),
      "look": visit.form["look"] == "yes"
        ? .fields(look(at: form.prose, in: form.language, anchor: "record-look", visit)) : .absent,
      "groups": .list(groups.map { group($0, complaints, opened.showing.plan.currency) }),
      "three": .fields(threeFields(opened.showing.state[code], opened.showing)),
    ]), status: status)
}

extension EntryForm {
  /// Everything in it that the public will read as sentences.
  fileprivate var prose: String {
    ([words, note, name] + actions.flatMap { [$0.what, $0.indicator] }).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }
}

private func row(_ complaint: EntryComplaint) -> Fields {
  complaint.fields.with(["anchor": .text(complaint.field)])
}

private func group(_ group: FormGroup, _ complaints: [EntryComplaint], _ currency: Currency) -> Fields {
  [
    "number": group.number.map { .fields(["n": .text(String($0))]) } ?? .absent,
    "fields": .list(group.fields.map { $0.fields(complaints, currency) }),
  ]
}

/// The milestone or the advice that the form is about. One that is not there is not found.
private func subject(_ place: RecordPlace, _ opened: OpenedMeasure, _ visit: Visit) throws -> Field {
  let state = opened.showing.state[opened.measure.code]
  switch place {
  case .change:
    guard let held = state.milestones.first(where: { String($0.value.number) == visit.code("number") }) else {
      throw Problem.notFound
    }
    return .fields(
      Fields.spoken(held.value.name, in: held.entry.language).with(["day": .day(held.value.due, .date)]))
  case .answer:
    guard let advice = state.advice.first(where: { String($0.given.entry.id) == visit.code("entry") }) else {
      throw Problem.notFound
    }
    return .fields(
      Fields.spoken(advice.given.value.words, in: advice.given.entry.language).with([
        "day": .day(advice.given.entry.from, .date)
      ]))
  default: return .absent
  }
}

extension PolicyRefusal {
  /// Its sentence; what is not found has a page of its own.
  fileprivate var word: String {
    switch self {
    case .notFound, .changedMeanwhile: "record.refusal.changed-meanwhile"
    case .nothingToCorrect: "record.refusal.nothing-to-correct"
    }
  }
}
