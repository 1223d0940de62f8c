// SPDX-License-Identifier: Apache-2.0

/// Equal shares with the shares that its completion asks for.
struct EqualSharesMethod {
  let ground: Ground
  let rule: Rule
  /// Add1 raises everyone's share by one unit of currency, in millionths.
  static let step: Int64 = 1_000_000

  init(_ ground: Ground, _ rule: Rule) {
    self.ground = ground
    self.rule = rule
  }

  /// The run that counts. Add1 (Peters and Skowron; equalshares.net): shares budget/voters + 0, 1, 2, … until the winners
  /// cost more than the budget, or `stop` is satisfied, or everything that may be bought is bought; the last run that
  /// keeps to the budget counts. The pot never exceeds all the costs for each voter, where everything is bought.
  func run(_ progress: (Int) -> Void) -> Run {
    var best = finished(pot: ground.budget)
    guard rule.completion.raisesShares else { return best }
    var tried = 1
    while !isEnough(best) {
      progress(tried)
      let next = finished(pot: best.pot + Self.step * Int64(ground.voters))
      if cost(next) > ground.budget { break }
      best = next
      tried += 1
    }
    return best
  }

  private func finished(pot: Int64) -> Run {
    var run = Run(ground, rule.satisfaction, pot: pot)
    run.finish()
    return run
  }

  private func cost(_ run: Run) -> Int64 { run.purchases.reduce(0) { $0 + ground.costs[$1.project] } }

  private func isEnough(_ run: Run) -> Bool {
    let open = ground.costs.indices.filter { ground.isEligible($0) && run.roundOf[$0] == Run.never }
    guard rule.stop == .exhaustive else { return open.isEmpty }
    let left = ground.budget - cost(run)
    return open.allSatisfy { ground.costs[$0] > left }
  }
}
