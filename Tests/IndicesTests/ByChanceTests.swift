// SPDX-License-Identifier: Apache-2.0

import Foundation
import Indices
import Testing

/// What an index is on average when everybody's group is drawn by the shares of the whole: every outcome of a small table
/// is counted with its chance, and each index worked by its definition.
@Suite struct ByChanceTests {
  private struct Law {
    var mean = 0.0
    var square = 0.0
    var all = 0.0

    mutating func add(_ value: Double, _ chance: Double) {
      mean += chance * value
      square += chance * value * value
      all += chance
    }

    var deviation: Double { max(0, square - mean * mean).squareRoot() }
  }

  /// Every way to share `people` out over groups, with its chance: n! / Π n(g)! · Π P(g)^n(g).
  private func outcomes(_ people: Int, _ shares: [Double]) -> [(counts: [Double], chance: Double)] {
    func factorial(_ n: Int) -> Double { (1...max(1, n)).reduce(1.0) { $0 * Double($1) } }
    func ways(_ left: Int, _ groups: Int) -> [[Int]] {
      groups == 1 ? [[left]] : (0...left).flatMap { first in ways(left - first, groups - 1).map { [first] + $0 } }
    }
    return ways(people, shares.count).map { way in
      let chance = zip(way, shares).reduce(factorial(people)) {
        $0 * pow($1.1, Double($1.0)) / factorial($1.0)
      }
      return (way.map(Double.init), chance)
    }
  }

  private func law(_ sizes: [Int], _ shares: [Double], _ index: ([[Double]]) -> Double) -> Law {
    var tables: [(rows: [[Double]], chance: Double)] = [([], 1)]
    for size in sizes {
      let ways = outcomes(size, shares)
      tables = tables.flatMap { table in ways.map { (table.rows + [$0.counts], table.chance * $0.chance) } }
    }
    return tables.reduce(into: Law()) { $0.add(index($1.rows), $1.chance) }
  }

  private func compare(
    _ sizes: [Int], _ totals: [Double], _ index: SegregationIndex, _ formula: ([[Double]]) -> Double
  ) throws {
    let people = Double(sizes.reduce(0, +))
    let known = law(sizes, totals.map { $0 / people }, formula)
    #expect(abs(known.all - 1) < 1e-12)
    // A table with these sizes of units and groups: filled from the left.
    var left = totals
    let counts = sizes.flatMap { size -> [Double] in
      var room = Double(size)
      return left.indices.map { group in
        let taken = min(room, left[group])
        room -= taken
        left[group] -= taken
        return taken
      }
    }
    let table = try Composition(
      units: sizes.indices.map { "u\($0)" }, groups: totals.indices.map { "g\($0)" }, counts: counts)
    let draws = 5_000
    let found = try #require(table.byChance(draws: draws, seed: 9).first { $0.index == index })
    #expect(abs(found.mean - known.mean) < 4.5 * known.deviation / Double(draws).squareRoot(), "\(known.mean)")
  }

  private func sum(_ list: [Double]) -> Double { list.reduce(0, +) }

  @Test func dissimilarityByChanceIsTheMeanOverAllTables() throws {
    // Units of 3, 4 and 3, groups of 4 and 6: 4 · 5 · 4 outcomes.
    try compare([3, 4, 3], [4, 6], .dissimilarity(of: 0)) { rows in
      let (own, rest) = (sum(rows.map { $0[0] }), sum(rows.map { $0[1] }))
      return own > 0 && rest > 0 ? sum(rows.map { abs($0[0] / own - $0[1] / rest) }) / 2 : 0
    }
  }

  @Test func isolationByChanceIsTheMeanOverAllTables() throws {
    try compare([2, 5, 1], [3, 5], .isolation(of: 0)) { rows in
      let own = sum(rows.map { $0[0] })
      return own > 0 ? sum(rows.map { $0[0] / own * $0[0] / sum($0) }) : 0
    }
  }

  @Test func dissimilarityOfThreeGroupsByChanceIsTheMeanOverAllTables() throws {
    // Units of 3 and 4, groups of 2, 2 and 3: 10 · 15 outcomes.
    try compare([3, 4], [2, 2, 3], .multigroupDissimilarity) { rows in
      let people = sum(rows.map(sum))
      let shares = (0..<3).map { group in sum(rows.map { $0[group] }) / people }
      let interaction = sum(shares.map { $0 * (1 - $0) })
      guard interaction > 0 else { return 0 }
      let apart = sum(rows.map { row in sum((0..<3).map { abs(row[$0] - sum(row) * shares[$0]) }) })
      return apart / (2 * people * interaction)
    }
  }

  @Test func informationByChanceIsTheMeanOverAllTables() throws {
    try compare([3, 4, 3], [4, 6], .mutualInformation) { rows in
      let people = sum(rows.map(sum))
      return sum(
        rows.flatMap { row in
          row.indices.map { group in
            let whole = sum(rows.map { $0[group] })
            return row[group] > 0 ? row[group] / people * log(row[group] * people / (sum(row) * whole)) : 0
          }
        })
    }
  }
}
