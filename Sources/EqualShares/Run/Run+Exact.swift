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
    var poor: [Int32] = []
    let near = price.approximate
    for place in ground.start[project]..<(ground.start[project] + live[project]) {
      let kind = Int(supporter[place])
      guard money[kind] > 0 else { continue }
      let count = Int64(self.people[place])
      if compare(kind, place, price, near) >= 0 {
        richPoints += count * (ground.isUnit ? 1 : points[place])
      } else {
        people += count
        poor.append(Int32(kind))
      }
    }
    return (exactMoney(people, of: poor[...]), richPoints)
  }

  /// Whether a kind has more than the price (1), exactly the price (0) or less (-1).
  private mutating func compare(_ kind: Int, _ place: Int, _ price: Fraction, _ near: Double) -> Int {
    let asked = near * (ground.isUnit ? 1 : Double(points[place]))
    if abs(money[kind] - asked) > tolerance(asked) { return money[kind] > asked ? 1 : -1 }
    let (left, exact) = (exactMoney(of: kind), price * Fraction(ground.isUnit ? 1 : Int(points[place])))
    return left == exact ? 0 : left > exact ? 1 : -1
  }

  private mutating func settleExactly(_ project: Int, at price: Fraction) -> Purchase {
    var purchase = Purchase(project: project, price: price.approximate, exact: price)
    purchase.fine = fixedPoint.fixed(price)
    purchase.fineError = fixedPoint.unit
    poorCount = 0
    for place in ground.start[project]..<(ground.start[project] + live[project]) where money[Int(supporter[place])] > 0
    {
      let kind = Int(supporter[place])
      let count = Int64(people[place])
      let comparison = compare(kind, place, price, purchase.price)
      if comparison >= 0 {
        purchase.richPeople += count
        purchase.richPoints += count * (ground.isUnit ? 1 : points[place])
      } else {
        purchase.poorPeople += count
      }
      // Who has exactly the price pays in full, and has nothing left.
      if comparison <= 0 {
        poor[poorCount] = Int32(kind)
        poorCount += 1
      }
    }
    return purchase
  }

  /// Brings the book up to the last purchase.
  mutating func keepBook() {
    for round in book.numerators.count..<purchases.count {
      book.enter(purchases[round], cost: ground.costs[purchases[round].project])
    }
  }

  /// What the voters of these kinds, so many, have left together.
  mutating func exactMoney(_ people: Int64, of kinds: ArraySlice<Int32>) -> Fraction {
    keepBook()
    var paid = [Int64](repeating: 0, count: purchases.count)
    addPaid(kinds, to: &paid)
    return book.money(people, paid: paid.indices.lazy.filter { paid[$0] != 0 }.map { (round: $0, points: paid[$0]) })
  }

  /// What each voter of a kind has left; 0 once they have given their last.
  mutating func exactMoney(of kind: Int) -> Fraction {
    guard drainedAt[kind] == Self.never else { return .zero }
    let people = Int64(ground.people[kind])
    return exactMoney(people, of: [Int32(kind)]) / Fraction(Int(people))
  }
}
