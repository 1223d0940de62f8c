// SPDX-License-Identifier: Apache-2.0

extension Run {
  /// Finds out who pays in full at a price that is nearly right, and from that the price in fixed point.
  /// Nil when somebody is too close to call.
  func settle(_ project: Int, near price: Double) -> Purchase? {
    var purchase = Purchase(project: project)
    var before = [Int64](repeating: 0, count: purchases.count)
    let slack = sumError(project)
    let range = ground.start[project]..<(ground.start[project] + live[project])
    let rich = max(measure(project, at: price).richPoints, 1)
    for place in range {
      let kind = Int(supporter[place])
      let left = money[kind]
      guard left > 0 else { continue }
      let weight = ground.isUnit ? 1 : points[place]
      let asked = price * Double(weight)
      guard abs(left - asked) > tolerance(asked) + 3 * slack / rich * Double(weight) else { return nil }
      let count = Int64(people[place])
      if left > asked {
        purchase.richPeople += count
        purchase.richPoints += count * weight
      } else {
        purchase.poorPeople += count
        addPaid(kind, count, to: &before)
      }
    }
    for round in before.indices where before[round] != 0 {
      purchase.paidBefore.append((round, before[round]))
    }
    return refine(purchase, near: price, within: 2 * slack / rich)
  }

  /// Adds the points a kind gave to what it has already paid for.
  @inline(__always)
  func addPaid(_ kind: Int, _ count: Int64, to before: inout [Int64]) {
    for place in ground.kindStart[kind]..<ground.kindStart[kind + 1] {
      let round = roundOf[Int(ground.kindProject[place])]
      if round != Self.never { before[Int(round)] += count * ground.kindPoints[place] }
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
