// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// How much branch and bound a whole solution may cost. Counted in nodes and not by a clock: an answer that a clock
/// cut short would differ from run to run.
final class Effort {
  /// For all questions together.
  var nodes: Int
  /// For one question.
  let once = 2_000

  init(nodes: Int = 40_000) { self.nodes = nodes }
}

/// Finds heavy panels: quickly by exchanging seats, or the heaviest of all by branch and bound, with one warm program
/// for every question.
final class Pricing {
  /// What branch and bound came to.
  struct Answer {
    /// Nil where none was found; with `isComplete`, there is none.
    var panel: [Int]?
    var weight = -Double.infinity
    /// No panel weighs more.
    var bound: Double
    /// Whether the search came to its end, and was not cut short.
    var isComplete: Bool
    /// How many nodes were looked at, and whether they were used up.
    var nodes = 0
    var ranOut = false
  }

  let space: PanelSpace
  private let program: LinearProgram
  private let effort: Effort
  private var search: PanelSearch
  /// How often branch and bound did not come to a panel quickly. After the second time, and from the beginning where
  /// most quotas leave no room, exchanging seats goes first.
  private var slow = 0
  /// Whether most quotas leave room.
  let isRoomy: Bool

  /// With a target, only panels that a lottery meeting the target exactly could use: where the target is at a limit,
  /// each of its panels must be. This halves the number of panels that have to be looked at.
  init(_ space: PanelSpace, _ effort: Effort, meeting target: [Double]? = nil) throws {
    self.space = space
    self.effort = effort
    let rows = space.rows.map { row in
      Self.narrowed(row.low...row.high, to: target.map { target in row.groups.reduce(0) { $0 + target[$1] } })
    }
    let tight = space.rows.count { $0.low == $0.high }
    isRoomy = 2 * tight <= space.rows.count
    if !isRoomy { slow = 2 }
    let counts = space.groups.indices.map { Self.narrowed(0...space.groups[$0].limit, to: target?[$0]) }
    search = PanelSearch(space, rows: rows, counts: counts)
    program = LinearProgram(.maximize)
    for row in rows { try program.addRow(Double(row.lowerBound)...Double(row.upperBound)) }
    for (group, count) in zip(space.groups, counts) {
      try program.addColumn(
        Double(count.lowerBound)...Double(count.upperBound), whole: true, entries: group.rows.map { .init($0, 1) })
    }
  }

  private static func narrowed(_ bounds: ClosedRange<Int>, to value: Double?) -> ClosedRange<Int> {
    guard let value else { return bounds }
    if value < Double(bounds.lowerBound) + 1e-7 { return bounds.lowerBound...bounds.lowerBound }
    if value > Double(bounds.upperBound) - 1e-7 { return bounds.upperBound...bounds.upperBound }
    return bounds
  }

  /// Different panels of at least `least`, nearly as heavy as can be, from `count` attempts; where quotas leave no room
  /// there is no attempt. None proves nothing.
  func cooled(_ weights: [Double], least: Double, count: Int = 1) -> [[Int]] {
    guard isRoomy else { return [] }
    var panels: Set<[Int]> = []
    return (0..<count).compactMap { _ in
      let panel = search.cooledPanel(weights)
      guard let panel, weight(panel, weights) >= least, space.admits(panel), panels.insert(panel).inserted else {
        return nil
      }
      return panel
    }
  }

  /// Different heavy panels of at least `least`, up to `count`; none proves nothing. By branch and bound that is
  /// content with nearly the heaviest, or where that is slow, as with quotas that leave no room, by exchanging seats.
  func heavy(_ weights: [Double], least: Double, count: Int = 1) throws -> [[Int]] {
    if slow < 2 {
      let found = try branch(weights, nodes: 200, gap: 0.3, by: .mostFractional)
      if found.ranOut { slow += 1 } else { return found.weight >= least ? found.panel.map { [$0] } ?? [] : [] }
    }
    let found = exchanged(weights, least: least, count: count)
    if !found.isEmpty || effort.nodes == 0 { return found }
    let last = try branch(weights, nodes: min(effort.once, effort.nodes), gap: 0.3, by: .mostFractional)
    effort.nodes = max(0, effort.nodes - last.nodes)
    return last.weight >= least ? last.panel.map { [$0] } ?? [] : []
  }

  /// The same, by exchanging seats whatever the quotas.
  func exchanged(_ weights: [Double], least: Double, count: Int = 1) -> [[Int]] {
    var panels: [[Int]] = []
    for _ in 0..<max(4, count) where panels.count < count {
      let panel = search.panel(weights, enough: .infinity)
      guard let panel, weight(panel, weights) >= least, space.admits(panel), !panels.contains(panel) else { continue }
      panels.append(panel)
    }
    return panels
  }

  /// The heaviest panel, or the heaviest found when the effort is used up.
  func heaviest(_ weights: [Double]) throws -> Answer {
    let found = try branch(weights, nodes: min(effort.once, effort.nodes), gap: 0, by: .estimate)
    effort.nodes = max(0, effort.nodes - found.nodes)
    return found
  }

  private func branch(
    _ weights: [Double], nodes: Int, gap: Double, by branching: LinearProgram.Branching
  ) throws -> Answer {
    for (place, weight) in weights.enumerated() { try program.setCost(weight, ofColumn: place) }
    let solution = try program.solveWhole(nodes: nodes, gap: gap, branching: branching)
    let ranOut = solution.nodes > nodes
    guard let panel = solution.values?.map({ Int($0.rounded()) }), space.admits(panel) else {
      return Answer(bound: solution.bound, isComplete: solution.isInfeasible, nodes: solution.nodes, ranOut: ranOut)
    }
    let weight = weight(panel, weights)
    return Answer(
      panel: panel, weight: weight, bound: max(weight, solution.bound), isComplete: solution.isComplete,
      nodes: solution.nodes, ranOut: ranOut)
  }

  private func weight(_ panel: [Int], _ weights: [Double]) -> Double {
    zip(panel, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
}
