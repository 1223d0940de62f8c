// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance

/// Looks for a heavy panel by exchanging seats. It proves nothing, but finds panels where branch and bound finds none,
/// above all where quotas leave no room.
///
/// Two moves take turns: single seats are exchanged with quotas broken and mended on the way (simulated annealing,
/// Kirkpatrick, Gelatt, Vecchi 1983), which comes near to the quotas; then up to three seats at once, so that all
/// quotas are kept (`PanelSearch+Exchange.swift`). Where quotas leave room, the first move alone does, and longer
/// (`PanelSearch+Cooling.swift`). A round goes on from the last panel. Luck is its own, and always the
/// same. Cost of a round: 5,000 steps × categories, and up to three exchanges of some milliseconds.
struct PanelSearch {
  let space: PanelSpace
  /// For each group its rows, always as many; a row that never breaks fills up.
  let rowsOf: [Int]
  let width: Int
  let low: [Int]
  let high: [Int]
  let most: [Int]
  /// The groups that may have more or fewer seats.
  let free: [Int]
  /// For each group, and for nobody, the sum of random marks of its rows that leave no room; and what the marks of a
  /// panel add up to. So one number tells whether counts keep those quotas.
  let marks: [UInt64]
  let goal: UInt64
  var luck = SeededGenerator(seed: 1)

  /// Seats of each group; the group of each seat that can be exchanged; the sum of each row.
  var counts: [Int]
  var seats: [Int] = []
  var sums: [Int]
  /// By how many seats the quotas are broken.
  var broken = 0
  private var round = 0

  /// With what each row and each group may have, at least and at most.
  init(_ space: PanelSpace, rows: [ClosedRange<Int>], counts: [ClosedRange<Int>]) {
    self.space = space
    let width = space.groups.map(\.rows.count).max() ?? 0
    self.width = width
    rowsOf = space.groups.flatMap { $0.rows + Array(repeating: rows.count, count: width - $0.rows.count) }
    low = rows.map(\.lowerBound) + [Int.min / 2]
    high = rows.map(\.upperBound) + [Int.max / 2]
    most = counts.map(\.upperBound)
    free = space.groups.indices.filter { counts[$0].count > 1 }
    var luck = SeededGenerator(seed: 2)
    let mark = rows.map { $0.count == 1 ? luck.next() : 0 }
    goal = zip(rows, mark).reduce(0) { $0 &+ UInt64(truncatingIfNeeded: $1.0.lowerBound) &* $1.1 }
    marks = space.groups.map { $0.rows.reduce(0) { $0 &+ mark[$1] } } + [0]
    self.counts = counts.map(\.lowerBound)
    sums = [Int](repeating: 0, count: rows.count + 1)
    for (group, range) in counts.enumerated() {
      for row in space.groups[group].rows { sums[row] += range.lowerBound }
    }
    fill()
  }

  /// Seats taken at random, whatever the quotas say.
  private mutating func fill() {
    let missing = space.seats - counts.reduce(0, +)
    guard missing > 0 else { return }
    var open = free.flatMap { Array(repeating: $0, count: most[$0] - counts[$0]) }
    open.shuffleByLot(using: &luck)
    for group in open.prefix(missing) {
      seats.append(group)
      counts[group] += 1
      for place in 0..<width { sums[rowsOf[group * width + place]] += 1 }
    }
    count()
  }

  /// One round: a heavy panel, or the first met that weighs `enough`; nil where the quotas could not be kept.
  mutating func panel(_ weights: [Double], enough: Double) -> [Int]? {
    guard !seats.isEmpty else { return space.admits(counts) ? counts : nil }
    let scale = spread(weights)
    anneal(weights, enough, price: 3 * scale, heat: Self.heats[round % Self.heats.count] * 3 * scale)
    round += 1
    var moves = 0
    while !(broken == 0 && weight(weights) >= enough), moves < Self.moves, exchange(weights, enough) { moves += 1 }
    return broken == 0 ? counts : nil
  }

  /// Chosen by trying: cold finds heavy panels, warm finds any.
  private static let heats = [0.15, 0.25, 0.35, 0.1]
  private static let steps = 5_000
  private static let moves = 3

  func weight(_ weights: [Double]) -> Double { zip(counts, weights).reduce(0) { $0 + Double($1.0) * $1.1 } }

  func spread(_ weights: [Double]) -> Double {
    let mean = free.reduce(0) { $0 + weights[$1] } / Double(free.count)
    let squares = free.reduce(0) { $0 + (weights[$1] - mean) * (weights[$1] - mean) }
    let spread = (squares / Double(free.count)).squareRoot()
    return spread > 1e-12 ? spread : 1
  }

  /// Ends where the quotas were least broken, the first time a panel is heavy enough at once.
  private mutating func anneal(_ weights: [Double], _ enough: Double, price: Double, heat: Double) {
    var nearest = (broken: Int.max, seats: seats)
    var now = weight(weights)
    for _ in 0..<Self.steps {
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
      if broken == 0, now >= enough { return }
      if broken < nearest.broken { nearest = (broken, seats) }
    }
    for seat in seats.indices where seats[seat] != nearest.seats[seat] { move(seat, nearest.seats[seat]) }
    count()
  }

  func change(_ from: Int, _ to: Int) -> Int {
    var change = 0
    for place in 0..<width {
      let (a, b) = (rowsOf[from * width + place], rowsOf[to * width + place])
      if a == b { continue }
      change += violation(a, sums[a] - 1) - violation(a, sums[a]) + violation(b, sums[b] + 1) - violation(b, sums[b])
    }
    return change
  }

  mutating func move(_ seat: Int, _ to: Int) {
    let from = seats[seat]
    for place in 0..<width {
      sums[rowsOf[from * width + place]] -= 1
      sums[rowsOf[to * width + place]] += 1
    }
    counts[from] -= 1
    counts[to] += 1
    seats[seat] = to
  }

  mutating func count() { broken = low.indices.reduce(0) { $0 + violation($1, sums[$1]) } }

  func violation(_ row: Int, _ sum: Int) -> Int { max(low[row] - sum, sum - high[row], 0) }
}
