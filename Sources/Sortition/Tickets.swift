// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance

/// A lottery in whole tickets, for a draw that people can watch: each ticket is a panel, each is equally likely.
public struct Tickets: Sendable, Equatable {
  /// For each ticket, from 0 up, the places of the panel's members in the pool, in order.
  public let panels: [[Int]]
  /// By how much, at most, a person's probability differs from what the lottery promised.
  public let rounding: Double

  /// Draws one ticket: the generator's `below(panels.count)`.
  public func draw(using generator: inout some RandomNumberGenerator) -> (ticket: Int, panel: [Int]) {
    let ticket = generator.below(panels.count)
    return (ticket, panels.indices.contains(ticket) ? panels[ticket] : [])
  }
}

extension Lottery {
  /// Rounds the lottery to `count` equal tickets, so that nobody's probability moves far.
  ///
  /// Shares are rounded down, what is left goes where it helps the worst-off most, and exchanges follow as long as
  /// they lower the sum of squared differences. Among people who can be exchanged the seats go round, so they differ
  /// by one ticket at most where they live alone. Cost: panels × groups for each of a few hundred steps.
  public func tickets(_ count: Int = 1_000) -> Tickets {
    guard count > 0 else { return Tickets(panels: [], rounding: 1) }
    var rounded = Rounding(self, count)
    let numbers = rounded.numbers()
    var seating = Seating(space)
    var panels: [[Int]] = []
    for (entry, number) in zip(entries, numbers) {
      for _ in 0..<number { panels.append(seating.seat(entry.panel)) }
    }
    var drawn = [Int](repeating: 0, count: probabilities.count)
    for person in panels.joined() { drawn[person] += 1 }
    let rounding = zip(drawn, probabilities).map { abs(Double($0) / Double(count) - $1) }.max() ?? 0
    return Tickets(panels: panels, rounding: rounding)
  }
}

/// Chooses how many tickets each panel gets.
private struct Rounding {
  let panels: [[(group: Int, seats: Double)]]
  let ideal: [Double]
  let count: Int
  /// For each group, how far the tickets are above the ideal, in seats for each member.
  var excess: [Double]
  let sizes: [Double]

  init(_ lottery: Lottery, _ count: Int) {
    self.count = count
    ideal = lottery.entries.map { $0.share * Double(count) }
    sizes = lottery.space.groups.map { Double($0.members.count) }
    let sizes = sizes
    panels = lottery.entries.map { entry in
      entry.panel.enumerated().filter { $0.element > 0 }.map { ($0.offset, Double($0.element) / sizes[$0.offset]) }
    }
    excess = [Double](repeating: 0, count: sizes.count)
    for (panel, share) in zip(panels, ideal) { for seat in panel { excess[seat.group] -= seat.seats * share } }
  }

  /// As many numbers as panels; they add to `count`.
  mutating func numbers() -> [Int] {
    var numbers = ideal.map { Int($0.rounded(.down)) }
    for (place, number) in numbers.enumerated() { move(place, Double(number)) }
    while numbers.reduce(0, +) < count, let place = best(numbers, 1) {
      numbers[place] += 1
      move(place, 1)
    }
    exchange(&numbers)
    return numbers
  }

  private mutating func move(_ place: Int, _ times: Double) {
    for seat in panels[place] { excess[seat.group] += seat.seats * times }
  }

  /// What one ticket more (or less) of a panel changes in the sum of squares.
  private func change(_ place: Int, _ sign: Double) -> Double {
    panels[place].reduce(0) { sum, seat in
      let now = excess[seat.group]
      let then = now + sign * seat.seats
      return sum + sizes[seat.group] * (then * then - now * now)
    }
  }

  private func best(_ numbers: [Int], _ sign: Int) -> Int? {
    let able = numbers.indices.filter { numbers[$0] + sign >= 0 }
    return able.map { ($0, change($0, Double(sign))) }.min { $0.1 < $1.1 }?.0
  }

  private mutating func exchange(_ numbers: inout [Int]) {
    for _ in 0..<(2 * numbers.count + 100) {
      guard let from = best(numbers, -1) else { return }
      let removed = change(from, -1)
      move(from, -1)
      numbers[from] -= 1
      guard let to = best(numbers, 1), to != from, removed + change(to, 1) < -1e-9 else {
        move(from, 1)
        numbers[from] += 1
        return
      }
      move(to, 1)
      numbers[to] += 1
    }
  }
}
