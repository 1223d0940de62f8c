// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// Theme by year: a picture with one scale for all, the same as a table, and a sentence.
@Sendable func moneyPage(_ visit: Visit) async throws -> Answer {
  let plan = visit.site.plan
  let years = plan.moneyYears
  let widest = plan.themes.flatMap(\.money).map(\.amount.thousands).max() ?? 0
  return .page(
    "Money/money",
    [
      "course": course(plan.moneyCourse, plan.currency), "gaps": gaps(plan), "unit": .local(plan.currency.unit),
      "themes": .list(plan.themes.map { picture($0, plan, widest) }),
      "years": .list(years.map { yearRows($0, plan) }),
      "measures": .count(plan.measures.count), "title": .local(plan.title),
      "from": .text(String(plan.from.year)), "to": .text(String(plan.to.year)),
      "table": .link(.moneyTable), "data": .link(.moneyData),
    ])
}

/// The headline and the sentence under it.
private func course(_ course: MoneyCourse?, _ currency: Currency) -> Field {
  guard let course else { return .absent }
  return .fields([
    "headline": .word("money.headline.\(course.way.rawValue)"),
    "difference": .word("money.difference.\(course.way.rawValue)"),
    "first": .text(String(course.first.year)), "last": .text(String(course.last.year)),
    "firstAmount": .sum(course.first.amount, currency), "lastAmount": .sum(course.last.amount, currency),
    "amount": .sum(course.difference, currency),
  ])
}

/// The years in which no theme has a figure.
private func gaps(_ plan: Plan) -> Field {
  let years = plan.moneyYears.filter { plan.money(in: $0) == .noFigure }
  if years.isEmpty { return .absent }
  return .fields([
    "years": .list(years.map { ["year": .text(String($0)), "more": .flag($0 != years.last)] })
  ])
}

private func picture(_ theme: Theme, _ plan: Plan, _ widest: Int) -> Fields {
  named(theme.name, .theme(theme.code)).with([
    "years": .list(bars(theme, plan.moneyYears, widest: widest)),
    "change": change(MoneyCourse(theme.money), plan.currency),
    "who": .list(theme.concretisedBy.compactMap { committeeLink($0, plan) }),
  ])
}

private func yearRows(_ year: Int, _ plan: Plan) -> Fields {
  let rows = plan.themes.compactMap { theme in
    theme.money.first { $0.year == year }.map { row(theme.name, $0) }
  }
  return [
    "year": .text(String(year)), "rows": .list(rows), "nothing": .flag(rows.isEmpty), "total": total(year, plan),
  ]
}

private func row(_ name: LocalText, _ figure: MoneyFigure) -> Fields {
  ["name": .local(name), "amount": .money(figure.amount), "kind": .word("money.kind.\(figure.kind.rawValue)")]
}

/// The year's sum, or why there is none. One theme alone needs none.
private func total(_ year: Int, _ plan: Plan) -> Field {
  guard plan.themes.count > 1 else { return .absent }
  switch plan.money(in: year) {
  case .noFigure: return .absent
  case .gaps: return .fields(["sum": .absent, "why": .word("money.total.gaps")])
  case .mixed: return .fields(["sum": .absent, "why": .word("money.total.mixed")])
  case .sum(let amount, let kinds):
    let kind = Field.word("money.kind.\(kindName(kinds))")
    return .fields(["sum": .fields(["amount": .money(amount), "kind": kind]), "why": .absent])
  }
}
