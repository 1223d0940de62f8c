// SPDX-License-Identifier: AGPL-3.0-or-later

/// Leximin: raises the smallest probability as far as it goes, then the next smallest, and so on.
///
/// Levels are settled on the liquid bound first and then realised whole, all at once. Where that fails, one level is
/// solved over real panels, what it settles is kept, and the rest is tried again.
struct Leximin {
  let space: PanelSpace
  let progress: (String) -> Void

  struct Level {
    var value: Double
    var bound: Double
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

  init(_ space: PanelSpace, progress: @escaping (String) -> Void) {
    self.space = space
    self.progress = progress
    settled = [Double?](repeating: nil, count: space.groups.count)
  }

  /// Maximin: only the smallest probability matters; what is above it falls as it may.
  mutating func solveFirstLevel() throws -> Outcome {
    let liquid = try liquidLevels()
    let whole = try WholeLevels(space, progress: progress)
    pool = try Realising(space: space, progress: progress).panels(around: target(liquid))
    if pool.isEmpty { pool = try [anyPanel(whole)] }
    guard let first = liquid.first, let best = try whole.highest(settled, enough: first.value, pool: &pool) else {
      throw SortitionFault.noPanel
    }
    let lottery = zip(pool, best.shares).filter { $0.1 > 1e-12 }.map { ($0.0, $0.1) }
    if best.value >= first.value - 1e-9 { return Outcome(levels: [first], lottery: lottery) }
    let proof = LevelProof.weights(best.weights, heaviest: heaviest(best))
    let groups = settled.indices.filter { weighty($0, best.weights) }
    let level = Level(value: best.value, bound: best.bound, groups: groups, proof: proof)
    return Outcome(levels: [level], lottery: lottery)
  }

  private func anyPanel(_ whole: WholeLevels) throws -> [Int] {
    let weights = [Double](repeating: 0, count: space.groups.count)
    guard let found = try whole.pricing.heaviest(weights) else { throw SortitionFault.noPanel }
    return found.panel
  }

  mutating func solve() throws -> Outcome {
    while true {
      let liquid = try liquidLevels()
      let realising = Realising(space: space, progress: progress)
      if let lottery = try realising.lottery(target(liquid), pool: &pool) {
        return Outcome(levels: levels + liquid, lottery: lottery)
      }
      if let lottery = try settleWhole(liquid) { return Outcome(levels: levels, lottery: lottery) }
    }
  }

  /// All remaining levels on the liquid bound.
  private func liquidLevels() throws -> [Level] {
    let relaxed = RelaxedLevels(space: space)
    var settled = settled
    var found: [Level] = []
    while settled.contains(where: { $0 == nil }) {
      guard let level = try relaxed.next(settled) else { throw SortitionFault.noPanel }
      let proof = LevelProof.prices(level.prices)
      let bound = space.bound(proof, holding: level.groups, settled: settled)
      for place in level.groups { settled[place] = level.value }
      found.append(Level(value: level.value, bound: bound, groups: level.groups, proof: proof))
    }
    return found
  }

  private func target(_ liquid: [Level]) -> [Double] {
    var values = settled
    for level in liquid { for place in level.groups { values[place] = level.value } }
    return zip(values, space.groups).map { ($0 ?? 0) * Double($1.members.count) }
  }

  /// Settles the liquid levels that real panels reach, and the first that they do not. Answers the lottery when
  /// nothing is open any more.
  private mutating func settleWhole(_ liquid: [Level]) throws -> [(panel: [Int], share: Double)]? {
    let whole = try WholeLevels(space, progress: progress)
    if pool.isEmpty { pool = try [anyPanel(whole)] }
    for level in liquid {
      guard let best = try whole.highest(settled, enough: level.value, pool: &pool) else {
        throw SortitionFault.noPanel
      }
      let reached = best.value >= level.value - 1e-9
      var next = level
      if !reached {
        let proof = LevelProof.weights(best.weights, heaviest: heaviest(best))
        let groups = settled.indices.filter { settled[$0] == nil && weighty($0, best.weights) }
        next = Level(value: best.value, bound: best.bound, groups: groups, proof: proof)
      } else {
        next.value = min(level.value, best.value)
      }
      for place in next.groups { settled[place] = next.value }
      levels.append(next)
      if settled.allSatisfy({ $0 != nil }) {
        return zip(pool, best.shares).filter { $0.1 > 1e-12 }.map { ($0.0, $0.1) }
      }
      if !reached { return nil }
    }
    return nil
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
