// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Finds another table that agrees with everything published and meets a requirement, changing what costs least.
///
/// For each cell two columns, by how much it rises and falls; the equations hold for the changes. The program is built
/// once and re-solved from its last basis (Kelly, Golden and Assad 1992; Robertson 1993).
final class Perturbation {
  private let system: CellSystem
  private let program = LinearProgram(.minimize)
  private var locked: Set<Int> = []

  init(_ system: CellSystem) throws(LinearProgramFault) {
    self.system = system
    for (index, cell) in system.cells.enumerated() {
      try program.addColumn(0...Double.infinity, cost: cost(index), whole: true)
      try program.addColumn(0...Double(cell.value - cell.least), cost: cost(index), whole: true)
    }
    for sum in system.sums {
      var entries = [LinearProgram.Entry(2 * sum.total, -1), LinearProgram.Entry(2 * sum.total + 1, 1)]
      for part in sum.parts { entries += [LinearProgram.Entry(2 * part, 1), LinearProgram.Entry(2 * part + 1, -1)] }
      try program.addRow(0...0, entries: entries)
    }
  }

  /// To hide a cell loses more, the more people it counts and the more cells it sums up.
  func cost(_ cell: Int) -> Double {
    let bits = Double(Int.bitWidth - (system.cells[cell].value + 1).leadingZeroBitCount)
    return bits * Double(1 << min(20, 2 * system.cells[cell].height))
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

  /// The changes of a table that meets the requirement, in whole people; nil when there is none with the cells locked.
  func changes(for requirement: Requirement) throws(LinearProgramFault) -> [Int: Int]? {
    let cell = requirement.cell
    let change = Double(requirement.reaches - system.cells[cell].value)
    try program.setBounds(max(0, change)...max(0, change), ofColumn: 2 * cell)
    try program.setBounds(max(0, -change)...max(0, -change), ofColumn: 2 * cell + 1)
    defer { if locked.contains(cell) { try? lock(cell) } else { try? release(cell) } }
    guard case .optimal(let solution) = try program.solve(dual: true) else { return nil }
    if let whole = rounded(solution.values) { return whole }
    // The corner of a table with more than two linked directions need not be whole: look for one that is.
    guard let values = try program.solveWhole(nodes: 2_000, gap: 0.05).values else { return nil }
    return rounded(values)
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
