// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// The cheapest set of cells that protects, or how cheap it can be at best, by implicit hitting sets (Moreno-Centeno and
/// Karp 2013; the cuts play the part of those of Fischetti and Salazar, "Solving the cell suppression problem on tabular
/// data with linear constraints", Management Science 47, 2001).
///
/// Whenever a set fails a requirement, it is enlarged as far as it goes without meeting it: at least one of the cells
/// that are still shown must then be hidden by anybody who wants to meet it. The cheapest choice that has one of each of
/// these is a lower bound, and the answer as soon as it fails nothing. It begins with what each equation says by itself: no
/// cell changes alone. A count of programs, never a clock, ends the search.
struct LeastSuppression {
  let system: CellSystem
  private let requirements: [Requirement]
  private let k: Int
  let fixed: Set<Int>
  let free: [Int]
  private let weights: HidingWeights
  private let programs: Int
  private let oracle: Perturbation
  let cover = LinearProgram(.minimize)
  private var cuts = 0
  private var nodes = 0
  /// No set that protects costs less.
  private(set) var bound: Double

  init(
    _ system: CellSystem, _ requirements: [Requirement], k: Int, out: Set<Int>, _ weights: HidingWeights, programs: Int
  ) throws(LinearProgramFault) {
    self.system = system
    self.requirements = requirements
    self.k = k
    self.weights = weights
    self.programs = programs
    fixed = Set(requirements.map(\.cell))
    free = system.cells.indices.filter { [fixed] in !fixed.contains($0) && !out.contains($0) }
    oracle = try Perturbation(system, weights)
    for cell in free { try cover.addColumn(0...1, cost: weights[cell], whole: true) }
    bound = weights.sum(fixed)
    try addLines()
  }

  private var spent: Int { oracle.solved + nodes }

  /// A set that costs less than `known`, proven cheapest where the bound has reached it; nil when there is none or the
  /// programs were used up.
  mutating func search(below known: Double) throws(LinearProgramFault) -> Suppression? {
    while spent < programs, let chosen = try cheapestCover(), bound < known - 1e-7 {
      var proofs: [Protection.Proof] = []
      var isOpen = false
      let before = cuts
      for requirement in requirements + chosen.sorted().compactMap({ system.emptyRequirement($0, k: k) })
      where requirement.reason != .empty || !fixed.contains(requirement.cell) {
        if spent >= programs { return nil }
        try oracle.allow(chosen)
        switch try oracle.answer(requirement) {
        case .changes(let changes): proofs.append(.init(requirement: requirement, changes: changes))
        case .impossible: try cut(requirement, chosen)
        case .unknown: isOpen = true
        }
      }
      if cuts == before { return isOpen ? nil : suppression(chosen, proofs, below: known) }
    }
    return nil
  }

  private func suppression(
    _ chosen: Set<Int>, _ proofs: [Protection.Proof], below known: Double
  ) -> Suppression? {
    // A cover that was cut short may hold cells that nothing needs.
    let used = proofs.reduce(into: fixed) { $0.formUnion($1.changes.keys) }
    let hidden = chosen.intersection(used)
    guard weights.sum(hidden) < known - 1e-7 else { return nil }
    return Suppression(hidden: hidden, proofs: proofs)
  }

  private mutating func cheapestCover() throws(LinearProgramFault) -> Set<Int>? {
    if cover.rows == 0 { return fixed }
    if free.isEmpty { return nil }
    let found = try cover.solveWhole(nodes: min(20_000, max(1, programs - spent)))
    nodes += 1 + found.nodes
    let least = weights.sum(fixed) + (found.isComplete ? found.objective : found.bound)
    if least.isFinite, !found.isInfeasible { bound = max(bound, least) }
    guard let values = found.values else { return nil }
    return fixed.union(free.indices.filter { values[$0] > 0.5 }.map { free[$0] })
  }

  /// At least one of the cells without which the requirement cannot be met. An empty cell asks only when it is hidden.
  private mutating func cut(_ requirement: Requirement, _ chosen: Set<Int>) throws(LinearProgramFault) {
    var allowed = chosen
    let shown = free.indices.filter { !chosen.contains(free[$0]) }
    // Begin elsewhere each time, so that cuts differ.
    let turn = shown.isEmpty ? 0 : cuts * 7 % shown.count
    try enlarge(&allowed, by: Array((shown[turn...] + shown[..<turn]).map { free[$0] })[...], requirement)
    var entries = free.indices.filter { !allowed.contains(free[$0]) }.map { LinearProgram.Entry($0, 1) }
    if requirement.reason == .empty, let own = free.firstIndex(of: requirement.cell) {
      entries.append(.init(own, -1))
      try cover.addRow(0...Double.infinity, entries: entries)
    } else {
      try cover.addRow(1...Double.infinity, entries: entries)
    }
    cuts += 1
  }

  /// Takes in all of `cells` if the requirement still cannot be met, else tries its halves.
  private func enlarge(
    _ allowed: inout Set<Int>, by cells: ArraySlice<Int>, _ requirement: Requirement
  ) throws(LinearProgramFault) {
    if cells.isEmpty { return }
    let more = allowed.union(cells)
    try oracle.allow(more)
    if case .impossible = try oracle.answer(requirement) {
      allowed = more
    } else if cells.count > 1 {
      let middle = cells.startIndex + cells.count / 2
      try enlarge(&allowed, by: cells[..<middle], requirement)
      try enlarge(&allowed, by: cells[middle...], requirement)
    }
  }
}
