// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// Finds a lottery over panels that gives every group exactly what a target says, or proves that there is none.
///
/// Panels are first peeled off the target and then herded: each is heavy where a group weighs what it still lacks, so
/// that their average circles the target closely. With about as many panels as groups the target nearly always lies
/// within them, and one linear program finds the shares. Otherwise column generation adds panels.
struct Realising {
  let space: PanelSpace
  let effort: Effort
  let progress: (String) -> Void

  typealias Entries = [(panel: [Int], share: Double)]

  enum Outcome {
    /// Panels with positive shares that add to 1 and meet the target.
    case met(Entries)
    /// It is proven that no lottery meets the target.
    case impossible
    /// The effort is used up: nobody knows.
    case unknown
  }

  /// `pool` keeps all panels found.
  func lottery(_ target: [Double], pool: inout [[Int]]) throws -> Outcome {
    let peeled = try Peeling(space: space, effort: effort).peel(target)
    if peeled.left < 1e-12 { return .met(zip(peeled.panels, peeled.shares).map { ($0, $1) }) }
    let pricing = try Pricing(space, effort, meeting: target)
    pool = Self.distinct(pool + peeled.panels + (try herd(target, pricing)))
    return try generate(target, pricing, &pool)
  }

  /// A lottery over these panels and more that gives every group a floor at least, and otherwise what it will.
  func lottery(above floor: [Double], pool: inout [[Int]]) throws -> Outcome {
    try generate(floor, try Pricing(space, effort), &pool)
  }

  /// Panels around a target, without a lottery yet.
  func panels(around target: [Double]) throws -> [[Int]] {
    let peeled = try Peeling(space: space, effort: effort).peel(target)
    if peeled.left < 1e-12 { return peeled.panels }
    return Self.distinct(peeled.panels + (try herd(target, try Pricing(space, effort, meeting: target))))
  }

  private func herd(_ target: [Double], _ pricing: Pricing) throws -> [[Int]] {
    let open = zip(target, space.groups).count { $0 > 1e-7 && $0 < Double($1.limit) - 1e-7 }
    var had = [Double](repeating: 0, count: target.count)
    var panels: [[Int]] = []
    var misses = 0
    // More than needed cost less than finding the last few one by one; few more where each is hard to find.
    let rounds = pricing.isRoomy ? 2 * open : open + open / 8
    for round in 0..<rounds where misses < 10 {
      let lacking = zip(target, had).map { $0 * Double(panels.count + 1) - $1 }
      let average = zip(target, lacking).reduce(0) { $0 + $1.0 * $1.1 }
      let easy = pricing.cooled(lacking, least: average).first
      guard let panel = try easy ?? pricing.heavy(lacking, least: average).first else {
        misses += 1
        continue
      }
      for place in had.indices { had[place] += Double(panel[place]) }
      panels.append(panel)
      if round % 10 == 0 { progress("finding panels: \(round) of about \(rounds)") }
    }
    return panels
  }

  private static func distinct(_ panels: [[Int]]) -> [[Int]] {
    var seen: Set<[Int]> = []
    return panels.filter { seen.insert($0).inserted }
  }

  private func generate(_ target: [Double], _ pricing: Pricing, _ pool: inout [[Int]]) throws -> Outcome {
    let program = try shortfall(target)
    for panel in pool { try add(panel, to: program) }
    var known = Set(pool)
    let groups = space.groups.count
    // Nothing costs less than 0, so the dual method can begin at once; later the primal one goes on.
    var isBegun = false
    while case .optimal(let solution) = try program.solve(dual: !isBegun) {
      isBegun = true
      let met = Outcome.met(zip(pool, solution.values[groups...]).filter { $0.1 > 1e-12 }.map { ($0, $1) })
      if solution.objective < 1e-10 { return met }
      progress("closing in: \(pool.count) panels, still short by \(solution.objective)")
      let weights = Array(solution.prices[..<groups])
      let present = -solution.prices[groups]
      let wanted = zip(weights, target).reduce(0) { $0 + $1.0 * $1.1 }
      switch try better(weights, than: present, wanted, pricing, known) {
      case .panels(let panels):
        known.formUnion(panels)
        pool += panels
        for panel in panels { try add(panel, to: program) }
      case .none(let isProven):
        return solution.objective < 1e-7 ? met : isProven ? .impossible : .unknown
      }
    }
    return .unknown
  }

  /// Solving the program again costs as much as so many panels.
  private static let atOnce = 24

  private enum Better {
    case panels([[Int]])
    /// None was found; whether there is none.
    case none(isProven: Bool)
  }

  /// New panels that weigh more than those of the present lottery. There is no lottery for the target when that weighs
  /// more (`wanted`) than any panel does.
  private func better(
    _ weights: [Double], than present: Double, _ wanted: Double, _ pricing: Pricing, _ known: Set<[Int]>
  ) throws -> Better {
    let easy = pricing.cooled(weights, least: present + 1e-6, count: Self.atOnce).filter { !known.contains($0) }
    if !easy.isEmpty { return .panels(easy) }
    let quick = try pricing.heavy(weights, least: present + 1e-6, count: 8).filter { !known.contains($0) }
    if !quick.isEmpty { return .panels(quick) }
    let found = try pricing.heaviest(weights)
    if let panel = found.panel, found.weight > present + 1e-9, !known.contains(panel) { return .panels([panel]) }
    // Only the arithmetic proves it: a panel known already that still looks better means that the program erred.
    if found.isComplete { return .none(isProven: wanted > found.bound + 1e-9) }
    let last = pricing.exchanged(weights, least: present + 1e-6, count: 8).filter { !known.contains($0) }
    return last.isEmpty ? .none(isProven: false) : .panels(last)
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

  /// The lottery over the pool that gives everybody the same part of the target at least, and as much as can be.
  func nearest(_ target: [Double], _ pool: [[Int]]) throws -> Entries {
    let program = LinearProgram(.minimize)
    for place in space.groups.indices { try program.addRow(target[place]...Double.infinity) }
    try program.addRow(1...1)
    let missing = target.enumerated().filter { $0.element > 0 }.map { LinearProgram.Entry($0.offset, $0.element) }
    try program.addColumn(0...Double.infinity, cost: 1, entries: missing)
    for panel in pool { try add(panel, to: program) }
    guard case .optimal(let solution) = try program.solve() else { throw SortitionFault.solver("no nearest lottery") }
    return zip(pool, solution.values[1...]).filter { $0.1 > 1e-12 }.map { ($0, $1) }
  }

  private func add(_ panel: [Int], to program: LinearProgram) throws {
    var entries = panel.enumerated().filter { $0.element > 0 }
      .map { LinearProgram.Entry($0.offset, Double($0.element)) }
    entries.append(.init(space.groups.count, 1))
    try program.addColumn(0...Double.infinity, entries: entries)
  }
}
