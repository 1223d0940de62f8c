// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One committee: what it answers for, what is late, which hands have climbed to it, and its units one by one.
@Sendable func committeePage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let showing = try await visit.showing()
  let plan = showing.plan
  guard let committee = plan.committees.first(where: { $0.code.text == visit.code() }) else {
    return try await earlierPage(.committee, visit)
  }
  let published = try await showing.published(site)
  let goals = plan.goals.filter { $0.responsible.contains(committee.code) }
  let states = showing.states(goals.flatMap(\.measures))
  let widest = published.widest(goals.map { .goal($0.code) })
  let desks = desks(of: committee, published.counts, site)
  return .page(
    "Policy/committee",
    ([
      "plain": .plain(committee.name), "name": .name(committee.name), "translation": .translation(committee.name),
      "news": showing.isPast ? .absent : newsLinks(Subject(.committee, committee.code.text)),
      "committees": .link(.committees), "today": .day(showing.today),
      "extent": .fields(extent(committee, goals, plan)),
      "past": .flag(showing.isPast),
      "now": showing.isPast
        ? .absent : .fields(now(published.counts.committees[committee.code] ?? Tally(), of: committee.code, site)),
      "hands": showing.isPast ? .absent : .fields(hands(desks, site)),
      "goals": .list(goals.map { card($0, published, widest, committee, showing) }),
      "desks": showing.isPast
        ? .absent : .fields(["rows": .list(desks.map { row($0, site) }), "today": .day(showing.today)]),
      "money": .list(money(committee, plan, showing.day.year)),
      "progress": .fields(progressLine(states)), "overdue": .fields(overdueRows(states, plan)),
    ] as Fields).with(showing.fields), status: showing.status)
}

private struct DeskRow {
  let desk: Desk
  let tally: Tally
}

/// Units first, then the administration's secretariat, then the committee's secretary.
private func desks(of committee: Committee, _ counts: PublicCounts, _ site: Site) -> [DeskRow] {
  site.organisation.desks.values.filter { $0.committee == committee.code }
    .sorted { ($0.level, $0.code) < ($1.level, $1.code) }
    .map { DeskRow(desk: $0, tally: counts.desks[$0.code] ?? Tally()) }
}

private func longestFirst(_ a: DeskRow, _ b: DeskRow) -> Bool {
  (a.tally.oldest?.workingDays ?? 0, a.tally.late) > (b.tally.oldest?.workingDays ?? 0, b.tally.late)
}

private func row(_ row: DeskRow, _ site: Site) -> Fields {
  [
    "name": row.desk.level == .unit ? .linkedName(row.desk.name, .conduct(.unit(row.desk.code))) : .name(row.desk.name),
    "translation": .translation(row.desk.name),
    "waiting": .count(row.tally.waiting), "late": .count(row.tally.late), "isLate": .flag(row.tally.late > 0),
    "oldest": row.tally.oldest.map { .fields(["days": .count($0.workingDays), "since": .day($0.since, .date)]) }
      ?? .absent,
  ]
}

/// What is late at its desks, longest first.
private func hands(_ desks: [DeskRow], _ site: Site) -> Fields {
  [
    "late": .list(desks.filter { $0.tally.late > 0 }.sorted(by: longestFirst).map { row($0, site) }),
    "anyLate": .flag(desks.contains { $0.tally.late > 0 }), "complain": .list(signposts("late", site)),
  ]
}

private func extent(_ committee: Committee, _ goals: [Goal], _ plan: Plan) -> Fields {
  [
    "levels": plan.hasGoals ? .fields(bothLevels(goals, plan)) : .absent,
    "measures": .count(goals.flatMap(\.measures).count), "allMeasures": .count(plan.measures.count),
    "administration": plan.administrations
      .first { $0.code == committee.administration && $0.code.text != committee.code.text }.map { .local($0.name) }
      ?? .absent,
  ]
}

private func bothLevels(_ goals: [Goal], _ plan: Plan) -> Fields {
  [
    "goals": .count(goals.filter { !$0.isImplied }.count),
    "allGoals": .count(plan.goals.filter { !$0.isImplied }.count),
    "measures": .count(goals.flatMap(\.measures).count), "allMeasures": .count(plan.measures.count),
  ]
}

private func now(_ tally: Tally, of code: CommitteeCode, _ site: Site) -> Fields {
  [
    "atCommittee": .count(tally.atCommittee), "waiting": .count(tally.waiting), "late": .count(tally.late),
    "oldest": tally.oldest.map { .fields(oldest($0, site)) } ?? .absent, "conduct": .link(.conduct(.committee(code))),
  ]
}

private func card(
  _ goal: Goal, _ published: Published, _ widest: Int, _ committee: Committee, _ showing: Showing
) -> Fields {
  let others = goal.responsible.filter { $0 != committee.code }
  return goalCard(goal, published, showing, widest: widest).with([
    "others": committeeLinks(others, showing.plan), "shared": .flag(!others.isEmpty),
  ])
}

private func money(_ committee: Committee, _ plan: Plan, _ year: Int) -> [Fields] {
  plan.themes.filter { $0.concretisedBy.contains(committee.code) }.map { theme in
    let others = theme.concretisedBy.filter { $0 != committee.code }
    return named(theme.name, .theme(theme.code)).with([
      "money": .fields(moneyLine(theme, year, plan.currency)), "others": committeeLinks(others, plan),
      "shared": .flag(!others.isEmpty),
    ])
  }
}
