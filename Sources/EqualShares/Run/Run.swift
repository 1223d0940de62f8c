// SPDX-License-Identifier: Apache-2.0

/// One run of the Method of Equal Shares with a fixed share for everybody (Peters, Pierczyński, Skowron 2021, §3).
///
/// Round after round the project is bought whose supporters pay least per satisfaction ρ, everyone the same ρ or all
/// they have left; until no project's supporters together have its cost. Ties: see `Ground.comesFirst`.
///
/// **Exact and fast.** Money is held in `Double` with a proven error bound `moneyError`, which does not grow from round to
/// round because prices are kept in 128-bit fixed point. Every comparison that the bound cannot decide is repeated with
/// exact fractions (`Run+Exact.swift`), so the result is that of exact arithmetic.
///
/// Cost: rounds × (supporters of the few projects that could be next); ρ only rises, so a project is looked at again only
/// when its last ρ is below the best found. Memory: one copy of the supporters' lists.
struct Run {
  let ground: Ground
  let satisfaction: Rule.Satisfaction
  /// The budget the shares are counted from, in millionths: everyone has `pot / voters`.
  let pot: Int64
  let share: Double
  let fixedPoint: FixedPoint
  let fineShare: Int128
  /// No voter's money in `money` is further than this from the truth.
  let moneyError: Double

  /// By kind: what each of its voters has left; the round in which they gave their last.
  var money: [Double]
  var drainedAt: [Int32]
  var drained = 0
  /// By project: supporters who still have money come first in the lists below, `live` of them.
  var live: [Int]
  var supporter: [Int32]
  var people: [Int32]
  var points: [Int64]
  var drainedWhenPacked: [Int]
  /// By project: a bound below its ρ; infinite when it is bought or can no longer be.
  var lower: [Double]
  var roundOf: [Int32]
  var purchases: [Purchase] = []

  static let never = Int32.max

  /// Everyone starts with `pot / voters`; nothing is bought yet.
  init(_ ground: Ground, _ satisfaction: Rule.Satisfaction, pot: Int64) {
    self.ground = ground
    self.satisfaction = satisfaction
    self.pot = pot
    fixedPoint = FixedPoint(holding: max(pot, ground.budget))
    fineShare = (Int128(pot) << Int128(fixedPoint.places)) / Int128(ground.voters)
    share = fixedPoint.double(fineShare)
    // A payment errs by at most three roundings of at most the share; a voter pays at most once for each project.
    moneyError = 4 * Self.rounding * share * Double(ground.longestBallot + 1)
    money = [Double](repeating: share, count: ground.kinds)
    drainedAt = [Int32](repeating: Self.never, count: ground.kinds)
    live = (0..<ground.costs.count).map { ground.start[$0 + 1] - ground.start[$0] }
    supporter = ground.supporter
    people = ground.supporterPeople
    points = ground.isUnit ? [] : ground.supporterPoints
    drainedWhenPacked = [Int](repeating: 0, count: ground.costs.count)
    roundOf = [Int32](repeating: Self.never, count: ground.costs.count)
    lower = []
    lower = ground.costs.indices.map { project in
      guard ground.isEligible(project) else { return .infinity }
      let price = Double(ground.costs[project]) / Double(ground.support[project])
      return price / worth(project) * (1 - 8 * Self.rounding)
    }
  }

  /// Half a unit in the last place of 1.
  static let rounding = 0x1p-53

  /// What one point for the project counts: its cost, or 1.
  func worth(_ project: Int) -> Double { satisfaction == .cost ? Double(ground.costs[project]) : 1 }

  /// Buys until nothing can be bought.
  mutating func finish() {
    while let purchase = choose() { pay(purchase) }
  }

  /// What is bought, in the order of buying, and free projects before.
  var winners: [Int] { ground.costs.indices.filter(ground.isFree) + purchases.map(\.project) }

  /// Takes the price from everyone who supports the project.
  private mutating func pay(_ purchase: Purchase) {
    let project = purchase.project
    let round = Int32(purchases.count)
    for place in ground.start[project]..<(ground.start[project] + live[project]) {
      let kind = Int(supporter[place])
      guard money[kind] > 0 else { continue }
      let asked = ground.isUnit ? purchase.price : purchase.price * Double(points[place])
      if isDrained(kind, place, purchase, asked) {
        money[kind] = 0
        drainedAt[kind] = round
        drained += 1
      } else {
        money[kind] -= asked
      }
    }
    lower[project] = .infinity
    roundOf[project] = round
    purchases.append(purchase)
  }

  /// Whether the payment takes all the kind has. Only a purchase that was settled exactly can come close.
  private mutating func isDrained(_ kind: Int, _ place: Int, _ purchase: Purchase, _ asked: Double) -> Bool {
    if let exact = purchase.exact, abs(money[kind] - asked) <= tolerance(asked) {
      return exactMoney(of: kind) <= exact * pointsExact(place)
    }
    return money[kind] < asked
  }

  /// How far `money − asked` may be from the truth, when the price itself is the nearest `Double`.
  func tolerance(_ asked: Double) -> Double { moneyError + 4 * Self.rounding * asked }

  func pointsExact(_ place: Int) -> Fraction { ground.isUnit ? Fraction(1) : Fraction(Int(points[place])) }
}
