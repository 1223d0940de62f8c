// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Which cells to hide, with the proof that hiding them is enough, and how many at least anybody would have to hide.
///
/// Complementary suppression by linear programming after Kelly, Golden and Assad (1992) and Robertson (1993): for each
/// requirement the cheapest other table that meets it is found, and what it changes is hidden. That table is kept: it
/// agrees with everything published, so a reader cannot tell it from the true one. It is whole-numbered, where the
/// literature is content with fractions, and it covers the totals and all linked tables at once. Then the set is made
/// smaller until no cell of it can be shown again, and for small systems until it is proven to be the smallest (the
/// problem is NP-hard: Fischetti and Salazar 2001). Every hidden cell may hold K people or more.
///
/// Cost: up to two linear programs for each small cell, one for each hidden cell and table it serves until a count of them
/// is used up, and up to `programs` for the smallest set.
public struct Protection: Sendable {
  /// What is protected, with its true counts.
  public let system: CellSystem
  /// By index in `system.cells`.
  public let hidden: Set<Int>
  /// For each requirement another table that meets it.
  public let proofs: [Proof]
  /// Nobody can protect the system with fewer hidden cells; equal to `hidden.count` where the set is proven smallest.
  public let leastHidden: Int

  /// Another table, which agrees with everything published.
  public struct Proof: Sendable, Equatable {
    /// What it shows to be possible.
    public let requirement: Requirement
    /// The changes that make the other table out of the true one.
    public let changes: [Int: Int]
  }

  /// How many programs the search for the smallest set may solve where nothing else is said: some seconds' work.
  public static func usualPrograms(cells: Int) -> Int { 250_000 / max(50, cells) / max(1, cells / 100) }

  /// `also` adds requirements, such as those against earlier releases. `out` are cells that cannot be hidden any more.
  /// `programs` limits the search for the smallest set (0: none; nil: as the size of the system suggests).
  public init(
    _ system: CellSystem, k: Int = 5, also: [Requirement] = [], out: Set<Int> = [], programs: Int? = nil
  ) throws(DisclosureRefusal) {
    guard k >= 4 else { throw .smallThreshold(k) }
    let requirements = system.requirements(k: k) + also
    let weights = HidingWeights.fewest(system)
    var found = try Self.irreducible(system, requirements, k: k, out: out, weights)
    var bound = weights.sum(Set(requirements.map(\.cell)))
    let programs = programs ?? Self.usualPrograms(cells: system.cells.count)
    if programs > 0, found.hidden.count > Set(requirements.map(\.cell)).count {
      do {
        var least = try LeastSuppression(system, requirements, k: k, out: out, weights, programs: programs)
        if let smaller = try least.search(below: weights.sum(found.hidden)) { found = smaller }
        bound = least.bound
      } catch {
        throw .solver
      }
    }
    self.system = system
    self.hidden = found.hidden
    self.proofs = found.proofs
    // A cost is the number of cells and less than one half.
    leastHidden = min(found.hidden.count, Int((bound - 0.5 - 1e-7).rounded(.up)))
  }

  /// The cheaper of two searches: one counts cells while it looks for other tables, one what they tell. In large systems
  /// the first is enough.
  private static func irreducible(
    _ system: CellSystem, _ requirements: [Requirement], k: Int, out: Set<Int>, _ weights: HidingWeights
  ) throws(DisclosureRefusal) -> Suppression {
    var best: Suppression?
    var failure: Requirement?
    let searches = system.cells.count > 600 ? [weights] : [HidingWeights.told(system), weights]
    for search in searches {
      var search = SuppressionSearch(system, requirements, k: k, out: out, search)
      do {
        let found = try search.run()
        failure = failure ?? search.failure
        if let found, best.map({ weights.sum(found.hidden) < weights.sum($0.hidden) }) ?? true { best = found }
      } catch {
        throw .solver
      }
    }
    guard let best else { throw .impossible(cell: failure.map { system.cells[$0.cell].label } ?? "") }
    return best
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
    for cell in hidden where system.cells[cell].value < k {
      if !proofs.contains(where: { (($0.changes[cell] ?? 0) + system.cells[cell].value) >= k }) {
        faults.append("\(system.cells[cell].label): nothing is proven about \(k).")
      }
    }
    for proof in proofs {
      func value(_ cell: Int) -> Int { system.cells[cell].value + (proof.changes[cell] ?? 0) }
      let name = system.cells[proof.requirement.cell].label
      let own = system.cells[proof.requirement.cell].value
      let isMet =
        proof.requirement.reason == .earlier && own > 0
        ? value(proof.requirement.cell) != own : value(proof.requirement.cell) == proof.requirement.reaches
      if !isMet {
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
