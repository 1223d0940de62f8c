// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Policy

/// One measure as its secretary works on it: what the public sees, and what can be recorded beside it.
@Sendable func recordedMeasurePage(_ visit: Visit) async throws -> Answer {
  let opened = try await openMeasure(visit)
  let (showing, code) = (opened.showing, opened.measure.code)
  let state = showing.state[code]
  func link(_ place: RecordPlace) -> Field { .link(.record(place, code)) }
  return .page(
    "Record/measure",
    measureFrame(opened, visit).with(recorded(code, showing)).with([
      "done": done(visit.query["done"]), "public": .link(.measure(code)),
      "toStatus": link(.status), "toEvidence": link(.evidence), "toSchedule": link(.schedule),
      "toMilestone": link(.milestone), "toPlan": link(.plan), "toAdvice": link(.advice),
      "milestones": .list(milestoneLinks(state)), "advice": .list(adviceLinks(state, showing)),
      "history": .list(historyLinks(code, showing)), "bucket": .fields(bucketTag(state)),
      "missing": .list(missing(state)), "complete": .flag(missing(state).isEmpty),
    ]))
}

/// A measure that the secretary answers for.
struct OpenedMeasure {
  let measure: Measure
  let goal: Goal
  let record: MeasureRecord
  let showing: Showing
}

/// Absent and not theirs look the same.
func openMeasure(_ visit: Visit) async throws -> OpenedMeasure {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let showing = try await visit.showing()
  guard let measure = showing.plan.measures.first(where: { $0.code.text == visit.code() }),
    let goal = showing.plan.goal(of: measure.code)
  else { throw Problem.notFound }
  do {
    let record = try await readMeasure(measure.code, by: account, in: visit.site.house)
    return OpenedMeasure(measure: measure, goal: goal, record: record, showing: showing)
  } catch PolicyRefusal.notFound {
    throw Problem.notFound
  }
}

/// What every page about one measure has.
func measureFrame(_ opened: OpenedMeasure, _ visit: Visit) -> Fields {
  [
    "bar": .fields(deskBar(visit.badge?.account.desks.first, visit)), "mine": .link(.minePromises),
    "plain": .plain(opened.measure.name), "name": .name(opened.measure.name),
    "translation": .translation(opened.measure.name), "here": .link(.record(.measure, opened.measure.code)),
    "goalName": .local(opened.goal.name),
  ]
}

private func done(_ name: String) -> Field {
  let deeds = RecordPlace.allCases.map(\.deed)
  guard !name.isEmpty, deeds.contains(name) else { return .absent }
  return .fields(["word": .word("record.done.\(name)")])
}

/// What the public would miss most, first.
private func missing(_ state: MeasureState) -> [Fields] {
  let wants: [(Bool, String, RecordPlace)] = [
    (state.status == nil, "record.missing.status", .status),
    (state.plan == nil && !state.isSettled, "record.missing.plan", .plan),
    (state.milestones.isEmpty && !state.isSettled, "record.missing.milestone", .milestone),
    (state.evidence == nil, "record.missing.evidence", .evidence),
  ]
  return wants.filter(\.0).map { ["word": .word($0.1), "url": .link(.record($0.2, state.measure))] }
}

private func milestoneLinks(_ state: MeasureState) -> [Fields] {
  zip(milestoneRows(state), state.milestones).map { row, held in
    let change = Link.record(.change, state.measure, String(held.value.number))
    return row.with(["change": held.value.isDropped ? .absent : .fields(["url": .link(change)])])
  }
}

private func adviceLinks(_ state: MeasureState, _ showing: Showing) -> [Fields] {
  zip(adviceRows(state, showing), state.advice.reversed()).map { row, advice in
    row.with(["toAnswer": .link(.record(.answer, state.measure, String(advice.given.entry.id)))])
  }
}

/// The three fields can be corrected once; the others by recording anew.
private func historyLinks(_ code: MeasureCode, _ showing: Showing) -> [Fields] {
  let corrected = Set(showing.entries.compactMap(\.corrects))
  let byId = Dictionary(showing.entries.map { (String($0.id), $0) }, uniquingKeysWith: { $1 })
  return historyRows(code, showing).map { row in
    guard case .text(let id)? = row["id"], let entry = byId[id], !corrected.contains(entry.id),
      let place = entry.said.kind.field
    else { return row.with(["correct": .absent]) }
    let link = Link.record(place, code, query: [("correct", id)])
    return row.with(["correct": .fields(["url": .link(link)])])
  }
}

extension Said.Kind {
  /// Where it is recorded, for the three fields.
  fileprivate var field: RecordPlace? {
    switch self {
    case .status: .status
    case .evidence: .evidence
    case .schedule: .schedule
    case .milestone, .plan, .advice, .answer: nil
    }
  }
}
