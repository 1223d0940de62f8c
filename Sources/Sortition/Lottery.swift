// SPDX-License-Identifier: AGPL-3.0-or-later

/// A lottery over panels, everyone's probability under it, and the proof that it is what it claims to be.
public struct Lottery: Sendable {
  /// What the lottery is best at.
  public enum Objective: String, Sendable, CaseIterable {
    /// The smallest probability as high as can be, then the next smallest, and so on.
    case leximin
    /// The smallest probability as high as can be, and nothing more.
    case maximin
    /// The rule of thumb that assemblies used before 2021; no promise at all. See ``Pool/legacy(runs:)``.
    case legacy
  }

  /// People who have the same probability for the same reason.
  public struct Level: Sendable {
    /// Everybody here and in the levels above has at least so much, within 1e-9.
    public var probability: Double
    /// No lottery can give all of them more, as long as everybody below keeps theirs. Above the probability by more
    /// than rounding only where the search was cut short: then nobody knows what is between.
    public var bound: Double
    /// Places in the pool.
    public var people: [Int]
    /// Why the bound holds.
    public var proof: LevelProof
  }

  /// What it is best at.
  public let objective: Objective
  /// For each person of the pool, from 0 to 1.
  public let probabilities: [Double]
  /// From the lowest up. Maximin has one level, legacy none.
  public let levels: [Level]
  /// Each entry is a panel as counts by groups of exchangeable people, with its share; shares add to 1.
  let entries: [(panel: [Int], share: Double)]
  let space: PanelSpace

  /// In how many ways the lottery can end, people who can be exchanged for one another not told apart.
  public var size: Int { entries.count }

  /// The upper bound on the smallest probability, and the largest distance of any level from its bound.
  public var certificate: (bound: Double, gap: Double)? {
    guard let first = levels.first else { return nil }
    return (first.bound, levels.map { max(0, $0.bound - $0.probability) }.max() ?? 0)
  }
}

extension Pool {
  /// The leximin lottery. Unique in its probabilities, whatever the order of people, categories and features.
  ///
  /// Flanigan, Gölz, Gupta, Hennig, Procaccia: Fair algorithms for selecting citizens' assemblies, Nature 596 (2021).
  /// We differ in solving for groups of exchangeable people, in settling levels on the linear relaxation where real
  /// panels reach it, and in proving every level. Each probability is within 1e-9 of its level, unless the search had
  /// to be cut short; ``Lottery/certificate`` says how far off it can be then. Cost grows with the number of groups
  /// (see Bench/) and is bounded. Deterministic.
  public func leximin(progress: (@Sendable (String) -> Void)? = nil) throws(SortitionFault) -> Lottery {
    try solve(.leximin, progress)
  }

  /// A lottery whose smallest probability is as high as can be, certified like the first level of leximin.
  public func maximin(progress: (@Sendable (String) -> Void)? = nil) throws(SortitionFault) -> Lottery {
    try solve(.maximin, progress)
  }

  func solve(
    _ objective: Lottery.Objective, _ progress: (@Sendable (String) -> Void)? = nil, effort: Effort = Effort()
  ) throws(SortitionFault) -> Lottery {
    let space = PanelSpace(self)
    var leximin = Leximin(space, effort, progress: progress ?? { _ in })
    do {
      let outcome = try objective == .maximin ? leximin.solveFirstLevel() : leximin.solve()
      return Lottery(objective, space, outcome)
    } catch let fault as SortitionFault {
      throw fault
    } catch {
      throw .solver("\(error)")
    }
  }
}

extension Lottery {
  init(_ objective: Objective, _ space: PanelSpace, _ outcome: Leximin.Outcome) {
    let whole = outcome.lottery.reduce(0) { $0 + $1.share }
    let entries = outcome.lottery.map { (panel: $0.panel, share: $0.share / whole) }
    var probabilities = [Double](repeating: 0, count: space.groups.reduce(0) { $0 + $1.members.count })
    for (place, group) in space.groups.enumerated() {
      let seats = entries.reduce(0) { $0 + Double($1.panel[place]) * $1.share }
      for person in group.members { probabilities[person] = min(1, seats / Double(group.members.count)) }
    }
    let levels = Self.levels(outcome.levels, probabilities, space)
    self.init(
      objective: objective, probabilities: probabilities, levels: levels, entries: entries, space: space)
  }

  /// Levels as they were found where the lottery gives them within 1e-9, otherwise with what it really gives; and the
  /// bounds that follow from those.
  private static func levels(
    _ found: [Leximin.Level], _ probabilities: [Double], _ space: PanelSpace
  ) -> [Level] {
    var settled = [Double?](repeating: nil, count: space.groups.count)
    return found.map { level in
      let open = space.groups.indices.filter { settled[$0] == nil }
      let given = open.map { probabilities[space.groups[$0].members[0]] }.min() ?? 0
      let least = given >= level.value - 1e-9 ? level.value : given
      let bound = space.bound(level.proof, holding: level.groups, settled: settled)
      for place in level.groups { settled[place] = least }
      let people = level.groups.flatMap { space.groups[$0].members }.sorted()
      return Level(probability: least, bound: max(least, min(1, bound)), people: people, proof: level.proof)
    }
  }
}
