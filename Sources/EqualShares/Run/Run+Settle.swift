// SPDX-License-Identifier: Apache-2.0

extension Run {
  /// Finds out who pays in full at a price that is nearly right, and from that the price in fixed point. The others are
  /// noted in `poor`. Nil when somebody is too close to call.
  mutating func settle(_ project: Int, near price: Double, rich: Double) -> Purchase? {
    let slack = sumError(project) / max(rich, 1)
    guard let count = noteThePoor(project, price, slack: 3 * slack) else { return nil }
    var purchase = Purchase(project: project)
    (purchase.richPeople, purchase.richPoints) = count
    var before = [Int64](repeating: 0, count: purchases.count)
    for place in 0..<poorCount { purchase.poorPeople += Int64(ground.people[Int(poor[place])]) }
    addPaid(poor[0..<poorCount], to: &before)
    for round in before.indices where before[round] != 0 {
      purchase.paidBefore.append((round, before[round]))
    }
    return refine(purchase, near: price, within: 2 * slack)
  }

  /// One pass without branches: the kinds that cannot pay the price into `poor`, those who can are counted.
  /// Nil when somebody's money is closer to the price than the errors allow.
  private mutating func noteThePoor(
    _ project: Int, _ price: Double, slack: Double
  ) -> (richPeople: Int64, richPoints: Int64)? {
    let range = ground.start[project]..<(ground.start[project] + live[project])
    let (isUnit, error) = (ground.isUnit, moneyError)
    let lists = (money, supporter, people, points)
    let money = lists.0.span
    let supporter = lists.1.span
    let people = lists.2.span
    let points = lists.3.span
    var (noted, richPeople, richPoints) = (0, Int64(0), Int64(0))
    var isClear = true
    Self.write(&poor) { poor in
      for place in range {
        let kind = supporter[unchecked: place]
        let left = money[unchecked: Int(kind)]
        let weight = isUnit ? 1 : points[unchecked: place]
        let asked = price * Double(weight)
        let isRich = left > asked
        let gap = error + 4 * Self.rounding * asked + slack * Double(weight)
        isClear = isClear && (left == 0 || abs(left - asked) > gap)
        poor[unchecked: noted] = kind
        noted += !isRich && left > 0 ? 1 : 0
        let count = isRich ? Int64(people[unchecked: place]) : 0
        richPeople += count
        richPoints += count * weight
      }
    }
    poorCount = noted
    return isClear ? (richPeople, richPoints) : nil
  }

  private static func write(_ array: inout [Int32], _ body: (inout MutableSpan<Int32>) -> Void) {
    var span = array.mutableSpan
    body(&span)
  }

  /// Adds the points that all voters of these kinds gave to what they have already paid for.
  func addPaid(_ kinds: ArraySlice<Int32>, to before: inout [Int64]) {
    let isUnit = ground.isUnit
    let projects = ground.kindProject.span
    let points = ground.kindPoints.span
    let starts = ground.kindStart.span
    let people = ground.people.span
    let rounds = roundOf.span
    for kind in kinds {
      let count = Int64(people[Int(kind)])
      for place in starts[Int(kind)]..<starts[Int(kind) + 1] {
        let round = rounds[unchecked: Int(projects[unchecked: place])]
        guard round != Self.never else { continue }
        before[Int(round)] &+= isUnit ? count : count &* points[unchecked: place]
      }
    }
  }

  /// The price in fixed point with its error; nil when it runs over, errs too much or is not where it was expected.
  private func refine(_ purchase: Purchase, near price: Double, within slack: Double) -> Purchase? {
    guard purchase.richPoints > 0 else { return nil }
    var purchase = purchase
    var sum = Int128(ground.costs[purchase.project]) << Int128(fixedPoint.places)
    sum -= Int128(purchase.poorPeople) * fineShare
    var error = Double(purchase.poorPeople) * fixedPoint.unit
    for (round, points) in purchase.paidBefore {
      let (product, ranOver) = purchases[round].fine.multipliedReportingOverflow(by: Int128(points))
      let (next, ranOverToo) = sum.addingReportingOverflow(product)
      guard !ranOver, !ranOverToo else { return nil }
      sum = next
      error += Double(points) * purchases[round].fineError
    }
    purchase.fine = sum / Int128(purchase.richPoints)
    purchase.fineError = (error / Double(purchase.richPoints) + fixedPoint.unit) * 1.000_001
    purchase.price = fixedPoint.double(purchase.fine)
    let heaviest = ground.isUnit ? 1 : Double(ground.heaviestPoints)
    guard purchase.fineError * heaviest <= Self.rounding * share else { return nil }
    guard abs(purchase.price - price) <= slack + 8 * Self.rounding * price else { return nil }
    return purchase
  }
}
