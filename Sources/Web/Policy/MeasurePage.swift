// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One measure: what it is called, which hands point at it and how they ended, who answers.
@Sendable func measurePage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let plan = site.plan
  guard let measure = plan.measures.first(where: { $0.code.text == visit.code() }),
    let goal = plan.goal(of: measure.code), let theme = plan.theme(of: goal.code)
  else { throw Problem.notFound }
  let today = site.today
  let published = Published(try await site.counts(), plan)
  return .page(
    "Policy/measure",
    [
      "plain": .plain(measure.name), "name": .name(measure.name), "translation": .translation(measure.name),
      "code": .fragment(.digits(measure.code.text)), "measures": .count(plan.measures.count),
      "promise": .link(.promise), "theme": .fields(named(theme.name, .theme(theme.code))),
      "goal": .fields(named(goal.name, .goal(goal.code))),
      "hands": .fields(hands(measure, published, site)),
      "doors": .fields(doors(measure, today, site)),
      "responsible": .list(responsible(goal, plan)),
      "money": .fields(moneyLine(theme, today.year, plan.currency)),
    ])
}

/// The hands that point here. The oldest is one person: it is shown only where five or more are waiting beside it.
private func hands(_ measure: Measure, _ published: Published, _ site: Site) -> Fields {
  let spot = Spot.measure(measure.code)
  let tally = published.tally(spot)
  let open = published.publication(spot) == .full
  // One row that holds everything says nothing that the bar does not.
  let rows = open ? outcomeRows(tally.outcomes).filter { $0.outcomes.count < Outcome.allCases.count } : []
  return [
    "reach": .fields(reachBar(spot, published, widest: reached(tally))),
    "oldest": open && tally.waiting >= fewestShown
      ? tally.oldest.map { .fields(oldest($0, site)) } ?? .absent : .absent,
    "outcomes": rows.isEmpty
      ? .absent : .fields(["met": .count(rows.reduce(0) { $0 + $1.count }), "rows": .list(rows.map(outcomeFields))]),
  ]
}

private func outcomeFields(_ row: OutcomeRow) -> Fields {
  let last = row.outcomes.count - 1
  return [
    "count": .count(row.count),
    "names": .list(
      row.outcomes.enumerated().map { place, outcome in
        [
          "word": .word("policy.outcome.\(outcome.rawValue)"), "or": .flag(place == last && place > 0),
          "comma": .flag(place > 0 && place < last),
        ]
      }),
  ]
}

/// The topics a person can reach out about today, or why there is none.
private func doors(_ measure: Measure, _ today: Day, _ site: Site) -> Fields {
  let topics = site.organisation.topics.filter { $0.measures(on: today).contains(measure.code) }
  let open = topics.filter { $0.kinds.contains(.ask) }
  return [
    "open": .list(open.map { ["name": .local($0.name), "url": .link(.reach(about: $0.code))] }),
    "any": .flag(!open.isEmpty),
    "closed": .flag(open.isEmpty && measure.withoutDoor == nil),
    "without": measure.withoutDoor.map { .local($0) } ?? .absent,
  ]
}
