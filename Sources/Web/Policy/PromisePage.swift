// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// The promise at a glance: every theme with its goals and measures, the committees, the money of the year.
@Sendable func promisePage(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let (plan, year) = (showing.plan, showing.day.year)
  return .page(
    "Policy/promise",
    ([
      "believe": .link(.beliefs), "lineage": plan.lineage.isEmpty ? .absent : .link(.lineage),
      "title": .local(plan.title), "beside": .beside(plan.title),
      "from": .text(String(plan.from.year)), "to": .text(String(plan.to.year)),
      "themes": .count(plan.themes.count), "extent": .fields(counted(plan.goals)),
      "money": .fields(moneyLine(plan, year)),
      "tree": .list(plan.themes.map { themeTree($0, showing) }),
      "committees": .list(plan.committees.map { named($0.name, .committee($0.code)) }),
      "progress": .fields(progressLine(showing.state.measures)),
      "overdue": .fields(overdueRows(showing.state.measures, plan)),
    ] as Fields).with(showing.fields), status: showing.status)
}

private func themeTree(_ theme: Theme, _ showing: Showing) -> Fields {
  named(theme.name, .theme(theme.code)).with([
    "because": .local(theme.because), "money": .fields(moneyLine(theme, showing.day.year, showing.plan.currency)),
    "goals": .list(theme.goals.map { goalTree($0, showing) }),
  ])
}

private func goalTree(_ goal: Goal, _ showing: Showing) -> Fields {
  named(goal.name, goal.link).with([
    "shown": .flag(!goal.isImplied), "responsible": committeeLinks(goal.responsible, showing.plan),
    "measures": .list(
      goal.measures.map { measure in
        named(measure.name, .measure(measure.code)).with(["bucket": .fields(bucketTag(showing.state[measure.code]))])
      }),
  ])
}
