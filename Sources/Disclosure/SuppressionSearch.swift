// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// What a search for cells to hide came to: the cells, and for each requirement the changes to another table.
struct Suppression {
  let hidden: Set<Int>
  let proofs: [Protection.Proof]
}

/// Finds a set from which no single cell can be left out, in two passes: what the cheapest other table changes is hidden,
/// requirement by requirement; then each cell is shown again, the dearest first, if all tables can do without it. In large
/// tables a count of programs ends the second pass, and a cell may stay hidden that need not be.
///
/// A program is solved only where nothing simpler settles the question: a table that is known already (`scaled`), or one
/// that changes the corners of a box of hidden cells (`Exchange`).
struct SuppressionSearch {
  let system: CellSystem
  let k: Int
  let out: Set<Int>
  let weights: HidingWeights
  var requirements: [Requirement]
  var hidden: Set<Int>
  /// For each requirement the changes of the table that meets it.
  var changes: [[Int: Int]?]
  /// How long a program looks for whole people; in large tables not at all, since boxes find them sooner.
  let effort: Perturbation.Effort

  /// `out` are cells that cannot be hidden.
  init(_ system: CellSystem, _ requirements: [Requirement], k: Int, out: Set<Int>, _ weights: HidingWeights) {
    self.system = system
    self.k = k
    self.out = out
    self.weights = weights
    self.requirements = requirements
    hidden = Set(requirements.map(\.cell))
    changes = requirements.map { _ in nil }
    effort = system.cells.count > 2_000 ? .little : .usual
  }

  /// Nil where there is no other table for a requirement, which is then in `failure`.
  mutating func run() throws(LinearProgramFault) -> Suppression? {
    if requirements.isEmpty || system.sums.isEmpty { keepAlone() } else { try searchBoth() }
    guard failure == nil else { return nil }
    let proofs = zip(requirements, changes).compactMap { requirement, changes in
      changes.map { Protection.Proof(requirement: requirement, changes: $0) }
    }
    return Suppression(hidden: hidden, proofs: proofs.filter { hidden.contains($0.requirement.cell) })
  }

  /// The first requirement for which nothing was found.
  var failure: Requirement? {
    requirements.indices.first { changes[$0] == nil && hidden.contains(requirements[$0].cell) }.map { requirements[$0] }
  }

  /// A table without sums: hiding the cell alone is enough.
  private mutating func keepAlone() {
    for (index, requirement) in requirements.enumerated() where !out.contains(requirement.cell) {
      changes[index] = [requirement.cell: requirement.reaches - system.cells[requirement.cell].value]
    }
  }

  private mutating func searchBoth() throws(LinearProgramFault) {
    try hideForEach()
    if failure == nil { try showAgain() }
  }

  private mutating func hideForEach() throws(LinearProgramFault) {
    let program = try Perturbation(system, weights)
    var boxes = Exchange(system, out: out, weights)
    for cell in hidden {
      try program.hide(cell)
      boxes.hide(cell)
    }
    for cell in out { try program.lock(cell) }
    // Those that must move furthest open the most doors for the others.
    let order = requirements.indices.sorted { (distance($1), $0) < (distance($0), $1) }
    var waiting = order[...]
    while let index = waiting.popFirst() {
      guard let found = try table(for: requirements[index], program, boxes) else { continue }
      changes[index] = found
      for cell in found.keys.sorted() where hidden.insert(cell).inserted {
        try program.hide(cell)
        boxes.hide(cell)
        guard let empty = system.emptyRequirement(cell, k: k) else { continue }
        requirements.append(empty)
        changes.append(nil)
        waiting.append(requirements.count - 1)
      }
    }
  }

  /// The changes of the cheapest other table that was found for a requirement.
  private func table(
    for requirement: Requirement, _ program: Perturbation, _ boxes: Exchange
  ) throws(LinearProgramFault) -> [Int: Int]? {
    if let known = scaled(requirement) { return known }
    if let free = boxes.cheapest(requirement, below: 1e-9) { return free.changes }
    var answer = try program.answer(requirement, effort)
    if case .unknown = answer {
      if let box = boxes.cheapest(requirement) { return box.changes }
      answer = try program.answer(requirement, .patient)
    }
    guard case .changes(let found) = answer else { return nil }
    return found
  }

  /// A table that was found for another requirement, its changes made so many times larger, smaller or turned round that it
  /// meets this one too. Whole numbers stay whole, and nothing new is hidden.
  func scaled(_ requirement: Requirement, without shown: Int? = nil) -> [Int: Int]? {
    let wanted = requirement.reaches - system.cells[requirement.cell].value
    for found in changes {
      guard let found, let step = found[requirement.cell], wanted % step == 0, abs(wanted) <= 1_000_000,
        shown.map({ found[$0] == nil }) ?? true
      else { continue }
      let times = wanted / step
      let isTable = found.allSatisfy { cell, change in
        hidden.contains(cell) && system.cells[cell].value + times * change >= system.cells[cell].least
      }
      if isTable { return found.mapValues { times * $0 } }
    }
    return nil
  }

  private func distance(_ index: Int) -> Int {
    abs(requirements[index].reaches - system.cells[requirements[index].cell].value)
  }
}
