// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// Do we keep what we promised? Two sheets of A4: what stands where, what is late and by how much, and who answers.
@Sendable func scorecardPage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let showing = try await visit.showing()
  let plan = showing.plan
  let published = try await showing.published(site)
  let states = showing.state.measures
  return .page(
    "Scorecard/scorecard",
    scorecardHead(showing, published, site).with([
      "themes": .list(plan.themes.map { themeRows($0, showing, published) }),
      "overdue": .fields(overdueRows(states, plan)), "rest": .fields(rest(showing.state.whole)),
      "past": .flag(showing.isPast), "hidden": .flag(hidesSome(plan, published)),
      "table": .link(.scorecardTable), "data": .link(.scorecardData), "money": .link(.money),
      "embed": .link(.scorecardEmbed),
      "frame": .text(site.settings.url + Link.scorecardEmbed.url(in: visit.language)),
    ]).with(showing.fields), status: showing.status)
}

/// The same in short, for a frame on somebody else's site.
@Sendable func scorecardEmbed(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let published = try await showing.published(visit.site)
  return .framed(
    "Scorecard/embed",
    scorecardHead(showing, published, visit.site).with(["whole": .link(.scorecard)]).with(showing.fields))
}

/// What stands first on both.
private func scorecardHead(_ showing: Showing, _ published: Published, _ site: Site) -> Fields {
  let plan = showing.plan
  let year = showing.day.year
  return [
    "city": .local(plan.city), "day": .day(showing.day),
    "progress": .fields(progressLine(showing.state.measures)), "n": .count(plan.measures.count),
    "done": .count(showing.state.whole[.done]), "late": .count(showing.state.whole[.late]),
    "hands": showing.isPast ? .absent : .fields(hands(published.counts.city, site)),
    "thisYear": .fields(moneyLine(plan, year)), "nextYear": .fields(moneyLine(plan, year + 1)),
    "key": .list(
      Bucket.allCases.map { ["sign": .fields(sign($0)), "word": .word("status.bucket.\($0.rawValue)")] }),
  ]
}

private func hands(_ city: Tally, _ site: Site) -> Fields {
  [
    "waiting": .count(city.waiting), "met": .count(city.met), "late": .count(city.late),
    "committees": .link(.committees), "conduct": .link(.conduct),
    "oldest": city.oldest.map { .fields(oldest($0, site)) } ?? .absent,
  ]
}

private func themeRows(_ theme: Theme, _ showing: Showing, _ published: Published) -> Fields {
  let (year, currency) = (showing.day.year, showing.plan.currency)
  return named(theme.name, .theme(theme.code)).with([
    "thisYear": .fields(moneyLine(theme, year, currency)), "nextYear": .fields(moneyLine(theme, year + 1, currency)),
    "goals": .list(theme.goals.map { goalRow($0, showing, published) }),
  ])
}

private func goalRow(_ goal: Goal, _ showing: Showing, _ published: Published) -> Fields {
  let shown = HandsShown(.goal(goal.code), published)
  return named(goal.name, .goal(goal.code)).with([
    "answers": committeeLinks(goal.answers, showing.plan),
    "progress": .fields(progressLine(showing.states(goal.measures))),
    "waiting": shown.waiting.map { .count($0) } ?? .absent, "met": shown.met.map { .count($0) } ?? .absent,
    "noWaiting": .flag(shown.waiting == nil), "noMet": .flag(shown.met == nil),
  ])
}

private func hidesSome(_ plan: Plan, _ published: Published) -> Bool {
  !published.isPast && plan.goals.contains { !HandsShown(.goal($0.code), published).isWhole }
}

private func rest(_ whole: Progress) -> Fields {
  ["withoutPlan": .count(whole.withoutPlan), "unanswered": .count(whole.unanswered)]
}
