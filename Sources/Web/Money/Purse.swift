// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// A theme's money: bars, the same as a table, and one sentence. A year without a figure has words and no bar.
func purse(_ theme: Theme, _ plan: Plan) -> Fields {
  let most = theme.money.map(\.amount.thousands).max() ?? 0
  return [
    "years": .list(bars(theme, plan.moneyYears, widest: most)),
    "unit": .local(plan.currency.unit), "change": change(MoneyCourse(theme.money), plan.currency),
    "concretisedBy": .list(theme.concretisedBy.compactMap { committeeLink($0, plan) }),
  ]
}

/// One bar a year. Bars that are to be compared have one `widest`.
func bars(_ theme: Theme, _ years: ClosedRange<Int>, widest: Int) -> [Fields] {
  years.map { year in
    let figure = theme.money.first { $0.year == year }
    return ["year": .text(String(year)), "figure": figure.map { .fields(bar($0, widest)) } ?? .absent]
  }
}

private func bar(_ figure: MoneyFigure, _ widest: Int) -> Fields {
  let overhang = 100
  return [
    "amount": .money(figure.amount), "spent": .flag(figure.kind != .allocated),
    "kind": .word("money.kind.\(figure.kind.rawValue)"),
    "width": .text(share(figure.amount.thousands, widest, plus: overhang)),
  ]
}

/// From the first to the last year that has been allocated.
func change(_ course: MoneyCourse?, _ currency: Currency) -> Field {
  guard let course else { return .absent }
  return .fields([
    "sentence": .word("money.change.\(course.way.rawValue)"), "amount": .sum(course.difference, currency),
    "percent": .text(String(course.percent)), "first": .text(String(course.first.year)),
    "last": .text(String(course.last.year)),
  ])
}
