// SPDX-License-Identifier: Apache-2.0

/// What a project's supporters can do at a given price per point.
struct Measure {
  /// The money left to those who cannot pay the price.
  var poorMoney = 0.0
  /// The points of those who can.
  var richPoints = 0.0
  /// All the money of all supporters.
  var money = 0.0
}

extension Run {
  /// One pass over the supporters of a project.
  func measure(_ project: Int, at price: Double) -> Measure {
    let range = ground.start[project]..<(ground.start[project] + live[project])
    return ground.isUnit ? measureUnit(range, price) : measurePoints(range, price)
  }

  /// Approvals. Two interleaved sums, since one addition must wait for the one before it.
  private func measureUnit(_ range: Range<Int>, _ price: Double) -> Measure {
    let money = money.span
    let supporter = supporter.span
    let people = people.span
    var (even, odd) = (Measure(), Measure())
    var place = range.lowerBound
    while place + 1 < range.upperBound {
      Self.add(
        money[unchecked: Int(supporter[unchecked: place])], Double(people[unchecked: place]), 1, price, to: &even)
      Self.add(
        money[unchecked: Int(supporter[unchecked: place + 1])], Double(people[unchecked: place + 1]), 1, price,
        to: &odd)
      place += 2
    }
    if place < range.upperBound {
      Self.add(money[Int(supporter[place])], Double(people[place]), 1, price, to: &even)
    }
    return Measure(
      poorMoney: even.poorMoney + odd.poorMoney, richPoints: even.richPoints + odd.richPoints,
      money: even.money + odd.money)
  }

  private func measurePoints(_ range: Range<Int>, _ price: Double) -> Measure {
    var result = Measure()
    for place in range {
      Self.add(
        money[Int(supporter[place])], Double(people[place]), Double(points[place]), price, to: &result)
    }
    return result
  }

  @inline(__always)
  private static func add(
    _ money: Double, _ people: Double, _ points: Double, _ price: Double, to sum: inout Measure
  ) {
    let isRich = money >= price * points
    let all = people * money
    sum.money += all
    sum.poorMoney += isRich ? 0 : all
    sum.richPoints += isRich ? people * points : 0
  }

  /// Brings supporters who have given their last to the end of the list, when enough have since it was last done.
  mutating func pack(_ project: Int) {
    guard drained - drainedWhenPacked[project] > ground.kinds >> 4 else { return }
    drainedWhenPacked[project] = drained
    let first = ground.start[project]
    var next = first
    for place in first..<(first + live[project]) where money[Int(supporter[place])] > 0 {
      supporter[next] = supporter[place]
      people[next] = people[place]
      if !ground.isUnit { points[next] = points[place] }
      next += 1
    }
    live[project] = next - first
  }

  /// How far the sums of a measure may be from the truth: everyone's money, and the rounding of the additions.
  func sumError(_ project: Int) -> Double {
    let supporters = Double(ground.start[project + 1] - ground.start[project])
    return Double(ground.headcount[project]) * moneyError + 4 * (supporters + 8) * Self.rounding
      * Double(ground.costs[project])
  }
}
