// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why a level of the leximin vector cannot be higher, in numbers that anybody can check.
public enum LevelProof: Sendable, Equatable {
  /// Prices of the seats (first) and of each feature's quota, in the order of the categories; then of each class of
  /// households. A person weighs the sum of the prices that concern them, but nobody less than 0; what that adds
  /// is paid for every seat their group can have. Because every panel keeps the quotas, the weights on it add up to at
  /// most that and Σ price × maximum (minimum, where the price is negative): no solver is needed.
  case prices([Double])
  /// Everybody the level holds down stands on every panel, or shares with their household all the seats it can have.
  case limits
  /// A weight for each group of exchangeable people, and what no panel weighs more than, by branch and bound.
  case weights([Double], heaviest: Double)
}

extension PanelSpace {
  /// The greatest value that the open groups can have together according to a proof, when the settled ones have at
  /// least what is theirs. Plain arithmetic, apart from how the proof was found. Infinite if the proof proves nothing.
  func bound(_ proof: LevelProof, holding held: [Int], settled: [Double?]) -> Double {
    let (weights, heaviest) = inequality(proof, holding: held)
    var rest = heaviest
    var open = 0.0
    for (place, group) in groups.enumerated() {
      let whole = weights[place] * Double(group.members.count)
      if let value = settled[place] { rest -= whole * value } else { open += whole }
    }
    return open > 0 ? rest / open : .infinity
  }

  /// The weights, none below zero, and what no panel exceeds.
  func inequality(_ proof: LevelProof, holding held: [Int]) -> (weights: [Double], heaviest: Double) {
    switch proof {
    case .weights(let weights, let heaviest): return (weights, heaviest)
    case .limits:
      let weights = groups.indices.map { held.contains($0) ? 1.0 : 0 }
      return (weights, zip(weights, groups).reduce(0) { $0 + $1.0 * Double($1.1.limit) })
    case .prices(let prices):
      var heaviest = zip(prices, rows).reduce(0) { $0 + $1.0 * Double($1.0 > 0 ? $1.1.high : $1.1.low) }
      var weights = groups.map { group in group.rows.reduce(0) { $0 + prices[$1] } }
      for (place, group) in groups.enumerated() where weights[place] < 0 {
        heaviest -= weights[place] * Double(group.limit)
        weights[place] = 0
      }
      return (weights, heaviest)
    }
  }
}
