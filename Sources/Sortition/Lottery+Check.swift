// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

extension Lottery {
  /// Checks everything anew, by other code than found it: every panel of the lottery in whole numbers, the shares,
  /// everybody's probability, and each level's bound; how far levels are from their bounds is what ``certificate``
  /// says and no fault. Proofs by prices need arithmetic only; proofs by weights solve one fresh whole-number program
  /// each.
  public func isProven(for pool: Pool, tolerance: Double = 1e-9) -> Bool {
    let space = PanelSpace(pool)
    guard probabilities.count == pool.people.count, entries.allSatisfy({ $0.share >= 0 && space.admits($0.panel) }),
      abs(entries.reduce(0) { $0 + $1.share } - 1) <= tolerance
    else { return false }
    var settled = [Double?](repeating: nil, count: space.groups.count)
    for (place, group) in space.groups.enumerated() {
      let seats = entries.reduce(0) { $0 + Double($1.panel[place]) * $1.share }
      let fair = seats / Double(group.members.count)
      guard group.members.allSatisfy({ abs(probabilities[$0] - fair) <= tolerance }) else { return false }
    }
    for level in levels {
      guard holds(level, space, &settled, tolerance) else { return false }
    }
    return objective == .leximin ? settled.allSatisfy { $0 != nil } : true
  }

  private func holds(_ level: Level, _ space: PanelSpace, _ settled: inout [Double?], _ tolerance: Double) -> Bool {
    let people = Set(level.people)
    let held = space.groups.indices.filter { people.contains(space.groups[$0].members[0]) }
    let bound = space.bound(level.proof, holding: held, settled: settled)
    guard min(1, bound) <= level.bound + tolerance, heaviestIsRight(level.proof, space, tolerance) else {
      return false
    }
    let (weights, _) = space.inequality(level.proof, holding: held)
    guard people.count == held.reduce(0, { $0 + space.groups[$1].members.count }) else { return false }
    for place in held {
      // Only who weighs something is held down by the proof, and nobody is settled twice.
      guard settled[place] == nil, weights[place] > 0, space.groups[place].members.allSatisfy(people.contains) else {
        return false
      }
    }
    let open = space.groups.indices.filter { settled[$0] == nil }
    for place in held { settled[place] = level.probability }
    return level.probability <= level.bound
      && open.allSatisfy { probabilities[space.groups[$0].members[0]] >= level.probability - tolerance }
  }

  private func heaviestIsRight(_ proof: LevelProof, _ space: PanelSpace, _ tolerance: Double) -> Bool {
    guard case .weights(let weights, let heaviest) = proof else { return true }
    guard let bound = try? space.heaviestBound(weights) else { return false }
    return bound <= heaviest + tolerance
  }
}

extension PanelSpace {
  /// What no panel weighs more than, from a fresh whole-number program: independent of whatever was solved before.
  func heaviestBound(_ weights: [Double]) throws -> Double {
    let program = LinearProgram(.maximize)
    for (place, group) in groups.enumerated() {
      try program.addColumn(0...Double(group.limit), cost: weights[place], whole: true)
    }
    for row in rows {
      try program.addRow(Double(row.low)...Double(row.high), entries: row.groups.map { .init($0, 1) })
    }
    return try program.solveWhole(nodes: 200_000).bound
  }
}
