// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// The public counts with what may be said of each place.
struct Published {
  let counts: PublicCounts
  /// Then it holds no counts at all.
  let isPast: Bool
  private let degrees: [Spot: Publication]

  /// Hands are counted for today only.
  init(ofThePast plan: Plan) {
    counts = PublicCounts(counted: Instant(microseconds: 0))
    isPast = true
    degrees = [:]
  }

  init(_ counts: PublicCounts, _ plan: Plan) {
    self.counts = counts
    isPast = false
    degrees = publications(tallies(counts), families(plan))
  }

  func tally(_ spot: Spot) -> Tally {
    switch spot {
    case .theme(let code): counts.themes[code] ?? Tally()
    case .goal(let code): counts.goals[code] ?? Tally()
    case .measure(let code): counts.measures[code] ?? Tally()
    }
  }

  func publication(_ spot: Spot) -> Publication { degrees[spot] ?? .full }

  /// The longest bar among places that stand under each other: all have one scale.
  func widest(_ spots: [Spot]) -> Int {
    spots.filter { publication($0) >= .merged }.map { reached(tally($0)) }.max() ?? 0
  }
}

private func tallies(_ counts: PublicCounts) -> [Spot: Tally] {
  var all: [Spot: Tally] = [:]
  for (code, tally) in counts.themes { all[.theme(code)] = tally }
  for (code, tally) in counts.goals { all[.goal(code)] = tally }
  for (code, tally) in counts.measures { all[.measure(code)] = tally }
  return all
}

private func families(_ plan: Plan) -> [Family] {
  plan.goals.map { Family(parent: .goal($0.code), children: $0.measures.map { .measure($0.code) }) }
    + plan.themes.map { Family(parent: .theme($0.code), children: $0.goals.map { .goal($0.code) }) }
    + [Family(parent: nil, children: plan.themes.map { .theme($0.code) })]
}
