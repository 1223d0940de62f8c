// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// What a theme has in one year, as one sentence: `{{sentence}}` with `amount` and `year`.
func moneyLine(_ theme: Theme, _ year: Int, _ currency: Currency) -> Fields {
  guard let figure = theme.money.first(where: { $0.year == year }) else { return noMoneyLine(year) }
  return moneyLine(figure.amount, [figure.kind], year, currency)
}

/// All themes together in one year. Nothing where they cannot be added.
func moneyLine(_ plan: Plan, _ year: Int) -> Fields {
  guard case .sum(let amount, let kinds) = plan.money(in: year) else { return noMoneyLine(year) }
  return moneyLine(amount, kinds, year, plan.currency)
}

private func moneyLine(
  _ amount: Money, _ kinds: [MoneyFigure.Kind], _ year: Int, _ currency: Currency
) -> Fields {
  [
    "sentence": .word("money.line.\(kindName(kinds))"),
    "amount": .sum(amount, currency), "year": .text(String(year)),
  ]
}

private func noMoneyLine(_ year: Int) -> Fields {
  ["sentence": .word("money.line.none"), "amount": .absent, "year": .text(String(year))]
}

/// What a figure or a sum is called in the words.
func kindName(_ kinds: [MoneyFigure.Kind]) -> String {
  kinds.count == 1 ? kinds[0].rawValue : "spent-or-being"
}
