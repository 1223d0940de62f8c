// SPDX-License-Identifier: AGPL-3.0-or-later

/// Leximin: raises the smallest probability as far as it goes, then the next smallest, and so on.
///
/// Levels are settled on the liquid bound first and then realised whole, all at once. Where that fails, one level is
/// solved over real panels, what it settles is kept, and the rest is tried again. When the effort is used up before
/// that is decided, the lottery nearest to the liquid bound is taken, and how far it is from there is said.
struct Leximin {
  let space: PanelSpace
  let progress: (String) -> Void

  struct Level {
    var value: Double
    var groups: [Int]
    var proof: LevelProof
  }

  struct Outcome {
    var levels: [Level]
    var lottery: [(panel: [Int], share: Double)]
  }

  private var settled: [Double?]
  private var levels: [Level] = []
  private var pool: [[Int]] = []
  private let effort: Effort

  init(_ space: PanelSpace, _ effort: Effort, progress: @escaping (String) -> Void) {
    self.space = space
    self.effort = effort
    self.progress = progress
    settled = [Double?](repeating: nil, count: space.groups.count)
  }

  private var realising: Realising { Realising(space: space, effort: effort, progress: progress) }

  /// Maximin: only the smallest probability matters; what is above it falls as it may.
  mutating func solveFirstLevel() throws -> Outcome {
    let liquid = try liquidLevels()
    let whole = try WholeLevels(space, effort, progress: progress)
    pool = try realising.panels(around: target(liquid))
    if pool.isEmpty { pool = try [anyPanel(whole)] }
    guard let first = liquid.first else { throw SortitionFault.noPanel }
    let floor = space.groups.map { first.value * Double($0.members.count) }
    if case .met(let lottery) = try realising.lottery(above: floor, pool: &pool) {
      return Outcome(levels: [first], lottery: lottery)
    }
    guard let best = try whole.highest(settled, enough: first.value, pool: &pool) else {
      throw SortitionFault.noPanel
    }
    let lottery = zip(pool, best.shares).filter { $0.1 > 1e-12 }.map { ($0.0, $0.1) }
    if best.value >= first.value - 1e-9 || !best.isComplete { return Outcome(levels: [first], lottery: lottery) }
    return Outcome(levels: [try proven(best)], lottery: lottery)
  }

  private func anyPanel(_ whole: WholeLevels) throws -> [Int] {
    let weights = [Double](repeating: 0, count: space.groups.count)
    for _ in 0..<10 { if let panel = whole.pricing.exchanged(weights, least: 0).first { return panel } }
    let found = try whole.pricing.heaviest(weights)
    guard let panel = found.panel else { throw found.isComplete ? SortitionFault.noPanel : .noPanelFound }
    return panel
  }

  mutating func solve() throws -> Outcome {
    while true {
      let liquid = try liquidLevels()
      switch try realising.lottery(target(liquid), pool: &pool) {
      case .met(let lottery): return Outcome(levels: levels + liquid, lottery: lottery)
      case .unknown: return try nearest(liquid)
      case .impossible: if let outcome = try settleWhole(liquid) { return outcome }
      }
    }
  }

  /// The best of the panels found, where it is not decided whether there are better ones.
  private mutating func nearest(_ liquid: [Level]) throws -> Outcome {
    if pool.isEmpty { pool = try [anyPanel(WholeLevels(space, effort, progress: progress))] }
    return Outcome(levels: levels + liquid, lottery: try realising.nearest(target(liquid), pool))
  }

  /// All remaining levels on the liquid bound.
  private func liquidLevels() throws -> [Level] {
    let relaxed = RelaxedLevels(space: space)
    var settled = settled
    var found: [Level] = []
    while settled.contains(where: { $0 == nil }) {
      guard let level = try relaxed.next(settled) else { throw SortitionFault.noPanel }
      for place in level.groups { settled[place] = level.value }
      found.append(Level(value: level.value, groups: level.groups, proof: level.proof))
    }
    return found
  }

  private func target(_ liquid: [Level]) -> [Double] {
    var values = settled
    for level in liquid { for place in level.groups { values[place] = level.value } }
    return zip(values, space.groups).map { ($0 ?? 0) * Double($1.members.count) }
  }

  /// Settles the liquid levels that real panels reach, and the first that they do not. Answers the outcome when
  /// nothing is open any more, or the effort is used up.
  private mutating func settleWhole(_ liquid: [Level]) throws -> Outcome? {
    let whole = try WholeLevels(space, effort, progress: progress)
    if pool.isEmpty { pool = try [anyPanel(whole)] }
    for level in liquid {
      guard let best = try whole.highest(settled, enough: level.value, pool: &pool) else {
        throw SortitionFault.noPanel
      }
      let reached = best.value >= level.value - 1e-9
      if !reached, !best.isComplete { return try nearest(try liquidLevels()) }
      var next = reached ? level : try proven(best)
      next.value = min(next.value, best.value)
      for place in next.groups { settled[place] = next.value }
      levels.append(next)
      if settled.allSatisfy({ $0 != nil }) {
        let lottery = zip(pool, best.shares).filter { $0.1 > 1e-12 }.map { ($0.0, $0.1) }
        return Outcome(levels: levels, lottery: lottery)
      }
      if !reached { return nil }
    }
    return nil
  }

  /// A level proven over real panels, with the groups that weigh something in the proof. A warm program may err by more
  /// than a proof should: the bound is that of a fresh one where that is higher, and the gap says so.
  private func proven(_ best: WholeLevels.Level) throws -> Level {
    let groups = settled.indices.filter { settled[$0] == nil && weighty($0, best.weights) }
    let heaviest = max(heaviest(best), try space.heaviestBound(best.weights))
    return Level(value: best.value, groups: groups, proof: .weights(best.weights, heaviest: heaviest))
  }

  /// What no panel weighs more than: the bound, with what the settled groups have added back.
  private func heaviest(_ level: WholeLevels.Level) -> Double {
    var total = level.bound
    for (place, group) in space.groups.enumerated() {
      if let value = settled[place] { total += level.weights[place] * value * Double(group.members.count) }
    }
    return total
  }

  /// Whether a group's weight is more than rounding: the weights of all open people add to 1.
  private func weighty(_ place: Int, _ weights: [Double]) -> Bool {
    weights[place] * Double(space.groups[place].members.count) > 1e-5
  }
}
