// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One row a goal. The columns are the same in every language; only names are the reader's. A number that is not shown
/// on the page is empty here.
@Sendable func scorecardTable(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let published = try await showing.published(visit.site)
  let columns =
    ["day", "theme", "goal", "name", "measures"] + Bucket.allCases.map(\.rawValue)
    + ["longest-overdue-days", "answers", "hands-waiting", "hands-met"]
  let rows = showing.plan.themes.flatMap { theme in
    theme.goals.map { goal -> [String] in
      let progress = showing.state.progress(goal.code)
      let hands = HandsShown(.goal(goal.code), published)
      return [
        showing.day.description, theme.code.text, goal.code.text, goal.name.reading(in: visit.language).text,
        String(progress.measures),
      ] + Bucket.allCases.map { String(progress[$0]) } + [
        progress.overdue.first.map { String($0.days) } ?? "", goal.answers.map(\.text).joined(separator: " "),
        hands.waiting.map(String.init) ?? "", hands.met.map(String.init) ?? "",
      ]
    }
  }
  return .csv([columns] + rows, named: "scorecard.csv")
}

@Sendable func scorecardData(_ visit: Visit) async throws -> Answer {
  let showing = try await visit.showing()
  let published = try await showing.published(visit.site)
  let plan = showing.plan
  let year = showing.day.year
  return try .json(
    ScorecardFile(
      plan: plan.id, day: showing.day.description, currency: plan.currency.code,
      measures: counts(showing.state.whole), overdue: showing.state.whole.overdue.map(overdueEntry),
      withoutPlan: showing.state.whole.withoutPlan, unansweredAdvice: showing.state.whole.unanswered,
      hands: showing.isPast ? nil : cityHands(published.counts.city),
      money: [year, year + 1].map { moneyEntry($0, plan) },
      goals: plan.themes.flatMap { theme in
        theme.goals.map { goalEntry($0, theme, showing, published) }
      }))
}

/// The keys of `scorecard.json`. `docs/rooms/policy.md` says what each means.
private struct ScorecardFile: Encodable {
  struct Late: Encodable {
    let measure: String
    let what: String
    let due: String
    let days: Int
    let answers: [String]
  }
  struct Hands: Encodable {
    let waiting: Int?
    let met: Int?
    let late: Int?
  }
  struct Year: Encodable {
    let year: Int
    let kinds: [String]
    let million: Double?
  }
  struct GoalRow: Encodable {
    let theme: String
    let goal: String
    let name: [String: String]
    let answers: [String]
    let measures: [String: Int]
    let longestOverdueDays: Int?
    let hands: Hands
  }
  let plan: String
  let day: String
  let currency: String
  let measures: [String: Int]
  let overdue: [Late]
  let withoutPlan: Int
  let unansweredAdvice: Int
  let hands: Hands?
  let money: [Year]
  let goals: [GoalRow]
}

private func counts(_ progress: Progress) -> [String: Int] {
  var counts = ["all": progress.measures]
  for bucket in Bucket.allCases { counts[bucket.rawValue] = progress[bucket] }
  return counts
}

private func overdueEntry(_ overdue: Overdue) -> ScorecardFile.Late {
  let what =
    switch overdue.what {
    case .milestone(let milestone): milestone.name
    case .plan: "action-plan"
    }
  return .init(
    measure: overdue.measure.text, what: what, due: overdue.due.description, days: overdue.days,
    answers: overdue.answers.map(\.text))
}

private func cityHands(_ city: Tally) -> ScorecardFile.Hands {
  .init(waiting: city.waiting, met: city.met, late: city.late)
}

private func moneyEntry(_ year: Int, _ plan: Plan) -> ScorecardFile.Year {
  guard case .sum(let amount, let kinds) = plan.money(in: year) else {
    return .init(year: year, kinds: [], million: nil)
  }
  return .init(year: year, kinds: kinds.map(\.rawValue), million: millions(amount))
}

private func goalEntry(
  _ goal: Goal, _ theme: Theme, _ showing: Showing, _ published: Published
) -> ScorecardFile.GoalRow {
  let progress = showing.state.progress(goal.code)
  let shown = HandsShown(.goal(goal.code), published)
  return .init(
    theme: theme.code.text, goal: goal.code.text, name: byLanguage(goal.name), answers: goal.answers.map(\.text),
    measures: counts(progress), longestOverdueDays: progress.overdue.first?.days,
    hands: .init(waiting: shown.waiting, met: shown.met, late: nil))
}
