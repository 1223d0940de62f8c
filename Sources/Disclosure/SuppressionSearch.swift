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
struct SuppressionSearch {
  private let system: CellSystem
  private let k: Int
  private let out: Set<Int>
  private let weights: HidingWeights
  private var requirements: [Requirement]
  private var hidden: Set<Int>
  private var changes: [[Int: Int]?]

  /// `out` are cells that cannot be hidden.
  init(_ system: CellSystem, _ requirements: [Requirement], k: Int, out: Set<Int>, _ weights: HidingWeights) {
    self.system = system
    self.k = k
    self.out = out
    self.weights = weights
    self.requirements = requirements
    hidden = Set(requirements.map(\.cell))
    changes = requirements.map { _ in nil }
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
    for cell in hidden { try program.hide(cell) }
    for cell in out { try program.lock(cell) }
    // Those that must move furthest open the most doors for the others.
    let order = requirements.indices.sorted { (distance($1), $0) < (distance($0), $1) }
    var waiting = order[...]
    while let index = waiting.popFirst() {
      if let known = scaled(requirements[index]) {
        changes[index] = known
        continue
      }
      var answer = try program.answer(requirements[index])
      if case .unknown = answer { answer = try program.answer(requirements[index], patient: true) }
      guard case .changes(let found) = answer else { continue }
      changes[index] = found
      for cell in found.keys.sorted() where hidden.insert(cell).inserted {
        try program.hide(cell)
        guard let empty = system.emptyRequirement(cell, k: k) else { continue }
        requirements.append(empty)
        changes.append(nil)
        waiting.append(requirements.count - 1)
      }
    }
  }

  private mutating func showAgain() throws(LinearProgramFault) {
    let needed = Set(requirements.filter { $0.reason != .empty }.map(\.cell))
    let program = try Perturbation(system, weights)
    try program.allow(hidden)
    for cell in hidden { try program.hide(cell) }
    let order = hidden.subtracting(needed).sorted { (weights[$1], $0) < (weights[$0], $1) }
    let most = max(500, 1_000_000 / max(1, system.cells.count))
    for cell in order where program.solved < most {
      try program.lock(cell)
      if let again = try withoutIt(cell, program) {
        for (index, found) in again { changes[index] = found }
        hidden.remove(cell)
      } else {
        try program.unlock(cell)
      }
    }
    try dropUnused(needed)
  }

  /// What no table changes any more is known anyway.
  private mutating func dropUnused(_ needed: Set<Int>) throws(LinearProgramFault) {
    while true {
      let used = requirements.indices.filter { hidden.contains(requirements[$0].cell) }
        .flatMap { changes[$0].map { Array($0.keys) } ?? [] }
      let left = needed.union(used)
      if left.isSuperset(of: hidden) { return }
      hidden.formIntersection(left)
    }
  }

  private func withoutIt(_ cell: Int, _ program: Perturbation) throws(LinearProgramFault) -> [Int: [Int: Int]]? {
    var again: [Int: [Int: Int]] = [:]
    for (index, found) in changes.enumerated() where found?[cell] != nil {
      let requirement = requirements[index]
      if requirement.cell == cell || !hidden.contains(requirement.cell) { continue }
      if let known = scaled(requirement, without: cell) {
        again[index] = known
        continue
      }
      guard case .changes(let other) = try program.answer(requirement) else { return nil }
      again[index] = other
    }
    return again
  }

  /// A table that was found for another requirement, its changes made so many times larger, smaller or turned round that it
  /// meets this one too. Whole numbers stay whole, and nothing new is hidden.
  private func scaled(_ requirement: Requirement, without shown: Int? = nil) -> [Int: Int]? {
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
