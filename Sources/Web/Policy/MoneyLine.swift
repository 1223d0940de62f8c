// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// What a theme has in one year, as one sentence: `{{sentence}}` with `amount` and `year`.
func moneyLine(_ theme: Theme, _ year: Int, _ currency: Currency) -> Fields {
  moneyLine(theme.money.first { $0.year == year }, year, currency)
}

func moneyLine(_ figure: MoneyFigure?, _ year: Int, _ currency: Currency) -> Fields {
  guard let figure else {
    return ["sentence": .word("policy.money.none"), "amount": .absent, "year": .text(String(year))]
  }
  return [
    "sentence": .word("policy.money.\(figure.kind.rawValue)"), "amount": .sum(figure.amount, currency),
    "year": .text(String(year)),
  ]
}

/// All themes together in one year. Nothing where a theme has no figure, or one has spent what another was allocated:
/// those are never added.
func moneyLine(_ plan: Plan, _ year: Int) -> Fields {
  let figures = plan.themes.map { theme in theme.money.first { $0.year == year } }
  guard let first = figures.first.flatMap({ $0 }), figures.allSatisfy({ $0?.kind == first.kind }) else {
    return moneyLine(MoneyFigure?.none, year, plan.currency)
  }
  let sum = figures.compactMap { $0?.amount }.reduce(.zero, +)
  return moneyLine(MoneyFigure(year: year, amount: sum, kind: first.kind), year, plan.currency)
}
