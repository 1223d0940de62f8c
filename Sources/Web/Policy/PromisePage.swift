// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// The promise at a glance: every theme with its goals and measures, the committees, the money of the year.
@Sendable func promisePage(_ visit: Visit) async throws -> Answer {
  let plan = visit.site.plan
  let today = visit.site.today
  return .page(
    "Policy/promise",
    [
      "believe": .link(.beliefs), "title": .local(plan.title), "beside": .beside(plan.title),
      "from": .text(String(plan.from.year)), "to": .text(String(plan.to.year)),
      "themes": .count(plan.themes.count), "goals": .count(plan.goals.count), "measures": .count(plan.measures.count),
      "money": .fields(moneyLine(plan, today.year)),
      "tree": .list(plan.themes.map { themeTree($0, plan, today.year) }),
      "committees": .list(plan.committees.map { named($0.name, .committee($0.code)) }),
    ])
}

private func themeTree(_ theme: Theme, _ plan: Plan, _ year: Int) -> Fields {
  named(theme.name, .theme(theme.code)).with([
    "because": .local(theme.because), "money": .fields(moneyLine(theme, year, plan.currency)),
    "goals": .list(theme.goals.map { goalTree($0, plan) }),
  ])
}

private func goalTree(_ goal: Goal, _ plan: Plan) -> Fields {
  named(goal.name, .goal(goal.code)).with([
    "responsible": committeeLinks(goal.responsible, plan),
    "measures": .list(goal.measures.map { named($0.name, .measure($0.code)) }),
  ])
}
