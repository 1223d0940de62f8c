// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// One level of leximin over lotteries of real panels, by column generation: for pools where the liquid bound of
/// ``RelaxedLevels`` cannot be reached. Follows Flanigan et al. (2021), with groups in place of people.
struct WholeLevels {
  let space: PanelSpace
  let pricing: Pricing
  let progress: (String) -> Void

  init(_ space: PanelSpace, _ effort: Effort, progress: @escaping (String) -> Void) throws {
    self.space = space
    self.progress = progress
    pricing = try Pricing(space, effort)
  }

  struct Level {
    /// What the best lottery over the pool reaches, and what no lottery can exceed.
    var value: Double
    var bound: Double
    /// The weight of each group in the proof of the bound.
    var weights: [Double]
    var shares: [Double]
    /// False where the effort was used up before value and bound met.
    var isComplete = true
  }

  /// The greatest probability all open groups can have together when the settled ones keep theirs. Ends early, with
  /// a bound not yet tight, once `enough` is reached, or when the effort is used up. Nil when the pool cannot keep what is settled.
  func highest(_ fixed: [Double?], enough: Double, pool: inout [[Int]]) throws -> Level? {
    // Where rounding leaves no lottery that keeps what is settled, the settled may fall short by a hair.
    for slack in [0, 1e-12, 1e-11, 1e-10] {
      if let level = try highest(fixed, slack, enough, &pool) { return level }
    }
    return nil
  }

  private func highest(_ fixed: [Double?], _ slack: Double, _ enough: Double, _ pool: inout [[Int]]) throws -> Level? {
    let program = try master(fixed, slack)
    for panel in pool { try add(panel, to: program) }
    while case .optimal(let solution) = try program.solve() {
      let value = solution.objective
      let weights = solution.prices[..<space.groups.count].map { max(0, -$0) }
      let shares = Array(solution.values[1...])
      if value >= enough - 1e-10 { return Level(value: value, bound: enough, weights: weights, shares: shares) }
      let settled = zip(weights, zip(fixed, space.groups)).reduce(0) {
        $0 + $1.0 * ($1.1.0 ?? 0) * Double($1.1.1.members.count)
      }
      if let panel = try pricing.heavy(weights, least: value + settled + 1e-6).first, !pool.contains(panel) {
        pool.append(panel)
        try add(panel, to: program)
        continue
      }
      let found = try pricing.heaviest(weights)
      let bound = found.bound - settled
      progress("between \(value) and \(bound), \(pool.count) panels")
      let isTight = bound <= value + 1e-10
      guard !isTight, let panel = found.panel, !pool.contains(panel) else {
        return Level(
          value: value, bound: max(value, bound), weights: weights, shares: shares,
          isComplete: isTight || found.isComplete)
      }
      pool.append(panel)
      try add(panel, to: program)
    }
    return nil
  }

  private func master(_ fixed: [Double?], _ slack: Double) throws -> LinearProgram {
    let program = LinearProgram(.maximize)
    var open: [LinearProgram.Entry] = []
    for (place, group) in space.groups.enumerated() {
      let size = Double(group.members.count)
      try program.addRow((fixed[place].map { $0 * size - slack } ?? 0)...Double.infinity)
      if fixed[place] == nil { open.append(.init(place, -size)) }
    }
    try program.addRow(1...1)
    try program.addColumn(0...1, cost: 1, entries: open)
    return program
  }

  private func add(_ panel: [Int], to program: LinearProgram) throws {
    var entries = panel.enumerated().filter { $0.element > 0 }
      .map { LinearProgram.Entry($0.offset, Double($0.element)) }
    entries.append(.init(space.groups.count, 1))
    try program.addColumn(0...Double.infinity, entries: entries)
  }
}
