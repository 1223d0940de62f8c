// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Finds the panel that weighs most, with one warm program for every question.
struct Pricing {
  let space: PanelSpace
  private let program: LinearProgram

  /// With a target, only panels that a lottery meeting the target exactly could use: where the target is at a limit,
  /// each of its panels must be. This halves the number of panels that have to be looked at.
  init(_ space: PanelSpace, meeting target: [Double]? = nil) throws {
    self.space = space
    program = LinearProgram(.maximize)
    for row in space.rows {
      let count = target.map { target in row.groups.reduce(0) { $0 + target[$1] } }
      try program.addRow(Self.narrowed(Double(row.low)...Double(row.high), to: count))
    }
    for (place, group) in space.groups.enumerated() {
      let bounds = Self.narrowed(0...Double(group.limit), to: target?[place])
      try program.addColumn(bounds, whole: true, entries: group.rows.map { .init($0, 1) })
    }
  }

  private static func narrowed(_ bounds: ClosedRange<Double>, to value: Double?) -> ClosedRange<Double> {
    guard let value else { return bounds }
    if value < bounds.lowerBound + 1e-7 { return bounds.lowerBound...bounds.lowerBound }
    if value > bounds.upperBound - 1e-7 { return bounds.upperBound...bounds.upperBound }
    return bounds
  }

  /// The heaviest panel, its weight, and a weight that no panel exceeds. Nil when there is no panel at all.
  /// `gap` is how far from the heaviest, relatively, is good enough.
  func heaviest(_ weights: [Double], gap: Double = 0) throws -> (panel: [Int], weight: Double, bound: Double)? {
    for (place, weight) in weights.enumerated() { try program.setCost(weight, ofColumn: place) }
    let solution = try program.solveWhole(gap: gap)
    guard let panel = solution.values?.map({ Int($0.rounded()) }), space.admits(panel) else { return nil }
    let weight = zip(panel, weights).reduce(0) { $0 + Double($1.0) * $1.1 }
    return (panel, weight, max(weight, solution.bound))
  }
}
