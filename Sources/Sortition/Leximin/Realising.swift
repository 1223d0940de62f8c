// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Finds a lottery over panels that gives every group exactly what a target says, or proves that there is none.
///
/// Panels are first peeled off the target and then herded: each is the heaviest where a group weighs what it still
/// lacks, so that their average circles the target closely. With about as many panels as groups the target nearly
/// always lies within them, and one linear program finds the shares. Otherwise column generation adds panels.
struct Realising {
  let space: PanelSpace
  let progress: (String) -> Void

  /// Panels with positive shares that add to 1; nil when no lottery meets the target. `pool` keeps all panels found.
  func lottery(_ target: [Double], pool: inout [[Int]]) throws -> [(panel: [Int], share: Double)]? {
    let peeled = try Peeling(space: space).peel(target)
    if peeled.left < 1e-12 { return zip(peeled.panels, peeled.shares).map { ($0, $1) } }
    pool += peeled.panels
    let pricing = try Pricing(space, meeting: target)
    pool = Self.distinct(pool + (try herd(target, pricing)))
    return try generate(target, pricing, &pool)
  }

  /// Panels around a target, without a lottery yet.
  func panels(around target: [Double]) throws -> [[Int]] {
    let peeled = try Peeling(space: space).peel(target)
    if peeled.left < 1e-12 { return peeled.panels }
    return Self.distinct(peeled.panels + (try herd(target, try Pricing(space, meeting: target))))
  }

  private func herd(_ target: [Double], _ pricing: Pricing) throws -> [[Int]] {
    let open = zip(target, space.groups).count { $0 > 1e-7 && $0 < Double($1.limit) - 1e-7 }
    var had = [Double](repeating: 0, count: target.count)
    var panels: [[Int]] = []
    for round in 0..<open {
      let lacking = zip(target, had).map { $0 * Double(round + 1) - $1 }
      guard let found = try pricing.heaviest(lacking, gap: 0.3) else { break }
      for place in had.indices { had[place] += Double(found.panel[place]) }
      panels.append(found.panel)
      if round % 10 == 0 { progress("finding panels: \(round) of about \(open)") }
    }
    return panels
  }

  private static func distinct(_ panels: [[Int]]) -> [[Int]] {
    var seen: Set<[Int]> = []
    return panels.filter { seen.insert($0).inserted }
  }

  private func generate(
    _ target: [Double], _ pricing: Pricing, _ pool: inout [[Int]]
  ) throws -> [(panel: [Int], share: Double)]? {
    let program = try shortfall(target)
    for panel in pool { try add(panel, to: program) }
    let groups = space.groups.count
    while case .optimal(let solution) = try program.solve() {
      let shares = solution.values[groups...]
      if solution.objective < 1e-10 { return zip(pool, shares).filter { $0.1 > 1e-12 }.map { ($0.0, $0.1) } }
      progress("closing in: \(pool.count) panels, still short by \(solution.objective)")
      let weights = Array(solution.prices[..<groups])
      let present = -solution.prices[groups]
      var found = try pricing.heaviest(weights, gap: 0.3)
      if let rough = found, rough.weight <= present + 1e-9 { found = try pricing.heaviest(weights) }
      guard let better = found, better.weight > present + 1e-9, !pool.contains(better.panel) else {
        let close = solution.objective < 1e-9
        return close ? zip(pool, shares).filter { $0.1 > 1e-12 }.map { ($0.0, $0.1) } : nil
      }
      pool.append(better.panel)
      try add(better.panel, to: program)
    }
    return nil
  }

  /// The least total by which groups stay below the target; one more row makes the shares add to 1.
  private func shortfall(_ target: [Double]) throws -> LinearProgram {
    let program = LinearProgram(.minimize)
    for place in space.groups.indices { try program.addRow(target[place]...Double.infinity) }
    try program.addRow(1...1)
    for place in space.groups.indices {
      try program.addColumn(0...Double.infinity, cost: 1, entries: [.init(place, 1)])
    }
    return program
  }

  private func add(_ panel: [Int], to program: LinearProgram) throws {
    var entries = panel.enumerated().filter { $0.element > 0 }
      .map { LinearProgram.Entry($0.offset, Double($0.element)) }
    entries.append(.init(space.groups.count, 1))
    try program.addColumn(0...Double.infinity, entries: entries)
  }
}
