// SPDX-License-Identifier: Apache-2.0

import BigInt

/// The exact prices of a run, all over one common denominator, so that sums of prices are sums of whole numbers.
///
/// The denominator starts as the number of voters and is multiplied in each round by what the round's rich points add
/// to it; with 50 rounds it has some 500 bits.
struct PriceBook: Sendable {
  private(set) var denominator: BigInt
  /// The share over the denominator.
  private var share: BigInt
  private(set) var numerators: [BigInt] = []

  init(pot: Int64, voters: Int) {
    denominator = BigInt(max(voters, 1))
    share = BigInt(pot)
  }

  /// The price of a round, per point.
  func price(_ round: Int) -> Fraction { Fraction(numerators[round], over: denominator) }

  /// What so many voters have left together who have given so many points to what was bought in each round.
  func money(_ people: Int64, paid: some Sequence<(round: Int, points: Int64)>) -> Fraction {
    Fraction(sum(people, paid), over: denominator)
  }

  private func sum(_ people: Int64, _ paid: some Sequence<(round: Int, points: Int64)>) -> BigInt {
    paid.reduce(share * BigInt(people)) { $0 - numerators[$1.round] * BigInt($1.points) }
  }

  /// Enters the next round's purchase, of a project with this cost.
  mutating func enter(_ purchase: Purchase, cost: Int64) {
    if let exact = purchase.exact {
      let wider = exact.denominator / exact.denominator.greatestCommonDivisor(with: denominator)
      widen(by: wider)
      numerators.append(exact.numerator * (denominator / exact.denominator))
      return
    }
    let above = denominator * BigInt(cost) - sum(purchase.poorPeople, purchase.paidBefore)
    let below = BigInt(max(purchase.richPoints, 1))
    let common = below.greatestCommonDivisor(with: above % below)
    widen(by: below / common)
    numerators.append(above / common)
  }

  private mutating func widen(by factor: BigInt) {
    guard factor != 1 else { return }
    denominator *= factor
    share *= factor
    for round in numerators.indices { numerators[round] *= factor }
  }
}
