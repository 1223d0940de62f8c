// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Policy

/// What the secretary's committees answer for: what is overdue first, then advice without an answer, then every goal.
@Sendable func minePage(_ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let showing = try await visit.showing()
  let plan = showing.plan
  let own = visit.site.house.committees(of: account)
  let goals = plan.goals.filter { goal in own.contains { goal.responsible.contains($0) } }
  let states = showing.states(goals.flatMap(\.measures))
  let progress = Progress(states)
  let unanswered = states.filter { !$0.unanswered.isEmpty }
  return .page(
    "Record/mine",
    [
      "bar": .fields(deskBar(account.desks.first, visit)),
      "late": number(progress.overdue.count), "calm": .flag(progress.overdue.isEmpty),
      "withoutPlan": number(progress.withoutPlan), "progress": .fields(progressLine(states)),
      "overdue": .list(progress.overdue.compactMap { overdue in overdueLink(overdue, showing) }),
      "anyOverdue": .flag(!progress.overdue.isEmpty),
      "unanswered": .list(unanswered.flatMap { state in state.unanswered.map { adviceLink($0, state, plan) } }),
      "anyUnanswered": .flag(!unanswered.isEmpty),
      "goals": .list(goals.map { goalRows($0, showing) }),
    ])
}

private func number(_ count: Int) -> Field {
  count > 0 ? .fields(["n": .count(count)]) : .absent
}

private func overdueLink(_ overdue: Overdue, _ showing: Showing) -> Fields? {
  guard let measure = showing.plan.measures.first(where: { $0.code == overdue.measure }) else { return nil }
  return overdueFields(overdue, showing.plan, in: showing.state[overdue.measure]).with([
    "measure": .linked(measure.name, .record(.measure, measure.code))
  ])
}

private func adviceLink(_ advice: AdviceState, _ state: MeasureState, _ plan: Plan) -> Fields {
  let name = plan.measures.first { $0.code == state.measure }?.name
  let entry = advice.given.entry
  return [
    "measure": name.map { .linked($0, .record(.answer, state.measure, String(entry.id))) } ?? .absent,
    "days": .count(advice.days), "body": .fields(.spoken(advice.given.value.body, in: entry.language)),
  ]
}

private func goalRows(_ goal: Goal, _ showing: Showing) -> Fields {
  [
    "name": .local(goal.name), "progress": .fields(progressLine(showing.states(goal.measures))),
    "measures": .list(
      goal.measures.map { measure in
        let state = showing.state[measure.code]
        return [
          "name": .linked(measure.name, .record(.measure, measure.code)), "bucket": .fields(bucketTag(state)),
          "withoutPlan": .flag(state.plan == nil && !state.isSettled), "withoutEvidence": .flag(state.evidence == nil),
        ]
      }),
  ]
}
