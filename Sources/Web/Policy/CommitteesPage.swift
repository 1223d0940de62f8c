// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// Every committee: what it answers for, and how many hands wait and are late under it.
@Sendable func committeesPage(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let plan = showing.plan
  let published = try await showing.published(visit.site)
  return .page(
    "Policy/committees",
    ([
      "today": .day(showing.today), "past": .flag(showing.isPast),
      "committees": .list(plan.committees.map { card($0, showing, published) }),
    ] as Fields).with(showing.fields), status: showing.status)
}

private func card(_ committee: Committee, _ showing: Showing, _ published: Published) -> Fields {
  let goals = showing.plan.goals.filter { $0.responsible.contains(committee.code) }
  let measures = goals.flatMap(\.measures)
  return named(committee.name, .committee(committee.code)).with([
    "extent": .fields(counted(goals)),
    "progress": .fields(progressLine(showing.states(measures))),
    "hands": published.isPast ? .absent : .fields(hands(published.counts.committees[committee.code] ?? Tally())),
  ])
}

private func hands(_ tally: Tally) -> Fields {
  [
    "waiting": .count(tally.waiting), "late": .count(tally.late), "anyLate": .flag(tally.late > 0),
    "atCommittee": .count(tally.atCommittee),
  ]
}
