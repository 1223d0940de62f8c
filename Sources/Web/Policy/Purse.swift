// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// A theme's money: bars, the same as a table, and one sentence. A year without a figure has words and no bar.
func purse(_ theme: Theme, _ plan: Plan) -> Fields {
  let known = theme.money.map(\.year)
  let years = (min(known.min() ?? plan.from.year, plan.from.year)...max(known.max() ?? 0, plan.to.year))
  let most = theme.money.map(\.amount.thousands).max() ?? 0
  return [
    "years": .list(years.map { year in row(year, theme.money.first { $0.year == year }, most) }),
    "unit": .local(plan.currency.unit), "change": change(theme.money, plan.currency),
    "concretisedBy": .list(theme.concretisedBy.compactMap { committeeLink($0, plan) }),
  ]
}

private func row(_ year: Int, _ figure: MoneyFigure?, _ most: Int) -> Fields {
  let overhang = 100
  return [
    "year": .text(String(year)),
    "figure": figure.map { figure in
      .fields([
        "amount": .money(figure.amount), "spent": .flag(figure.kind != .allocated),
        "kind": .word("policy.money.kind.\(figure.kind.rawValue)"),
        "width": .text(share(figure.amount.thousands, most, plus: overhang)),
      ])
    } ?? .absent,
  ]
}

/// From the first to the last year that has been allocated.
private func change(_ money: [MoneyFigure], _ currency: Currency) -> Field {
  let allocated = money.filter { $0.kind == .allocated }.sorted { $0.year < $1.year }
  guard let first = allocated.first, let last = allocated.last, (first.year < last.year), first.amount.thousands > 0
  else {
    return .absent
  }
  let difference = last.amount.thousands - first.amount.thousands
  let percent = (abs(difference) * 200 / first.amount.thousands + 1) / 2
  let key = difference == 0 ? "same" : difference < 0 ? "less" : "more"
  return .fields([
    "sentence": .word("policy.money.change.\(key)"), "amount": .sum(Money(thousands: abs(difference)), currency),
    "percent": .text(String(percent)), "first": .text(String(first.year)), "last": .text(String(last.year)),
  ])
}
