// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// The desk's templates, and the form for one more.
@Sendable func answerTemplatesPage(_ visit: Visit) async throws -> Answer {
  guard let desk = try chosenDesk(visit) else {
    return .page("Desk/nowhere", ["bar": .fields(deskBar(nil, visit))])
  }
  return try await list(newForm(visit), [], desk, visit)
}

@Sendable func sendNewTemplate(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  guard let desk = try chosenDesk(visit) else { return .see(.desk) }
  let form = AnswerTemplateForm(visit, beside: nil)
  do {
    _ = try await orNotFound { try await makeTemplate(form, at: desk, by: account, in: visit.site.house) }
    return .see(.answerTemplates(of: desk, done: "made"))
  } catch let complaints as TemplateComplaints {
    return try await list(form, complaints.all, desk, visit)
  }
}

/// One template, to be changed or taken away.
@Sendable func answerTemplatePage(_ visit: Visit) async throws -> Answer {
  let template = try await openTemplate(visit)
  return one(template, AnswerTemplateForm(template, visit.site), [], visit)
}

@Sendable func sendTemplate(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let template = try await openTemplate(visit)
  let form = AnswerTemplateForm(visit, beside: template)
  do {
    try await orNotFound {
      try await changeTemplate(
        template.id, from: Int64(visit.form["version"]) ?? -1, to: form, at: template.desk, by: account,
        in: visit.site.house)
    }
    return .see(.answerTemplates(of: template.desk, done: "changed"))
  } catch let complaints as TemplateComplaints {
    return one(template, form, complaints.all, visit)
  }
}

@Sendable func sendTemplateAway(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  guard let desk = try chosenDesk(visit), let id = Int64(visit.code("template")) else { throw Problem.notFound }
  try await orNotFound { try await removeTemplate(id, at: desk, by: account, in: visit.site.house) }
  return .see(.answerTemplates(of: desk, done: "removed"))
}

private func openTemplate(_ visit: Visit) async throws -> AnswerTemplate {
  guard let account = visit.badge?.account, let desk = try chosenDesk(visit) else { throw Problem.notFound }
  let all = try await orNotFound { try await answerTemplates(of: desk, by: account, in: visit.site.house) }
  guard let template = all.first(where: { String($0.id) == visit.code("template") }) else { throw Problem.notFound }
  return template
}

private func newForm(_ visit: Visit) -> AnswerTemplateForm {
  AnswerTemplateForm(texts: [.init(visit.site.official.language, "")])
}

private func list(
  _ typed: AnswerTemplateForm, _ complaints: [TemplateComplaint], _ desk: DeskCode, _ visit: Visit
) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let templates = try await orNotFound { try await answerTemplates(of: desk, by: account, in: visit.site.house) }
  return .page(
    "AnswerTemplates/list",
    AnswerTemplateModel(typed: typed, complaints: complaints, desk: desk, template: nil).fields(visit).with([
      "rows": .list(templates.map { row($0, visit) }), "none": .flag(templates.isEmpty),
      "tabs": deskTabs(account.desks, desk, visit) { .answerTemplates(of: $0) },
      "done": doneWords[visit.query["done"]].map { .fields(["word": .word($0)]) } ?? .absent,
    ]), status: complaints.isEmpty ? .ok : .unprocessableContent)
}

private func one(
  _ template: AnswerTemplate, _ typed: AnswerTemplateForm, _ complaints: [TemplateComplaint], _ visit: Visit
) -> Answer {
  let model = AnswerTemplateModel(typed: typed, complaints: complaints, desk: template.desk, template: template)
  let hasChanged = complaints.contains { $0.reason == .changed }
  return .page(
    "AnswerTemplates/one", model.fields(visit),
    status: complaints.isEmpty ? .ok : hasChanged ? .conflict : .unprocessableContent)
}

/// A name in the address, and its sentence.
private let doneWords = [
  "made": "templates.done.made", "changed": "templates.done.changed", "removed": "templates.done.removed",
]

private func row(_ template: AnswerTemplate, _ visit: Visit) -> Fields {
  [
    "name": .text(template.name), "url": .link(.answerTemplate(template)),
    "tongues": .list(template.texts.keys.sorted().map { ["tongue": tongue($0, visit)] }),
  ]
}
