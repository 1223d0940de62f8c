// SPDX-License-Identifier: Apache-2.0

extension Run {
  private struct Candidate {
    var project: Int
    var price: Double
    var rich: Double
  }

  /// What looking at one project gave.
  private enum Look {
    /// It cannot be next, or not at all.
    case out
    /// Its price per point, nearly, and the points of those who can pay it.
    case price(Double, rich: Double)
    /// The error bound cannot tell; exact fractions must.
    case unclear
  }

  /// The next project to buy, settled; nil when no project's supporters have its cost.
  mutating func choose() -> Purchase? {
    let (best, unclear) = nearest()
    guard let best else { return unclear ? chooseExactly(upTo: .infinity) : nil }
    guard let purchase = settle(best.project, near: best.price, rich: best.rich) else {
      return chooseExactly(upTo: best.price / worth(best.project) * (1 + 1e-9))
    }
    let most = (purchase.price + purchase.fineError) / worth(best.project) * (1 + 16 * Self.rounding)
    return candidates(upTo: most).count == 1 ? purchase : chooseExactly(upTo: most)
  }

  /// Looks at projects, the one with the lowest bound first, until no bound is below the best ρ found.
  private mutating func nearest() -> (best: Candidate?, unclear: Bool) {
    var best: Candidate?
    var limit = Double.infinity
    var unclear = false
    var waiting = candidates(upTo: .infinity)
    while let next = waiting.indices.min(by: { lower[waiting[$0]] < lower[waiting[$1]] }) {
      let project = waiting[next]
      guard lower[project] <= limit * 1.000_000_1 else { break }
      waiting.swapAt(next, waiting.count - 1)
      waiting.removeLast()
      switch look(project, limit: limit) {
      case .out: continue
      case .unclear: unclear = true
      case .price(let price, let rich):
        guard price / worth(project) < limit else { continue }
        limit = price / worth(project)
        best = Candidate(project: project, price: price, rich: rich)
      }
    }
    return (best, unclear)
  }

  func candidates(upTo limit: Double) -> [Int] {
    lower.indices.filter { lower[$0] < .infinity && lower[$0] <= limit }
  }

  /// Newton's method from below: what the supporters would pay together is a concave function of the price, so each
  /// step lands at or below the true price, and each gives a proven lower bound.
  private mutating func look(_ project: Int, limit: Double) -> Look {
    pack(project)
    let cost = Double(ground.costs[project])
    let error = sumError(project)
    let worth = worth(project)
    var price = lower[project] * worth
    while true {
      let now = measure(project, at: price)
      if now.money < cost - error {
        lower[project] = .infinity
        return .out
      }
      guard now.money > cost + error, now.richPoints > 0 else { return .unclear }
      let next = (cost - now.poorMoney) / now.richPoints
      let proven = (next - error / now.richPoints) / worth * (1 - 8 * Self.rounding)
      lower[project] = max(lower[project], proven)
      if lower[project] > limit * 1.000_000_1 { return .out }
      if next <= price * (1 + 1e-12) { return .price(next, rich: now.richPoints) }
      price = next
    }
  }
}
