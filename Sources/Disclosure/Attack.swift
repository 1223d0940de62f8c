// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// The adversary: somebody who knows everything published, that counts are not negative, and linear programming.
///
/// For each hidden cell the least and the largest value that agree with everything published, by linear programming and
/// then rounded inwards to whole people. In tables of more than two directions an attacker with whole-number programs
/// could sometimes get a little nearer; protections are proven by whole-numbered tables, so that nobody gets further
/// into them. Cost: two linear programs for each hidden cell.
public struct Attack: Sendable {
  /// The values that one hidden cell may have.
  public struct Range: Sendable, Equatable {
    /// Its place among all cells.
    public let cell: Int
    /// A whole number, like `high`.
    public let low: Double
    /// Infinite where nothing published limits it.
    public let high: Double

    /// There is only one value it can have.
    public var isExact: Bool { high - low < 0.5 }

    /// Certainly fewer than K people: perhaps nobody, but if anybody then few.
    public func isSmall(k: Int) -> Bool { high < Double(k) - 0.5 }
  }

  /// One for each hidden cell, in the order of the cells.
  public let ranges: [Range]
  /// True when the published figures contradict each other: then they lie.
  public let isContradiction: Bool

  /// `values[c]` is the published value of cell c, or nil where it is hidden; `least[c]` what it cannot fall below.
  public init(
    values: [Int?], least: [Int], sums: [CellSystem.Sum]
  ) throws(DisclosureRefusal) {
    do {
      (ranges, isContradiction) = try Self.ranges(values, least, sums)
    } catch {
      throw .solver
    }
  }

  /// Attacks a protected system as the public sees it.
  public init(_ protection: Protection) throws(DisclosureRefusal) {
    let cells = protection.system.cells
    try self.init(
      values: cells.indices.map { protection.hidden.contains($0) ? nil : cells[$0].value }, least: cells.map(\.least),
      sums: protection.system.sums)
  }

  private static func ranges(
    _ values: [Int?], _ least: [Int], _ sums: [CellSystem.Sum]
  ) throws(LinearProgramFault) -> ([Range], Bool) {
    let program = LinearProgram(.maximize)
    var columns: [Int: Int] = [:]
    for (cell, value) in values.enumerated() where value == nil {
      columns[cell] = try program.addColumn(Double(least[cell])...Double.infinity)
    }
    var contradiction = false
    for sum in sums {
      var entries: [LinearProgram.Entry] = []
      var known = 0
      for (cell, sign) in sum.parts.map({ ($0, 1) }) + [(sum.total, -1)] {
        if let column = columns[cell] {
          entries.append(.init(column, Double(sign)))
        } else {
          known += sign * (values[cell] ?? 0)
        }
      }
      if entries.isEmpty {
        contradiction = contradiction || known != 0
      } else {
        try program.addRow(Double(-known)...Double(-known), entries: entries)
      }
    }
    var found: [Range] = []
    for (cell, column) in columns.sorted(by: { $0.key < $1.key }) {
      guard program.rows > 0 else {
        found.append(Range(cell: cell, low: Double(least[cell]), high: .infinity))
        continue
      }
      try program.setCost(-1, ofColumn: column)
      let low = try best(program, unbounded: Double(least[cell]))
      try program.setCost(1, ofColumn: column)
      let high = try best(program, unbounded: .infinity)
      try program.setCost(0, ofColumn: column)
      guard let low, let high else { return (found, true) }
      let range = Range(cell: cell, low: abs((low - 1e-6).rounded(.up)), high: (high + 1e-6).rounded(.down))
      if range.low > range.high { return (found, true) }
      found.append(range)
    }
    return (found, contradiction)
  }

  private static func best(_ program: LinearProgram, unbounded: Double) throws(LinearProgramFault) -> Double? {
    switch try program.solve() {
    case .optimal(let solution): solution.objective
    case .unbounded: unbounded
    case .infeasible: nil
    }
  }

  /// What the attack got out, judged with the true values: each sentence is a failure of the protection.
  public func recoveries(of protection: Protection, k: Int = 5) -> [String] {
    if isContradiction { return ["The published figures contradict each other."] }
    return ranges.compactMap { range in
      let cell = protection.system.cells[range.cell]
      if range.isExact { return "\(cell.label) is recovered exactly." }
      guard (1..<k).contains(cell.value) else { return nil }
      if range.low > 1 + 1e-6 || range.high < Double(k) - 1e-6 {
        return "\(cell.label) is known to lie between \(range.low) and \(range.high)."
      }
      return nil
    }
  }
}
