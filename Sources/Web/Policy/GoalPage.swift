// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One goal: which way it points, who answers for it, its measures.
@Sendable func goalPage(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let plan = showing.plan
  guard let goal = plan.goals.first(where: { $0.code.text == visit.code() }), let theme = plan.theme(of: goal.code)
  else { return try await earlierPage(.goal, visit) }
  if goal.isImplied { return .see(goal.link) }
  let published = try await showing.published(visit.site)
  let states = showing.states(goal.measures)
  let widest = published.widest(goal.measures.map { .measure($0.code) })
  return .page(
    "Policy/goal",
    ([
      "plain": .plain(goal.name), "name": .name(goal.name), "translation": .translation(goal.name),
      "news": showing.isPast ? .absent : newsLinks(Subject(.goal, goal.code.text)), "promise": .link(.promise),
      "theme": .fields(named(theme.name, .theme(theme.code))),
      "direction": .word("policy.goal.\(goal.direction.rawValue)"),
      "reach": .fields(reachBar(.goal(goal.code), published, widest: reached(published.tally(.goal(goal.code))))),
      "responsible": .list(responsible(goal, plan)),
      "measures": .list(goal.measures.map { measureCard($0, published, showing, widest: widest) }),
      "progress": .fields(progressLine(states)), "overdue": .fields(overdueRows(states, plan)),
    ] as Fields).with(showing.fields), status: showing.status)
}

/// Who answers for a goal. Where several share it one may lead: a choice of the city, for the policy names none.
func responsible(_ goal: Goal, _ plan: Plan) -> [Fields] {
  goal.responsible.compactMap { code in
    committeeLink(code, plan)?.with(["leads": .flag(goal.responsible.count > 1 && goal.lead == code)])
  }
}
