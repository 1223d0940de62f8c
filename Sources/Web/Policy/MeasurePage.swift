// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One measure: what it is called, which hands point at it and how they ended, who answers.
@Sendable func measurePage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let showing = try await visit.showing()
  let plan = showing.plan
  guard let measure = plan.measures.first(where: { $0.code.text == visit.code() }),
    let goal = plan.goal(of: measure.code), let theme = plan.theme(of: goal.code)
  else { return try await earlierPage(.measure, visit) }
  let published = try await showing.published(site)
  return .page(
    "Policy/measure",
    ([
      "plain": .plain(measure.name), "name": .name(measure.name), "translation": .translation(measure.name),
      "news": showing.isPast ? .absent : newsLinks(Subject(.measure, measure.code.text)),
      "code": .fragment(.digits(measure.code.text)), "measures": .count(plan.measures.count),
      "promise": .link(.promise), "theme": .fields(named(theme.name, .theme(theme.code))),
      "goal": goal.isImplied ? .absent : .fields(named(goal.name, goal.link)),
      "hands": .fields(hands(measure, published, site)),
      "origins": .fields(try await origins(of: EntryName(.measure, measure.code.text), site)),
      "doors": showing.isPast ? .absent : .fields(doors(measure, showing.today, site)),
      "responsible": .list(responsible(goal, plan)),
      "money": .fields(moneyLine(theme, showing.day.year, showing.plan.currency)),
    ] as Fields).with(recorded(measure.code, showing)).with(showing.fields), status: showing.status)
}

/// Everything that the committees have recorded about it.
func recorded(_ measure: MeasureCode, _ showing: Showing) -> Fields {
  let state = showing.state[measure]
  let milestones = milestoneRows(state)
  let advice = adviceRows(state, showing)
  let history = historyRows(measure, showing)
  return [
    "three": .fields(threeFields(state, showing)),
    "milestones": .list(milestones), "noMilestones": .flag(milestones.isEmpty),
    "plan": actionPlan(state, showing), "advice": .list(advice), "noAdvice": .flag(advice.isEmpty),
    "history": .list(history), "noHistory": .flag(history.isEmpty),
  ]
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
  let others: [Fields] = Kind.allCases.filter { $0 != .ask }.compactMap { kind in
    let named = topics.filter { $0.kinds.contains(kind) }
    guard !named.isEmpty else { return nil }
    return [
      "kind": .word("hands.door.\(kind.rawValue).name"),
      "topics": .list(named.map { ["name": .local($0.name), "url": .link(.reach(kind, about: $0.code))] }),
    ]
  }
  return [
    "open": .list(open.map { ["name": .local($0.name), "url": .link(.reach(about: $0.code))] }),
    "any": .flag(!open.isEmpty), "others": others.isEmpty ? .absent : .fields(["rows": .list(others)]),
    "closed": .flag(open.isEmpty && others.isEmpty && measure.withoutDoor == nil),
    "without": measure.withoutDoor.map { .local($0) } ?? .absent,
  ]
}
