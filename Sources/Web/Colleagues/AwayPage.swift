// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// Who is away from the desk, and the form by which a colleague says that they will be.
@Sendable func awayPage(_ visit: Visit) async throws -> Answer {
  guard let desk = try chosenDesk(visit) else {
    return .page("Desk/nowhere", ["bar": .fields(deskBar(nil, visit))])
  }
  return try await ownAbsences(AbsenceForm(), [], desk, visit)
}

@Sendable func sendAway(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  guard let desk = try chosenDesk(visit) else {
    return .page("Desk/nowhere", ["bar": .fields(deskBar(nil, visit))])
  }
  let form = AbsenceForm(visit.form)
  do {
    try await orNotFound {
      try await planAbsence(form, of: account.id, from: desk, by: account, in: visit.site.house)
    }
    return .see(.away(desk, done: "away"))
  } catch let complaints as AbsenceComplaints {
    return try await ownAbsences(form, complaints.all, desk, visit)
  }
}

@Sendable func sendBack(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let desk = try chosenDesk(visit)
  try await endAbsence(Int64(visit.form["absence"]) ?? -1, by: account, in: visit.site.house)
  return .see(desk.map { .away($0, done: "back") } ?? .desk)
}

extension AbsenceForm {
  init(_ form: Form) {
    self.init(first: form["first"], last: form["last"], substitute: form["substitute"])
  }
}

private func ownAbsences(
  _ typed: AbsenceForm, _ complaints: [AbsenceComplaint], _ desk: DeskCode, _ visit: Visit
) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let rota = try await orNotFound { try await openRota(of: desk, by: account, in: visit.site.house) }
  let model = AbsenceModel(
    rota: rota, colleague: account, typed: typed, complaints: complaints, action: .away(desk),
    end: Link(ColleaguePlace.back), isOwn: true)
  return .page(
    "Colleagues/away",
    model.fields(visit).with([
      "bar": .fields(deskBar(desk, visit)), "queue": .link(.desk(desk)),
      "backTo": .name(visit.site.deskName(desk)), "lead": .word("colleagues.away.lead"),
      "tabs": deskTabs(account.desks, desk, visit) { .away($0) },
    ]), status: complaints.isEmpty ? .ok : .unprocessableContent)
}

/// The desks somebody sits at, where there are several.
func deskTabs(_ desks: [DeskCode], _ chosen: DeskCode, _ visit: Visit, _ link: (DeskCode) -> Link) -> Field {
  guard desks.count > 1 else { return .absent }
  return .fields([
    "rows": .list(
      desks.map { ["name": .name(visit.site.deskName($0)), "url": .link(link($0)), "here": .flag($0 == chosen)] })
  ])
}
