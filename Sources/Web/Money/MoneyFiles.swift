// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// One row a theme and year. The columns and the kinds are the same in every language; only the name is the reader's.
@Sendable func moneyTable(_ visit: Visit) async throws -> Answer {
  let plan = try await visit.showing().plan
  let rows = plan.themes.flatMap { theme in
    plan.moneyYears.map { year -> [String] in
      let figure = theme.money.first { $0.year == year }
      return [
        theme.code.text, theme.name.reading(in: visit.language).text, String(year),
        figure?.kind.rawValue ?? "no-figure", figure.map { plainMillions($0.amount) } ?? "",
        plan.currency.code,
      ]
    }
  }
  return .csv([["theme", "name", "year", "kind", "million", "currency"]] + rows, named: "money.csv")
}

/// The same with the sums. A year without a figure stands there with the kind `no-figure` and no amount.
@Sendable func moneyData(_ visit: Visit) async throws -> Answer {
  let plan = try await visit.showing().plan
  return try .json(
    MoneyFile(
      plan: plan.id, currency: plan.currency.code, unit: "million",
      themes: plan.themes.map { theme in
        .init(
          code: theme.code.text, name: byLanguage(theme.name),
          money: plan.moneyYears.map { year in yearly(year, theme.money.first { $0.year == year }) })
      },
      totals: plan.moneyYears.map { total($0, plan) }))
}

private struct MoneyFile: Encodable {
  struct Theme: Encodable {
    let code: String
    let name: [String: String]
    let money: [Year]
  }
  struct Year: Encodable {
    let year: Int
    let kind: String
    let million: Double?
  }
  struct Total: Encodable {
    let year: Int
    /// What was added; empty where nothing could be.
    let kinds: [String]
    let million: Double?
  }
  let plan: String
  let currency: String
  let unit: String
  let themes: [Theme]
  let totals: [Total]
}

private func yearly(_ year: Int, _ figure: MoneyFigure?) -> MoneyFile.Year {
  .init(year: year, kind: figure?.kind.rawValue ?? "no-figure", million: figure.map { millions($0.amount) })
}

private func total(_ year: Int, _ plan: Plan) -> MoneyFile.Total {
  guard case .sum(let amount, let kinds) = plan.money(in: year) else {
    return .init(year: year, kinds: [], million: nil)
  }
  return .init(year: year, kinds: kinds.map(\.rawValue), million: millions(amount))
}

/// `265.3`, for machines.
func millions(_ money: Money) -> Double { Double(money.thousands) / 1_000 }

func plainMillions(_ money: Money) -> String { String(millions(money)) }

func byLanguage(_ text: LocalText) -> [String: String] {
  Dictionary(text.words.map { ($0.key.code, $0.value) }) { first, _ in first }
}
