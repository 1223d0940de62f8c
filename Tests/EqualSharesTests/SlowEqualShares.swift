// SPDX-License-Identifier: Apache-2.0

import EqualShares

/// A fraction of machine integers, enough for tiny elections; it stops the test where it runs over.
struct Ratio: Comparable, CustomStringConvertible {
  var above: Int128
  var below: Int128

  init(_ above: Int128, _ below: Int128 = 1) {
    var (a, b) = (above.magnitude, below.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let common = Int128(a) * (below < 0 ? -1 : 1)
    (self.above, self.below) = common == 0 ? (0, 1) : (above / common, below / common)
  }

  static func + (a: Ratio, b: Ratio) -> Ratio { Ratio(a.above * b.below + b.above * a.below, a.below * b.below) }
  static func - (a: Ratio, b: Ratio) -> Ratio { Ratio(a.above * b.below - b.above * a.below, a.below * b.below) }
  static func * (a: Ratio, b: Ratio) -> Ratio { Ratio(a.above * b.above, a.below * b.below) }
  static func / (a: Ratio, b: Ratio) -> Ratio { Ratio(a.above * b.below, a.below * b.above) }
  static func < (a: Ratio, b: Ratio) -> Bool { a.above * b.below < b.above * a.below }
  var description: String { below == 1 ? "\(above)" : "\(above)/\(below)" }
}

/// The Method of Equal Shares as the definition reads, without any of the engine's thoughts: every voter on their own,
/// every project looked at in every round, every possible price tried.
struct SlowEqualShares {
  let budget: Int128
  let costs: [Int128]
  /// By voter and project; 0 is no support.
  let points: [[Int128]]
  let satisfaction: Rule.Satisfaction

  init(_ election: Election, _ satisfaction: Rule.Satisfaction) {
    budget = Int128(election.budget.millionths / 1_000_000)
    costs = election.projects.map { Int128($0.cost.millionths / 1_000_000) }
    points = (0..<election.ballots.count).map { voter in
      var row = [Int128](repeating: 0, count: election.projects.count)
      for choice in election.ballots[voter] { row[choice.project] = Int128(choice.points.millionths / 1_000_000) }
      return row
    }
    self.satisfaction = satisfaction
  }

  struct Result {
    var winners: [Int] = []
    /// By voter and project.
    var paid: [[Ratio]]
    var left: [Ratio]
  }

  var voters: Int128 { Int128(points.count) }
  func support(_ project: Int) -> Int128 { points.reduce(0) { $0 + $1[project] } }
  func mayBeBought(_ project: Int) -> Bool { support(project) > 0 && costs[project] <= budget }

  func run(share: Ratio) -> Result {
    var result = Result(
      paid: points.map { $0.map { _ in Ratio(0) } }, left: points.map { _ in share })
    while let (project, price) = next(result) {
      for voter in points.indices where points[voter][project] > 0 {
        let payment = min(result.left[voter], price * Ratio(points[voter][project]))
        result.left[voter] = result.left[voter] - payment
        result.paid[voter][project] = payment
      }
      result.winners.append(project)
    }
    return result
  }

  private func next(_ result: Result) -> (Int, Ratio)? {
    let open = costs.indices.filter { mayBeBought($0) && !result.winners.contains($0) }
    let offers = open.compactMap { project in price(project, result.left).map { (project, $0) } }
    return offers.min { a, b in
      let (ρa, ρb) = (perSatisfaction(a), perSatisfaction(b))
      return ρa != ρb ? ρa < ρb : comesFirst(a.0, b.0)
    }
  }

  private func perSatisfaction(_ offer: (Int, Ratio)) -> Ratio {
    satisfaction == .cost ? offer.1 / Ratio(costs[offer.0]) : offer.1
  }

  func comesFirst(_ a: Int, _ b: Int) -> Bool {
    (-support(a), costs[a], a) < (-support(b), costs[b], b)
  }

  /// Tries as price every value at which exactly the k poorest per point give their last.
  private func price(_ project: Int, _ left: [Ratio]) -> Ratio? {
    let cost = Ratio(costs[project])
    let supporters = points.indices.filter { points[$0][project] > 0 }
    let poorestFirst = supporters.sorted {
      left[$0] / Ratio(points[$0][project]) < left[$1] / Ratio(points[$1][project])
    }
    return poorestFirst.indices.compactMap { poor -> Ratio? in
      let given = poorestFirst[..<poor].reduce(Ratio(0)) { $0 + left[$1] }
      let weight = poorestFirst[poor...].reduce(Int128(0)) { $0 + points[$1][project] }
      let price = (cost - given) / Ratio(weight)
      let together = supporters.reduce(Ratio(0)) { $0 + min(left[$1], price * Ratio(points[$1][project])) }
      return price >= Ratio(0) && together == cost ? price : nil
    }.min()
  }

  func cost(_ winners: [Int]) -> Int128 { winners.reduce(0) { $0 + costs[$1] } }

  /// All shares one after the other, as the definition of Add1 reads.
  func add1(_ stop: Rule.Stop) -> (share: Ratio, result: Result) {
    var best = (share: Ratio(budget, voters), result: run(share: Ratio(budget, voters)))
    while true {
      let open = costs.indices.filter { mayBeBought($0) && !best.result.winners.contains($0) }
      let left = budget - cost(best.result.winners)
      if open.isEmpty || (stop == .exhaustive && open.allSatisfy { costs[$0] > left }) { return best }
      let share = best.share + Ratio(1)
      let result = run(share: share)
      if cost(result.winners) > budget { return best }
      best = (share, result)
    }
  }
}
