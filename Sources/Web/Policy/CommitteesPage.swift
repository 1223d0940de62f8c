// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// Every committee: what it answers for, and how many hands wait and are late under it.
@Sendable func committeesPage(_ visit: Visit) async throws -> Answer {
  let plan = visit.site.plan
  let counts = try await visit.site.counts()
  let today = visit.site.today
  return .page(
    "Policy/committees",
    [
      "today": .day(today),
      "committees": .list(plan.committees.map { card($0, plan, counts.committees[$0.code] ?? Tally()) }),
    ])
}

private func card(_ committee: Committee, _ plan: Plan, _ tally: Tally) -> Fields {
  let goals = plan.goals.filter { $0.responsible.contains(committee.code) }
  return named(committee.name, .committee(committee.code)).with([
    "extent": .fields(counted(goals)),
    "waiting": .count(tally.waiting), "late": .count(tally.late), "anyLate": .flag(tally.late > 0),
    "atCommittee": .count(tally.atCommittee),
  ])
}
