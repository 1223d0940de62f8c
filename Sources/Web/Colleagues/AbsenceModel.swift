// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// What the two pages about absence share: the list of who is away, and the form.
struct AbsenceModel {
  let rota: Rota
  /// Whose absence the form is about.
  let colleague: Account
  let typed: AbsenceForm
  let complaints: [AbsenceComplaint]
  let action: Link
  let end: Link
  /// Colleagues end their own absences; an administrator those of the one the page is about.
  let isOwn: Bool

  func fields(_ visit: Visit) -> Fields {
    let shown = isOwn ? rota.absences : rota.absences.filter { $0.account == colleague.id }
    return [
      "name": .text(colleague.name), "own": .flag(isOwn), "deskName": .name(visit.site.deskName(rota.desk)),
      "rows": .list(shown.map { row($0, visit) }), "none": .flag(shown.isEmpty),
      "done": AbsenceModel.deeds[visit.query["done"]].map { .fields(["word": .word($0)]) } ?? .absent,
      "stop": complaints.isEmpty ? .absent : .fields(["rows": .list(complaints.map(said))]),
      "action": .link(action), "form": .text(visit.badge?.session.formToken ?? ""), "desk": .text(rota.desk.text),
      "first": .text(typed.first), "last": .text(typed.last),
      "firstDay": .flag(isDay(typed.first)), "lastDay": .flag(isDay(typed.last)),
      "firstWrong": wrong(.first), "lastWrong": wrong(.last), "substituteWrong": wrong(.substitute),
      "colleagues": .list(substitutes), "nobody": .flag(typed.substitute.isEmpty),
    ]
  }

  /// A name in the address, and its sentence.
  private static let deeds = ["away": "colleagues.away.done", "back": "colleagues.away.ended"]

  private var substitutes: [Fields] {
    rota.colleagues.filter { $0.id != colleague.id }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }.map {
      choice(String($0.id), .text($0.name), chosen: typed.substitute)
    }
  }

  private func row(_ absence: Absence, _ visit: Visit) -> Fields {
    let isTheirs = absence.account == colleague.id
    return [
      "who": .text(name(absence.account)), "from": .day(absence.first), "until": .day(absence.last),
      "now": .flag(absence.covers(rota.day)),
      "substitute": absence.substitute.map { .fields(["by": .text(name($0))]) } ?? .absent,
      "end": isTheirs
        ? .fields([
          "action": .link(end), "form": .text(visit.badge?.session.formToken ?? ""), "desk": .text(rota.desk.text),
          "absence": .text(String(absence.id)),
        ]) : .absent,
    ]
  }

  /// Somebody who has left the desk keeps no name here.
  private func name(_ account: Int64) -> String { rota.colleagues.first { $0.id == account }?.name ?? "–" }

  private func wrong(_ field: AbsenceComplaint.Field) -> Field {
    complaints.first { $0.field == field }.map { .fields(said($0)) } ?? .absent
  }

  private func said(_ complaint: AbsenceComplaint) -> Fields {
    ["say": .word("colleagues.wrong.\(complaint.reason.rawValue)"), "field": .text(complaint.field.rawValue)]
  }

  /// A browser's date field shows nothing where what was typed is no date: then it stays as text, to be put right.
  private func isDay(_ typed: String) -> Bool { typed.isEmpty || Day(typed) != nil }
}
