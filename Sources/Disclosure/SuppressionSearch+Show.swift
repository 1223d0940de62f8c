// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

extension SuppressionSearch {
  /// Shows each cell again that all tables can do without, the dearest first.
  mutating func showAgain() throws(LinearProgramFault) {
    let needed = Set(requirements.filter { $0.reason != .empty }.map(\.cell))
    let program = try Perturbation(system, weights)
    try program.allow(hidden)
    var boxes = Exchange(system, out: Set(system.cells.indices).subtracting(hidden), weights)
    for cell in hidden {
      try program.hide(cell)
      boxes.hide(cell)
    }
    let lines = Lines(system)
    let order = hidden.subtracting(needed).sorted { (weights[$1], $0) < (weights[$0], $1) }
    let most = max(500, 1_000_000 / max(1, system.cells.count))
    for cell in order where program.solved < most {
      if lines.tellOne(of: needed, hidden.subtracting([cell]), after: cell) { continue }
      try program.lock(cell)
      boxes.lock(cell)
      if let again = try withoutIt(cell, program, boxes) {
        for (index, found) in again { changes[index] = found }
        hidden.remove(cell)
      } else {
        try program.unlock(cell)
        boxes.hide(cell)
      }
    }
    dropUnused(needed)
  }

  /// What no table changes any more is known anyway.
  private mutating func dropUnused(_ needed: Set<Int>) {
    while true {
      let used = requirements.indices.filter { hidden.contains(requirements[$0].cell) }
        .flatMap { changes[$0].map { Array($0.keys) } ?? [] }
      let left = needed.union(used)
      if left.isSuperset(of: hidden) { return }
      hidden.formIntersection(left)
    }
  }

  /// Other tables for all requirements whose table changes this cell; nil where one of them needs it. Boxes come first:
  /// only what has none is asked of a program.
  private func withoutIt(
    _ cell: Int, _ program: Perturbation, _ boxes: Exchange
  ) throws(LinearProgramFault) -> [Int: [Int: Int]]? {
    var again: [Int: [Int: Int]] = [:]
    var left: [Int] = []
    for (index, found) in changes.enumerated() where found?[cell] != nil {
      let requirement = requirements[index]
      if requirement.cell == cell || !hidden.contains(requirement.cell) { continue }
      let known = scaled(requirement, without: cell) ?? boxes.cheapest(requirement, below: 1e-9)?.changes
      if let known { again[index] = known } else { left.append(index) }
    }
    for index in left {
      guard case .changes(let other) = try program.answer(requirements[index], effort) else { return nil }
      again[index] = other
    }
    return again
  }
}

/// What the equations tell by themselves: in each, one hidden cell alone is known.
private struct Lines {
  private let lines: [[Int]]
  private let ofCell: [[Int]]

  init(_ system: CellSystem) {
    lines = system.sums.map { $0.parts + [$0.total] }
    var ofCell = [[Int]](repeating: [], count: system.cells.count)
    for (number, line) in lines.enumerated() { for cell in line { ofCell[cell].append(number) } }
    self.ofCell = ofCell
  }

  /// Whether a needed cell becomes known after `shown` was shown, one equation after the other.
  func tellOne(of needed: Set<Int>, _ hidden: Set<Int>, after shown: Int) -> Bool {
    var (hidden, known) = (hidden, [shown])
    while let cell = known.popLast() {
      for number in ofCell[cell] {
        let left = lines[number].filter(hidden.contains)
        guard left.count == 1 else { continue }
        if needed.contains(left[0]) { return true }
        hidden.remove(left[0])
        known.append(left[0])
      }
    }
    return false
  }
}
