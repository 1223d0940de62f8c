// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands

/// By the quarter in which people reached out: bars on one scale, a table, and a sentence about the latest quarter that
/// can be judged.
func overTime(_ quarters: [(quarter: Quarter, conduct: Conduct)]) -> Field {
  guard !quarters.isEmpty else { return .absent }
  let widest = quarters.map { $0.conduct.decided + $0.conduct[.pending] }.max() ?? 0
  let latest = quarters.last { $0.conduct.keptPercent != nil }
  return .fields([
    "quarters": .list(
      quarters.map { quarter, conduct in
        label(quarter).with(keptBar(conduct, widest: widest)).with([
          "days": conduct.days.published.map { .count($0.median) } ?? .absent
        ])
      }),
    "latest": latest.map { quarter, conduct in
      .fields(
        label(quarter).with([
          "kept": .count(conduct[.kept]), "decided": .count(conduct.decided),
          "percent": .hidden(conduct.keptPercent),
        ]))
    } ?? .absent,
  ])
}

private func label(_ quarter: Quarter) -> Fields {
  ["quarter": .text(String(quarter.number)), "year": .text(String(quarter.year))]
}
