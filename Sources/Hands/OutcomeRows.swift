// SPDX-License-Identifier: AGPL-3.0-or-later

/// Outcomes counted together, because alone one of them would be fewer than five people.
package struct OutcomeRow: Equatable, Sendable {
  package let outcomes: [Outcome]
  package let count: Int

  package init(outcomes: [Outcome], count: Int) {
    self.outcomes = outcomes
    self.count = count
  }
}

/// How hands ended, in rows that each hold nobody or at least five, whatever the reader subtracts from the total.
///
/// Small outcomes are counted together, the noughts with them; while their sum is still small, the smallest other joins.
/// Empty when all together are fewer than five.
package func outcomeRows(_ outcomes: [Outcome: Int]) -> [OutcomeRow] {
  let counts = Outcome.allCases.map { (outcome: $0, count: outcomes[$0] ?? 0) }
  guard counts.reduce(0, { $0 + $1.count }) >= fewestShown else { return [] }
  var together = counts.filter { $0.count < fewestShown }
  var alone = counts.filter { $0.count >= fewestShown }
  while (1..<fewestShown).contains(together.reduce(0, { $0 + $1.count })),
    let smallest = alone.min(by: { $0.count < $1.count })
  {
    alone.removeAll { $0.outcome == smallest.outcome }
    together.append(smallest)
  }
  let rows = alone.map { OutcomeRow(outcomes: [$0.outcome], count: $0.count) }
  let sum = together.reduce(0) { $0 + $1.count }
  guard sum > 0 else { return rows }
  let joined = Outcome.allCases.filter { outcome in together.contains { $0.outcome == outcome } }
  return rows + [OutcomeRow(outcomes: joined, count: sum)]
}
