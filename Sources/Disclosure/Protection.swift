// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Which cells to hide, with the proof that hiding them is enough.
///
/// Complementary suppression by linear programming after Kelly, Golden and Assad (1992) and Robertson (1993): for each
/// requirement the cheapest other table that meets it is found, and what it changes is hidden. That table is kept: it
/// agrees with everything published, so a reader cannot tell it from the true one. It is whole-numbered, where the
/// literature is content with fractions, and it covers the totals and all linked tables at once. A last pass shows again
/// what turns out not to be needed. Not the smallest possible set of cells, which is NP-hard (Fischetti and Salazar 2001).
/// Cost: two linear programs for each small cell, and in the last pass one for each hidden cell and table it serves.
public struct Protection: Sendable {
  public let system: CellSystem
  /// By index in `system.cells`.
  public let hidden: Set<Int>
  public let proofs: [Proof]

  public struct Proof: Sendable, Equatable {
    public let requirement: Requirement
    /// The changes that make the other table out of the true one.
    public let changes: [Int: Int]
  }

  /// `also` adds requirements, such as those against earlier releases. `out` are cells that cannot be hidden any more.
  public init(
    _ system: CellSystem, k: Int = 5, also: [Requirement] = [], out: Set<Int> = []
  ) throws(DisclosureRefusal) {
    guard k >= 4 else { throw .smallThreshold(k) }
    var work = Work(system, system.requirements(k: k) + also)
    do {
      try work.hideForEach(out)
      try work.showAgain(out)
    } catch {
      throw .solver
    }
    guard let proofs = work.proofs else { throw .solver }
    self.system = system
    self.hidden = work.hidden
    self.proofs = proofs
  }

  /// What is wrong with the proofs, each in a sentence; empty when all hold. Looks at nothing but the cells, the
  /// equations and the other tables, with whole numbers only.
  public func faults(k: Int = 5) -> [String] {
    var faults: [String] = []
    for (index, cell) in system.cells.enumerated() where (1..<k).contains(cell.value) && !hidden.contains(index) {
      faults.append("\(cell.label) is small and published.")
    }
    for needed in system.requirements(k: k) where !proofs.contains(where: { $0.requirement == needed }) {
      faults.append("\(system.cells[needed.cell].label): nothing is proven about \(needed.reaches).")
    }
    for proof in proofs {
      func value(_ cell: Int) -> Int { system.cells[cell].value + (proof.changes[cell] ?? 0) }
      let name = system.cells[proof.requirement.cell].label
      if value(proof.requirement.cell) != proof.requirement.reaches {
        faults.append("\(name): the other table misses.")
      }
      if proof.changes.keys.contains(where: { !hidden.contains($0) }) {
        faults.append("\(name): a published cell differs.")
      }
      if proof.changes.keys.contains(where: { value($0) < system.cells[$0].least }) {
        faults.append("\(name): negative.")
      }
      if system.sums.contains(where: { $0.parts.reduce(0) { $0 + value($1) } != value($0.total) }) {
        faults.append("\(name): the other table does not add up.")
      }
    }
    for cell in hidden where !proofs.contains(where: { $0.changes[cell] != nil }) {
      faults.append("\(system.cells[cell].label) is hidden and yet the same in every table.")
    }
    return faults
  }
}

/// The two passes.
private struct Work {
  let system: CellSystem
  let requirements: [Requirement]
  var hidden: Set<Int>
  private var changes: [[Int: Int]?]

  init(_ system: CellSystem, _ requirements: [Requirement]) {
    self.system = system
    self.requirements = requirements
    hidden = Set(requirements.map(\.cell))
    changes = requirements.map { _ in nil }
  }

  var proofs: [Protection.Proof]? {
    let found = zip(requirements, changes).compactMap { requirement, changes in
      changes.map { Protection.Proof(requirement: requirement, changes: $0) }
    }
    return found.count == requirements.count ? found : nil
  }

  mutating func hideForEach(_ out: Set<Int>) throws(LinearProgramFault) {
    guard !requirements.isEmpty, !system.sums.isEmpty else { return keepAlone() }
    let program = try Perturbation(system)
    for cell in hidden { try program.hide(cell) }
    for cell in out { try program.lock(cell) }
    // Those that must move furthest open the most doors for the others.
    let order = requirements.indices.sorted { (distance($1), $0) < (distance($0), $1) }
    for index in order {
      guard let found = try program.changes(for: requirements[index]) else { continue }
      changes[index] = found
      for cell in found.keys where hidden.insert(cell).inserted { try program.hide(cell) }
    }
  }

  /// A table without sums: hiding the cell alone is enough.
  private mutating func keepAlone() {
    for (index, requirement) in requirements.enumerated() {
      changes[index] = [requirement.cell: requirement.reaches - system.cells[requirement.cell].value]
    }
  }

  /// Shows each hidden cell again, the dearest first, if all other tables can do without it.
  mutating func showAgain(_ out: Set<Int>) throws(LinearProgramFault) {
    let needed = Set(requirements.map(\.cell))
    guard !hidden.subtracting(needed).isEmpty, !system.sums.isEmpty else { return }
    let program = try Perturbation(system)
    for cell in system.cells.indices {
      if hidden.contains(cell) { try program.hide(cell) } else { try program.lock(cell) }
    }
    let order = hidden.subtracting(needed).sorted { (program.cost($1), $0) < (program.cost($0), $1) }
    for cell in order {
      try program.lock(cell)
      if let again = try withoutIt(cell, program) {
        for (index, found) in again { changes[index] = found }
        hidden.remove(cell)
      } else {
        try program.unlock(cell)
      }
    }
    // What no table changes any more is known anyway.
    let used = Set(changes.compactMap { $0 }.flatMap(\.keys))
    hidden = needed.union(used)
  }

  private func withoutIt(_ cell: Int, _ program: Perturbation) throws(LinearProgramFault) -> [Int: [Int: Int]]? {
    var again: [Int: [Int: Int]] = [:]
    for (index, found) in changes.enumerated() where found?[cell] != nil {
      guard let other = try program.changes(for: requirements[index]) else { return nil }
      again[index] = other
    }
    return again
  }

  private func distance(_ index: Int) -> Int {
    abs(requirements[index].reaches - system.cells[requirements[index].cell].value)
  }
}
