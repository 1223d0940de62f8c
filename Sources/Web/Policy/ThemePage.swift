// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One theme: its goals, how far they have come, and its money year by year.
@Sendable func themePage(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let plan = showing.plan
  guard let theme = plan.themes.first(where: { $0.code.text == visit.code() }) else {
    return try await earlierPage(.theme, visit)
  }
  let published = try await showing.published(visit.site)
  let states = showing.states(theme.measures)
  let goals = theme.goals.filter { !$0.isImplied }
  let widest = published.widest(goals.map { .goal($0.code) })
  return .page(
    "Policy/theme",
    ([
      "plain": .plain(theme.name), "name": .name(theme.name), "translation": .translation(theme.name),
      "because": .local(theme.because), "says": sentences(theme.statements), "promise": .link(.promise),
      "reach": .fields(
        reachBar(.theme(theme.code), published, widest: reached(published.tally(.theme(theme.code))))),
      "goals": .list(goals.map { goalCard($0, published, showing, widest: widest) }), "anyGoals": .flag(!goals.isEmpty),
      "direct": direct(theme, published, showing),
      "purse": .fields(purse(theme, plan)), "progress": .fields(progressLine(states)),
      "overdue": .fields(overdueRows(states, plan)),
    ] as Fields).with(showing.fields), status: showing.status)
}

/// The measures of a theme without goals, and who answers for them.
private func direct(_ theme: Theme, _ published: Published, _ showing: Showing) -> Field {
  guard let goal = theme.goals.first(where: \.isImplied) else { return .absent }
  let widest = published.widest(goal.measures.map { .measure($0.code) })
  return .fields([
    "responsible": .list(responsible(goal, showing.plan)),
    "measures": .list(goal.measures.map { measureCard($0, published, showing, widest: widest) }),
  ])
}
