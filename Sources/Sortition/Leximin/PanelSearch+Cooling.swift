// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance

extension PanelSearch {
  /// A heavy panel where quotas leave room: single seats are exchanged, first with little regard to weight and quotas,
  /// then with more and more (simulated annealing that cools). Goes on from the last panel; nil where no panel was met.
  /// Measured on pools of 400 to 1,700 people it comes within a tenth of the heaviest, in a tenth of the time that
  /// branch and bound needs. Cost: `coolingSteps` × categories.
  mutating func cooledPanel(_ weights: [Double]) -> [Int]? {
    guard !seats.isEmpty else { return space.admits(counts) ? counts : nil }
    let scale = spread(weights)
    let price = 3 * scale
    let steps = coolingSteps
    let cooling = exponential(logarithm(Self.coldest) / Double(steps))
    var heat = scale
    var now = weight(weights)
    var best = (weight: -Double.infinity, seats: [Int]())
    for _ in 0..<steps {
      heat *= cooling
      let seat = luck.below(seats.count)
      let (from, to) = (seats[seat], free[luck.below(free.count)])
      guard from != to, counts[to] < most[to] else { continue }
      let change = change(from, to)
      let gain = weights[to] - weights[from]
      let worse = price * Double(change) - gain
      if worse > 0, luck.unit() >= exponential(-worse / heat) { continue }
      move(seat, to)
      broken += change
      now += gain
      // Warm panels are soon bettered, and not worth a copy.
      if broken == 0, now > best.weight + 1e-12, heat < 0.3 * scale { best = (now, seats) }
    }
    guard !best.seats.isEmpty else { return nil }
    for seat in seats.indices where seats[seat] != best.seats[seat] { move(seat, best.seats[seat]) }
    count()
    return counts
  }

  /// Chosen by trying: in large pools every third pair of a seat and a group has its turn once, on average.
  private var coolingSteps: Int {
    let pairs = seats.count * free.count
    return min(max(pairs / 3, min(20_000, pairs + 3_000)), 400_000)
  }

  /// As a part of the heat in the beginning.
  private static let coldest = 0.03
}
