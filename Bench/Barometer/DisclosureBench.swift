// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Disclosure

/// Many random tables with many small cells: how many cells the attacker recovers (none), and what is hidden.
/// `programs` limits the search for the smallest set, 0 to none.
func benchDisclosure(_ count: Int, programs: Int? = nil) throws {
  var generator = SeededGenerator(seed: 2_026)
  var (recoveries, faults, small, hidden, cells, byLine, open) = (0, 0, 0, 0, 0, 0, 0)
  var (least, proven) = (0, 0)
  let (time, _) = try seconds(1) {
    for _ in 0..<count {
      let protection = try Protection(CellSystem(randomTables(&generator)), programs: programs)
      recoveries += try Attack(protection).recoveries(of: protection).count
      faults += protection.faults().count
      let loss = try InformationLoss(protection)
      small += loss.small
      hidden += loss.hidden
      least += protection.leastHidden
      proven += protection.leastHidden == loss.hidden ? 1 : 0
      cells += loss.cells
      byLine += loss.hiddenByLine
      open += loss.recoveredWithoutMore
    }
  }
  print(
    """
    {"engine": "disclosure", "tables": \(count), "cells": \(cells), "small": \(small), "hidden": \(hidden), \
    "least_hidden": \(least), "proven_smallest": \(proven), \
    "hidden_by_line": \(byLine), "recovered_if_only_small_hidden": \(open), "recoveries": \(recoveries), \
    "faults": \(faults), "seconds": \(time)}
    """)
}

/// Plain, with subtotals, with three axes, or two tables linked by an axis.
private func randomTables(_ generator: inout SeededGenerator) throws -> [CountTable] {
  func axis(_ name: String, _ leaves: Int) throws -> Axis { try Axis(name: name, leaves: (0..<leaves).map { "\($0)" }) }
  func counts(_ count: Int) -> [Int] {
    (0..<count).map { _ in
      let kind = generator.below(10)
      return kind == 0 ? 0 : kind < 4 ? 1 + generator.below(4) : generator.below(kind == 9 ? 2_000 : 30)
    }
  }
  let (a, b, c) = (2 + generator.below(4), 2 + generator.below(4), 2 + generator.below(2))
  switch generator.below(4) {
  case 0: return [try CountTable(axes: [axis("a", a), axis("b", b)], leaves: counts(a * b))]
  case 1:
    let tree = try Axis(
      name: "a", categories: ["all", "n", "s", "n1", "n2", "n3", "s1", "s2"], parents: [nil, 0, 0, 1, 1, 1, 2, 2])
    return [try CountTable(axes: [tree, axis("b", b)], leaves: counts(5 * b))]
  case 2: return [try CountTable(axes: [axis("a", a), axis("b", 2), axis("c", c)], leaves: counts(a * 2 * c))]
  default:
    let people = counts(a * b * c)
    var (first, second) = ([Int](repeating: 0, count: a * b), [Int](repeating: 0, count: a * c))
    for (index, value) in people.enumerated() {
      first[index / c] += value
      second[index / (b * c) * c + index % c] += value
    }
    return [
      try CountTable(axes: [axis("a", a), axis("b", b)], leaves: first),
      try CountTable(axes: [axis("a", a), axis("c", c)], leaves: second),
    ]
  }
}
