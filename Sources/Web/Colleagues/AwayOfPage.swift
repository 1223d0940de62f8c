// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// An administrator says for a colleague that they are away: whoever falls ill does not log in to say so.
@Sendable func awayOfPage(_ visit: Visit) async throws -> Answer {
  try await absences(of: try await openAccount(visit), AbsenceForm(), [], visit)
}

@Sendable func sendAwayOf(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let colleague = try await openAccount(visit)
  let form = AbsenceForm(visit.form)
  guard let desk = desk(of: colleague, visit) else { return try await absences(of: colleague, form, [], visit) }
  do {
    try await orNotFound {
      try await planAbsence(form, of: colleague.id, from: desk, by: account, in: visit.site.house)
    }
    return .see(.away(of: colleague.id, at: desk, done: "away"))
  } catch let complaints as AbsenceComplaints {
    return try await absences(of: colleague, form, complaints.all, visit)
  }
}

@Sendable func sendBackOf(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let colleague = try await openAccount(visit)
  try await endAbsence(Int64(visit.form["absence"]) ?? -1, by: account, in: visit.site.house)
  return .see(.away(of: colleague.id, at: desk(of: colleague, visit), done: "back"))
}

private func desk(of colleague: Account, _ visit: Visit) -> DeskCode? {
  let asked = visit.form["desk"].isEmpty ? visit.query["desk"] : visit.form["desk"]
  return colleague.desks.first { $0.text == asked } ?? colleague.desks.first
}

private func absences(
  of colleague: Account, _ typed: AbsenceForm, _ complaints: [AbsenceComplaint], _ visit: Visit
) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  guard let desk = desk(of: colleague, visit) else {
    return .page("Colleagues/nowhere", ["name": .text(colleague.name), "people": .link(.people)])
  }
  let rota = try await orNotFound { try await openRota(of: desk, by: account, in: visit.site.house) }
  let model = AbsenceModel(
    rota: rota, colleague: colleague, typed: typed, complaints: complaints, action: .away(of: colleague.id, at: desk),
    end: Link(ColleaguePlace.backOf, [String(colleague.id)]), isOwn: false)
  return .page(
    "Colleagues/away",
    model.fields(visit).with([
      "bar": .fields(deskBar(nil, visit)), "queue": .link(.people),
      "backTo": .word("people.people.title"), "lead": .word("colleagues.away.lead-of"),
      "tabs": deskTabs(colleague.desks, desk, visit) { .away(of: colleague.id, at: $0) },
    ]), status: complaints.isEmpty ? .ok : .unprocessableContent)
}
