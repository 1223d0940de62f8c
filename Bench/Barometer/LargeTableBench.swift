// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Disclosure

/// One three-way table of the given numbers of leaves, with many small cells: how long until it may be published.
/// A fourth number limits the search for the smallest set.
func benchLargeTable(_ numbers: [Int]) throws {
  let leaves = Array(numbers.prefix(3))
  var generator = SeededGenerator(seed: 1_584)
  let axes = try zip(["a", "b", "c"], leaves).map { name, count in
    try Axis(name: name, leaves: (0..<count).map { "\($0)" })
  }
  let counts = (0..<leaves.reduce(1, *)).map { _ -> Int in
    let kind = generator.below(10)
    return kind == 0 ? 0 : kind < 4 ? 1 + generator.below(4) : 5 + generator.below(kind == 9 ? 2_000 : 60)
  }
  let system = try CellSystem([CountTable(axes: axes, leaves: counts)])
  let programs = numbers.count > 3 ? numbers[3] : nil
  let (protecting, protection) = try seconds(1) { try Protection(system, programs: programs) }
  let (attacking, attack) = try seconds(1) { try Attack(protection) }
  let (judging, loss) = try seconds(1) { try InformationLoss(protection) }
  print(
    """
    {"engine": "large table", "cells": \(loss.cells), "small": \(loss.small), "hidden": \(loss.hidden), \
    "least_hidden": \(protection.leastHidden), "hidden_by_line": \(loss.hiddenByLine), \
    "recoveries": \(attack.recoveries(of: protection).count), "faults": \(protection.faults().count), \
    "seconds_protecting": \(protecting), "seconds_attacking": \(attacking), "seconds_judging": \(judging)}
    """)
}
