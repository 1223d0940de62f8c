// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Finds another table that agrees with everything published and meets a requirement, changing what costs least.
///
/// For each cell two columns, by how much it rises and falls; the equations hold for the changes (Kelly, Golden and Assad
/// 1992; Robertson 1993). The program is built once and its bounds moved; each solving begins where nothing changes.
final class Perturbation {
  /// What came of looking for another table.
  enum Answer {
    case changes([Int: Int])
    case impossible
    /// There is one in fractions of people, and none in whole people was found in the time allowed.
    case unknown
  }

  /// How long to look for whole people where the cheapest table has fractions of them.
  enum Effort {
    /// Not at all.
    case little
    case usual
    /// Twenty times as long, and the first is taken.
    case patient
  }

  private let system: CellSystem
  private let weights: HidingWeights
  private let program = LinearProgram(.minimize)
  private let nodes: Int
  private var locked: Set<Int> = []

  /// How many programs were solved, each node of a search for whole numbers counted as one.
  private(set) var solved = 0

  init(_ system: CellSystem, _ weights: HidingWeights) throws(LinearProgramFault) {
    self.system = system
    self.weights = weights
    nodes = max(10, min(2_000, 60_000 / max(1, system.cells.count)))
    for (index, cell) in system.cells.enumerated() {
      try program.addColumn(0...Double.infinity, cost: weights[index], whole: true)
      try program.addColumn(0...Double(cell.value - cell.least), cost: weights[index], whole: true)
    }
    for sum in system.sums {
      var entries = [LinearProgram.Entry(2 * sum.total, -1), LinearProgram.Entry(2 * sum.total + 1, 1)]
      for part in sum.parts { entries += [LinearProgram.Entry(2 * part, 1), LinearProgram.Entry(2 * part + 1, -1)] }
      try program.addRow(0...0, entries: entries)
    }
  }

  /// A cell that is hidden already may change nearly for nothing.
  func hide(_ cell: Int) throws(LinearProgramFault) {
    for column in [2 * cell, 2 * cell + 1] { try program.setCost(1e-4, ofColumn: column) }
  }

  /// A cell that is published and must not change.
  func lock(_ cell: Int) throws(LinearProgramFault) {
    locked.insert(cell)
    for column in [2 * cell, 2 * cell + 1] { try program.setBounds(0...0, ofColumn: column) }
  }

  func unlock(_ cell: Int) throws(LinearProgramFault) {
    locked.remove(cell)
    try release(cell)
  }

  private func release(_ cell: Int) throws(LinearProgramFault) {
    let own = system.cells[cell]
    try program.setBounds(0...Double.infinity, ofColumn: 2 * cell)
    try program.setBounds(0...Double(own.value - own.least), ofColumn: 2 * cell + 1)
  }

  /// Locks every cell but these.
  func allow(_ cells: Set<Int>) throws(LinearProgramFault) {
    for cell in system.cells.indices {
      switch (cells.contains(cell), locked.contains(cell)) {
      case (true, true): try unlock(cell)
      case (false, false): try lock(cell)
      default: continue
      }
    }
  }

  /// The changes of a table that meets the requirement, in whole people, with the locked cells as they are.
  func answer(_ requirement: Requirement, _ effort: Effort = .usual) throws(LinearProgramFault) -> Answer {
    let first = try answer(requirement.cell, requirement.reaches, effort)
    guard case .impossible = first, requirement.reason == .earlier else { return first }
    return try answer(requirement.cell, 2 * system.cells[requirement.cell].value - requirement.reaches, effort)
  }

  private func answer(_ cell: Int, _ reaches: Int, _ effort: Effort) throws(LinearProgramFault) -> Answer {
    let change = Double(reaches - system.cells[cell].value)
    if locked.contains(cell) || reaches < system.cells[cell].least { return .impossible }
    try program.setBounds(max(0, change)...max(0, change), ofColumn: 2 * cell)
    try program.setBounds(max(0, -change)...max(0, -change), ofColumn: 2 * cell + 1)
    defer { try? release(cell) }
    solved += 1
    program.beginAnew()
    guard case .optimal(let solution) = try program.solve(dual: true) else { return .impossible }
    if let whole = rounded(solution.values) { return .changes(whole) }
    // The corner of a table with more than two linked directions need not be whole: look for one that is.
    if effort == .little { return .unknown }
    let isPatient = effort == .patient
    let found = try program.solveWhole(nodes: isPatient ? 20 * nodes : nodes, firstOnly: isPatient, gap: 0.05)
    solved += found.nodes
    if found.isInfeasible { return .impossible }
    return found.values.flatMap(rounded).map(Answer.changes) ?? .unknown
  }

  private func rounded(_ values: [Double]) -> [Int: Int]? {
    var changes: [Int: Int] = [:]
    for cell in system.cells.indices {
      let change = values[2 * cell] - values[2 * cell + 1]
      let whole = change.rounded()
      if abs(change - whole) > 1e-6 { return nil }
      if whole != 0 { changes[cell] = Int(whole) }
    }
    return changes
  }
}
