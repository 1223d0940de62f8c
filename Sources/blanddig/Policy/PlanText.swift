// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// A plan for reading in a terminal.
func describe(_ plan: Plan, in language: Language) throws -> String {
  func say(_ text: LocalText) -> String { text.reading(in: language).text }
  var lines = [
    say(plan.title), "\(say(plan.city)) · \(plan.from)–\(plan.to) · \(plan.id)", "",
    "  \(say(plan.quote.text))", "  \(plan.quote.by), \(say(plan.quote.context))", "",
  ]
  for theme in plan.themes {
    lines.append("\(theme.code)  \(say(theme.name))")
    if !theme.money.isEmpty { lines.append("    " + theme.money.map { money($0) }.joined(separator: " · ")) }
    for goal in theme.goals {
      if !goal.isImplied { lines.append("  \(goal.code)  \(say(goal.name))  [\(answering(goal))]") }
      lines += goal.measures.map { "    \($0.code)  \(say($0.name))" }
    }
    lines.append("")
  }
  lines += totals(plan).map { total in
    "\(total.year)  \(total.amount.inMillions) million \(plan.currency.code) "
      + "(\(total.kinds.map(\.rawValue).joined(separator: ", ")))"
  }
  lines += plan.yearsWithoutMoney.map { "\($0)  no figure" }
  lines.append("")
  lines += plan.committees.map { "\($0.code)  \(say($0.name))" }
  return (lines + lineage(plan.lineage) + [""]).joined(separator: "\n")
}

private func money(_ figure: MoneyFigure) -> String {
  "\(figure.year) \(figure.amount.inMillions) \(figure.kind.rawValue)"
}

private func answering(_ goal: Goal) -> String {
  goal.responsible.map { $0 == goal.lead ? "\($0) leads" : $0.text }.joined(separator: ", ")
}

private func lineage(_ lineage: Lineage) -> [String] {
  guard !lineage.isEmpty else { return [] }
  func line(_ fate: Fate) -> String {
    let into = fate.into.isEmpty ? "" : " → \(fate.into.joined(separator: ", "))"
    let reason = fate.reason.map { " (\($0.rawValue))" } ?? ""
    return "  \(fate.entry): \(fate.what.rawValue)\(into)\(fate.on.map { " on \($0)" } ?? "")\(reason)"
  }
  let before = lineage.predecessors.flatMap { ["", "Before: \($0.plan) (\($0.from)–\($0.to))"] + $0.fates.map(line) }
  return before + (lineage.retired.isEmpty ? [] : ["", "Retired in this period:"] + lineage.retired.map(line))
}
