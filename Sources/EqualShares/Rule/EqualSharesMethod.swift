// SPDX-License-Identifier: Apache-2.0

/// Equal shares with the shares that its completion asks for.
struct EqualSharesMethod {
  let ground: Ground
  let rule: Rule
  /// Add1 raises everyone's share by one unit of currency, in millionths.
  static let step: Int64 = 1_000_000
  /// Where Add1 gives up: above all the money an election can hold.
  static let largestPot = Int64.max / 4

  init(_ ground: Ground, _ rule: Rule) {
    self.ground = ground
    self.rule = rule
  }

  /// The run that counts. Add1 (Peters and Skowron; equalshares.net): shares budget/voters + 0, 1, 2, … until the winners
  /// cost more than the budget, or `stop` is satisfied, or everything that may be bought is bought; the last run that
  /// keeps to the budget counts.
  func run(_ progress: (Int) -> Void) -> Run {
    var best: Run? = finished(pot: ground.budget)
    guard rule.completion.raisesShares, let first = best else { return finished(pot: ground.budget) }
    var (pot, winners, tried) = (first.pot, first.purchases.map(\.project), 1)
    var stride = Stride()
    while !isEnough(winners), pot < Self.largestPot {
      progress(tried)
      if let width = stride.width {
        guard let span = sameWinners(after: pot, for: width) else {
          stride.failed()
          continue
        }
        stride.succeeded()
        if cost(span) <= ground.budget, !isEnough(span) {
          (pot, winners, tried, best) = (raised(pot, by: width), span, tried + width, nil)
          continue
        }
      }
      let next = finished(pot: raised(pot, by: 1))
      let bought = next.purchases.map(\.project)
      if cost(bought) > ground.budget { break }
      stride.saw(same: Set(bought) == Set(winners))
      (pot, winners, tried, best) = (next.pot, bought, tried + 1, next)
    }
    return best ?? finished(pot: pot)
  }

  /// The pot after so many steps for every voter.
  private func raised(_ pot: Int64, by steps: Int) -> Int64 {
    let (more, ranOver) = (Self.step * Int64(ground.voters)).multipliedReportingOverflow(by: Int64(steps))
    return ranOver || more > Self.largestPot ? Self.largestPot : min(pot + more, Self.largestPot)
  }

  private func sameWinners(after pot: Int64, for steps: Int) -> [Int]? {
    var span = SpanRun(ground, rule.satisfaction, pots: raised(pot, by: 1)...raised(pot, by: steps))
    return span.winners()
  }

  private func finished(pot: Int64) -> Run {
    var run = Run(ground, rule.satisfaction, pot: pot)
    run.finish()
    return run
  }

  private func cost(_ bought: [Int]) -> Int64 { bought.reduce(0) { $0 + ground.costs[$1] } }

  private func isEnough(_ bought: [Int]) -> Bool {
    let chosen = Set(bought)
    let open = ground.costs.indices.filter { ground.isEligible($0) && !chosen.contains($0) }
    guard rule.stop == .exhaustive else { return open.isEmpty }
    let left = ground.budget - cost(bought)
    return open.allSatisfy { ground.costs[$0] > left }
  }
}

/// How many shares to try at once. Single shares while the winners change; longer and longer spans while they do not.
private struct Stride {
  private var calm = 0
  private var patience = 4
  private var wide = 2

  /// The width of the next span; nil for a single share.
  var width: Int? { calm < patience ? nil : wide }

  mutating func saw(same: Bool) { calm = same ? calm + 1 : 0 }

  mutating func succeeded() { wide = min(wide * 2, 1 << 30) }

  mutating func failed() {
    if wide > 2 {
      wide /= 2
    } else {
      (calm, patience) = (0, min(patience * 2, 1 << 20))
    }
  }
}
