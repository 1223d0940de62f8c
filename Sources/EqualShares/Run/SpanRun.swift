// SPDX-License-Identifier: Apache-2.0

/// A run for all shares of a span at once: everyone has *at least* one sum and *at most* another. Where both ends of the
/// span lead to the same decision in every round, so does every share between, and Add1 need not try them one by one.
///
/// Prices fall when money rises and money left falls when prices rise, so bounds of one give bounds of the other.
/// Sums of floating point are held against `sumError`; whatever is not certain makes `winners` nil.
/// Cost: like two runs.
struct SpanRun {
  private let ground: Ground
  private let satisfaction: Rule.Satisfaction
  private let roundingError: Double
  private var least: [Double]
  private var most: [Double]
  /// By project: a bound below its ρ for every share of the span; infinite when it is out of the running.
  private var lower: [Double]
  private var bought: [Int] = []

  init(_ ground: Ground, _ satisfaction: Rule.Satisfaction, pots: ClosedRange<Int64>) {
    self.ground = ground
    self.satisfaction = satisfaction
    let shares = (Double(pots.lowerBound) / Double(ground.voters), Double(pots.upperBound) / Double(ground.voters))
    roundingError = 8 * Run.rounding * shares.1
    least = [Double](repeating: shares.0 - roundingError, count: ground.kinds)
    most = [Double](repeating: shares.1 + roundingError, count: ground.kinds)
    lower = ground.costs.indices.map { ground.isEligible($0) ? 0 : .infinity }
  }

  /// What is bought at every share of the span, without the free projects; nil when that cannot be told.
  mutating func winners() -> [Int]? {
    while true {
      guard let lowest = lowest() else { return bought }
      guard let highest = price(lowest, least, above: true).map({ $0 / worth(lowest) }) else { return nil }
      var next = lowest
      for rival in lower.indices where rival != lowest && lower[rival] <= highest {
        refresh(rival)
        guard lower[rival] <= highest else { continue }
        guard isEven(next), isEven(rival) else { return nil }
        if evenComesFirst(rival, before: next) { next = rival }
      }
      guard let above = price(next, least, above: true), let below = price(next, most, above: false) else { return nil }
      pay(next, from: below, to: above)
    }
  }

  /// Whether every supporter can certainly pay the same price per point, which then is cost ÷ points at every share.
  private func isEven(_ project: Int) -> Bool {
    let price = Double(ground.costs[project]) / Double(ground.support[project]) * (1 + 1e-9)
    return (ground.start[project]..<ground.start[project + 1]).allSatisfy {
      least[Int(ground.supporter[$0])] > price * Double(ground.supporterPoints[$0])
    }
  }

  /// Between two projects paid evenly: the lower ρ, and the tie-break, in whole numbers.
  private func evenComesFirst(_ a: Int, before b: Int) -> Bool {
    let (costA, costB) = satisfaction == .cost ? (1, 1) : (Int128(ground.costs[a]), Int128(ground.costs[b]))
    let (ρA, ρB) = (costA * Int128(ground.support[b]), costB * Int128(ground.support[a]))
    return ρA == ρB ? ground.comesFirst(a, before: b) : ρA < ρB
  }

  /// The project with the lowest bound, once its bound is up to date.
  private mutating func lowest() -> Int? {
    while let next = lower.indices.filter({ lower[$0] < .infinity }).min(by: { lower[$0] < lower[$1] }) {
      let before = lower[next]
      refresh(next)
      if lower[next] <= before { return next }
    }
    return nil
  }

  private mutating func refresh(_ project: Int) {
    let richest = sums(project, .infinity, most).paid
    if richest < Double(ground.costs[project]) - sumError(project) {
      lower[project] = .infinity
    } else {
      // Nobody can tell whether they have the cost: no bound, so that the span is given up.
      lower[project] = max(lower[project], price(project, most, above: false).map { $0 / worth(project) } ?? 0)
    }
  }

  private mutating func pay(_ project: Int, from below: Double, to above: Double) {
    for place in ground.start[project]..<ground.start[project + 1] {
      let kind = Int(ground.supporter[place])
      let points = Double(ground.supporterPoints[place])
      least[kind] = max(least[kind] - above * points - roundingError, 0)
      most[kind] = max(most[kind] - below * points + roundingError, 0)
    }
    lower[project] = .infinity
    bought.append(project)
  }

  /// A price certainly above (or below) the true one for this money; nil when there is no certain one.
  private func price(_ project: Int, _ money: [Double], above: Bool) -> Double? {
    let cost = Double(ground.costs[project])
    var price = cost / Double(ground.support[project])
    while true {
      let now = sums(project, price, money)
      guard now.richPoints > 0 else { return nil }
      let next = price + (cost - now.paid) / now.richPoints
      if next <= price * (1 + 1e-12) { break }
      price = next
    }
    price *= above ? 1 + 1e-9 : 1 - 1e-9
    let paid = sums(project, price, money).paid
    let error = sumError(project)
    return (above ? paid > cost + error : paid < cost - error) ? price : nil
  }

  private func sums(_ project: Int, _ price: Double, _ money: [Double]) -> (paid: Double, richPoints: Double) {
    var (paid, richPoints) = (0.0, 0.0)
    for place in ground.start[project]..<ground.start[project + 1] {
      let left = money[Int(ground.supporter[place])]
      let points = Double(ground.supporterPoints[place])
      let people = Double(ground.supporterPeople[place])
      paid += people * min(left, price * points)
      if left >= price * points { richPoints += people * points }
    }
    return (paid, richPoints)
  }

  private func worth(_ project: Int) -> Double { satisfaction == .cost ? Double(ground.costs[project]) : 1 }

  private func sumError(_ project: Int) -> Double {
    let supporters = Double(ground.start[project + 1] - ground.start[project])
    return 8 * (supporters + 8) * Run.rounding * Double(ground.costs[project])
  }
}
