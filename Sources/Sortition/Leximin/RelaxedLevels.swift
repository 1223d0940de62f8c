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
    var proof: LevelProof
  }

  /// The next level, given what is settled: `fixed[g]` is the probability of a settled group, nil of an open one.
  /// The groups it settles are those that weigh something in the prices. Nil when no liquid panel keeps what is settled.
  func next(_ fixed: [Double?]) throws -> Level? {
    let isFirst = fixed.allSatisfy { $0 == nil }
    // Settled values are right within 1e-9 and can miss a quota that leaves no room by as much.
    for slack in isFirst ? [0] : [0, 1e-9, 1e-8, 1e-7] {
      guard let (value, prices) = try highest(fixed, slack) else { continue }
      let open = fixed.indices.filter { fixed[$0] == nil }
      let full = open.filter { limit($0) <= value + 1e-11 }
      if !full.isEmpty { return Level(value: value, groups: full, proof: .limits) }
      let groups = open.filter { place in
        let group = space.groups[place]
        return group.rows.reduce(0) { $0 + prices[$1] } * Double(group.members.count) > 1e-7
      }
      if !groups.isEmpty { return Level(value: value, groups: groups, proof: .prices(prices)) }
    }
    return nil
  }

  /// What a member of a group has when the group has all the seats it can have.
  private func limit(_ place: Int) -> Double {
    Double(space.groups[place].limit) / Double(space.groups[place].members.count)
  }

  /// The greatest probability that all open groups can have together, and the price of each row.
  private func highest(_ fixed: [Double?], _ slack: Double) throws -> (value: Double, prices: [Double])? {
    let program = LinearProgram(.maximize)
    var base = [Double](repeating: 0, count: space.rows.count)
    var common = base
    for (place, group) in space.groups.enumerated() {
      let size = Double(group.members.count)
      for row in group.rows {
        if let value = fixed[place] { base[row] += value * size } else { common[row] += size }
      }
    }
    for (place, row) in space.rows.enumerated() {
      try program.addRow(Double(row.low) - base[place] - slack...Double(row.high) - base[place] + slack)
    }
    let open = fixed.indices.filter { fixed[$0] == nil }
    let level = try program.addColumn(
      0...(open.map(limit).min() ?? 1), cost: 1,
      entries: common.enumerated().filter { $0.element > 0 }.map { .init($0.offset, $0.element) })
    var columns: [Int] = []
    for (place, group) in space.groups.enumerated() {
      let room = max(0, Double(group.limit) - (fixed[place] ?? 0) * Double(group.members.count))
      columns.append(try program.addColumn(0...room, entries: group.rows.map { .init($0, 1) }))
    }
    return try solve(program, level, columns, open)
  }

  /// Solves, and adds the limit of a group only where it was broken: few groups come near theirs.
  private func solve(
    _ program: LinearProgram, _ level: Int, _ columns: [Int], _ open: [Int]
  ) throws -> (value: Double, prices: [Double])? {
    var limited: Set<Int> = []
    while case .optimal(let solution) = try program.solve() {
      let broken = open.filter { place in
        let group = space.groups[place]
        let count = solution.values[level] * Double(group.members.count) + solution.values[columns[place]]
        return count > Double(group.limit) + 1e-9 && !limited.contains(place)
      }
      if broken.isEmpty { return (solution.values[level], Array(solution.prices[..<space.rows.count])) }
      for place in broken {
        let group = space.groups[place]
        try program.addRow(
          0...Double(group.limit), entries: [.init(level, Double(group.members.count)), .init(columns[place], 1)])
        limited.insert(place)
      }
    }
    return nil
  }
}
