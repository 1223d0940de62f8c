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
  /// The kinds that give their last in the purchase being made: the first `poorCount` of these.
  var poor: [Int32]
  var poorCount = 0
  var book: PriceBook

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
    poor = [Int32](repeating: 0, count: ground.kinds + 1)
    book = PriceBook(pot: pot, voters: ground.voters)
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

  /// Takes the price from everyone who supports the project; those in `poor` give their last.
  private mutating func pay(_ purchase: Purchase) {
    let project = purchase.project
    let range = ground.start[project]..<(ground.start[project] + live[project])
    for place in 0..<poorCount {
      money[Int(poor[place])] = 0
      drainedAt[Int(poor[place])] = Int32(purchases.count)
    }
    drained += poorCount
    take(purchase.price, from: range)
    lower[project] = .infinity
    roundOf[project] = Int32(purchases.count)
    purchases.append(purchase)
  }

  private mutating func take(_ price: Double, from range: Range<Int>) {
    let isUnit = ground.isUnit
    let lists = (supporter, points)
    let supporter = lists.0.span
    let points = lists.1.span
    var money = money.mutableSpan
    for place in range {
      let kind = Int(supporter[unchecked: place])
      let asked = isUnit ? price : price * Double(points[unchecked: place])
      // Who has nothing left stays at nothing.
      money[unchecked: kind] = max(money[unchecked: kind] - asked, 0)
    }
  }

  /// How far `money − asked` may be from the truth, when the price itself is the nearest `Double`.
  func tolerance(_ asked: Double) -> Double { moneyError + 4 * Self.rounding * asked }
}
