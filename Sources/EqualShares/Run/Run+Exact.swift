// SPDX-License-Identifier: Apache-2.0

extension Run {
  /// The share, exactly, in millionths.
  var exactShare: Fraction { Fraction(Int(pot)) / Fraction(ground.voters) }

  /// The next project by exact fractions. Begins with those whose bound is at most `limit`, and takes in more until no
  /// bound outside is below the best ρ found.
  mutating func chooseExactly(upTo limit: Double) -> Purchase? {
    var best: (project: Int, price: Fraction, ρ: Fraction)?
    var limit = limit
    var seen = Set<Int>()
    while true {
      let more = candidates(upTo: limit).filter { seen.insert($0).inserted }
      for project in more {
        guard let price = exactPrice(of: project) else {
          lower[project] = .infinity
          continue
        }
        let ρ = satisfaction == .cost ? price / Fraction(Int(ground.costs[project])) : price
        if let now = best, ρ > now.ρ || (ρ == now.ρ && ground.comesFirst(now.project, before: project)) { continue }
        best = (project, price, ρ)
      }
      guard let best else {
        if limit == .infinity { return nil }
        limit = .infinity
        continue
      }
      if more.isEmpty { return settleExactly(best.project, at: best.price) }
      limit = best.ρ.approximate * (1 + 1e-9)
    }
  }

  /// The price per point at which the supporters together pay the cost; nil when they do not have it.
  /// The same steps from below as in `look`, but exact; they end because each makes at least one more voter poor.
  private mutating func exactPrice(of project: Int) -> Fraction? {
    var price = Fraction(Int(ground.costs[project])) / Fraction(Int(ground.support[project]))
    while true {
      let (poor, richPoints) = exactMeasure(project, at: price)
      guard richPoints > 0 else { return nil }
      let next = (Fraction(Int(ground.costs[project])) - poor) / Fraction(Int(richPoints))
      if next == price { return price }
      price = next
    }
  }

  /// What the poor have left, exactly, and the points of the rich. Floating point decides where it is certain.
  private mutating func exactMeasure(_ project: Int, at price: Fraction) -> (poor: Fraction, richPoints: Int64) {
    var (people, richPoints) = (Int64(0), Int64(0))
    var before = [Int64](repeating: 0, count: purchases.count)
    let near = price.approximate
    for place in ground.start[project]..<(ground.start[project] + live[project]) {
      let kind = Int(supporter[place])
      guard money[kind] > 0 else { continue }
      let count = Int64(self.people[place])
      if isRich(kind, place, price, near) {
        richPoints += count * (ground.isUnit ? 1 : points[place])
      } else {
        people += count
        addPaid(kind, count, to: &before)
      }
    }
    return (exactMoney(people, paid: before), richPoints)
  }

  private mutating func isRich(_ kind: Int, _ place: Int, _ price: Fraction, _ near: Double) -> Bool {
    let asked = near * (ground.isUnit ? 1 : Double(points[place]))
    if abs(money[kind] - asked) > tolerance(asked) { return money[kind] > asked }
    return exactMoney(of: kind) >= price * pointsExact(place)
  }

  private mutating func settleExactly(_ project: Int, at price: Fraction) -> Purchase {
    var purchase = Purchase(project: project, price: price.approximate, exact: price)
    purchase.fine = fixedPoint.fixed(price)
    purchase.fineError = fixedPoint.unit
    for place in ground.start[project]..<(ground.start[project] + live[project]) where money[Int(supporter[place])] > 0 {
      let count = Int64(people[place])
      if isRich(Int(supporter[place]), place, price, purchase.price) {
        purchase.richPeople += count
        purchase.richPoints += count * (ground.isUnit ? 1 : points[place])
      } else {
        purchase.poorPeople += count
      }
    }
    return purchase
  }

  /// The exact price per point of a purchase, worked out once.
  mutating func exactPrice(ofRound round: Int) -> Fraction {
    if let exact = purchases[round].exact { return exact }
    let purchase = purchases[round]
    var sum = Fraction(Int(ground.costs[purchase.project])) - Fraction(Int(purchase.poorPeople)) * exactShare
    for (earlier, points) in purchase.paidBefore {
      sum = sum + Fraction(Int(points)) * exactPrice(ofRound: earlier)
    }
    let price = sum / Fraction(Int(purchase.richPoints))
    purchases[round].exact = price
    return price
  }

  /// What so many voters have left together who have paid for so many points in each round.
  mutating func exactMoney(_ people: Int64, paid: [Int64]) -> Fraction {
    var sum = Fraction(Int(people)) * exactShare
    for round in paid.indices where paid[round] != 0 {
      sum = sum - Fraction(Int(paid[round])) * exactPrice(ofRound: round)
    }
    return sum
  }

  /// What each voter of a kind has left; 0 once they have given their last.
  mutating func exactMoney(of kind: Int) -> Fraction {
    guard drainedAt[kind] == Self.never else { return .zero }
    var paid = [Int64](repeating: 0, count: purchases.count)
    addPaid(kind, 1, to: &paid)
    return exactMoney(1, paid: paid)
  }
}
