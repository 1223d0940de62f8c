// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// The leximin vector when panels may be split like a liquid: quotas hold, but counts need not be whole.
///
/// Every panel is such a liquid panel, so each level here is an upper bound; where a lottery over real panels reaches
/// it, the level is proven by its prices alone (see ``LevelProof``). Measured on real pools it nearly always is.
struct RelaxedLevels {
  let space: PanelSpace

  struct Level {
    var value: Double
    var groups: [Int]
    /// One price for each row of the space.
    var prices: [Double]
  }

  /// The next level, given what is settled: `fixed[g]` is the probability of a settled group, nil of an open one.
  func next(_ fixed: [Double?]) throws -> Level? {
    guard let value = try highest(fixed) else { return nil }
    return try binding(fixed, value)
  }

  /// The greatest probability that all open groups can have together.
  func highest(_ fixed: [Double?]) throws -> Double? {
    let program = LinearProgram(.maximize)
    let base = rowOffsets(fixed, 0)
    for (place, row) in space.rows.enumerated() {
      try program.addRow(Double(row.low) - base[place]...Double(row.high) - base[place])
    }
    var common = [Double](repeating: 0, count: space.rows.count)
    var ceiling = 1.0
    for (place, group) in space.groups.enumerated() where fixed[place] == nil {
      for row in group.rows { common[row] += Double(group.members.count) }
      ceiling = min(ceiling, Double(group.limit) / Double(group.members.count))
    }
    let level = try program.addColumn(
      0...ceiling, cost: 1,
      entries: common.enumerated().filter { $0.element > 0 }.map { .init($0.offset, $0.element) })
    var columns: [Int] = []
    for (place, group) in space.groups.enumerated() {
      let room = max(0, Double(group.limit) - (fixed[place] ?? 0) * Double(group.members.count))
      columns.append(try program.addColumn(0...room, entries: group.rows.map { .init($0, 1) }))
    }
    return try solve(program, level, columns, fixed)
  }

  /// Solves, and adds the limit of a group only where it was broken: few groups come near theirs.
  private func solve(_ program: LinearProgram, _ level: Int, _ columns: [Int], _ fixed: [Double?]) throws -> Double? {
    var limited: Set<Int> = []
    while case .optimal(let solution) = try program.solve() {
      var broken = false
      for (place, group) in space.groups.enumerated() where fixed[place] == nil && !limited.contains(place) {
        let size = Double(group.members.count)
        let count = solution.values[level] * size + solution.values[columns[place]]
        if count > Double(group.limit) + 1e-9 {
          try program.addRow(0...Double(group.limit), entries: [.init(level, size), .init(columns[place], 1)])
          limited.insert(place)
          broken = true
        }
      }
      if !broken { return solution.values[level] }
    }
    return nil
  }

  /// Which open groups cannot be above `value` when all others are at least there, with the prices that prove it.
  private func binding(_ fixed: [Double?], _ value: Double) throws -> Level? {
    let program = LinearProgram(.maximize)
    let base = rowOffsets(fixed, value)
    for (place, row) in space.rows.enumerated() {
      try program.addRow(Double(row.low) - base[place] - 1e-10...Double(row.high) - base[place] + 1e-10)
    }
    var first: [Int?] = []
    for (place, group) in space.groups.enumerated() {
      let room = max(0, Double(group.limit) - (fixed[place] ?? value) * Double(group.members.count))
      let entries = group.rows.map { LinearProgram.Entry($0, 1) }
      // The first small part of a rise counts, the rest is free: so every group that can rise is seen to.
      let part = min(room, 0.01)
      first.append(fixed[place] == nil ? try program.addColumn(0...part, cost: 1, entries: entries) : nil)
      try program.addColumn(0...(fixed[place] == nil ? room - part : room), entries: entries)
    }
    var open = first.indices.filter { first[$0] != nil }
    while true {
      guard case .optimal(let solution) = try program.solve() else { return nil }
      let still = open.filter { place in first[place].map { solution.values[$0] < 1e-7 } ?? false }
      if still.isEmpty || still.count == open.count {
        return Level(value: value, groups: still.isEmpty ? open : still, prices: solution.prices)
      }
      for place in open where !still.contains(place) {
        if let column = first[place] { try program.setCost(0, ofColumn: column) }
      }
      open = still
    }
  }

  private func rowOffsets(_ fixed: [Double?], _ value: Double) -> [Double] {
    var base = [Double](repeating: 0, count: space.rows.count)
    for (place, group) in space.groups.enumerated() {
      for row in group.rows { base[row] += (fixed[place] ?? value) * Double(group.members.count) }
    }
    return base
  }
}
