// SPDX-License-Identifier: Apache-2.0

internal import Chance

/// Improves one round by exchanging people, at first also where it makes things worse, by less and less (threshold
/// accepting: Dueck, Scheuer 1990, with a random threshold). Whole numbers only, and a fixed number of steps: the same
/// seed walks the same way on every machine.
struct Search {
  /// How many exchanges are tried.
  let steps: Int
  /// The largest worsening that is accepted in the beginning, in sixteenths.
  let heat: Int
  /// What a broken hard wish counts.
  let price: Int

  init(steps: Int, heat: Int, price: Int) { (self.steps, self.heat, self.price) = (steps, heat, price) }

  /// The best seats met at a checkpoint, without broken wishes where possible. `total` is what is above the least that
  /// could be.
  func improve(_ table: inout Table, using chance: inout SeededGenerator) -> (seats: Round, end: Walk) {
    var walk = Walk(total: table.total() - table.floor(), broken: table.broken())
    var best = walk
    var seats = table.seats()
    let stretch = max(64, min(steps, table.people))
    var left = steps
    while left > 0 && !(best.broken == 0 && best.total <= 0) {
      let limit = heat * left / steps * left / steps
      for _ in 0..<min(stretch, left) {
        if table.strict.isAny {
          exchangeParties(&table, &walk, limit: limit, using: &chance)
        } else {
          exchange(&table, &walk, limit: limit, using: &chance)
        }
      }
      left -= stretch
      if (walk.broken, walk.total) < (best.broken, best.total) {
        best = walk
        seats = table.seats()
      }
    }
    return (seats, best)
  }

  struct Walk {
    var total: Int
    var broken: Int
  }

  @inline(__always)
  private func exchange(
    _ table: inout Table, _ walk: inout Walk, limit: Int, using chance: inout SeededGenerator
  ) {
    let (a, b) = pair(of: table.people, using: &chance)
    if table.groupOf[a] == table.groupOf[b] { return }
    let change = table.change(a, b)
    if change > 0 && (change > limit || !isAccepted(change, limit, using: &chance)) { return }
    table.swap(a, b)
    walk.total += change
  }

  /// Two people by one random word; the tiny bias of the upper half's product does not matter to a search.
  @inline(__always)
  private func pair(of people: Int, using chance: inout SeededGenerator) -> (Int, Int) {
    let word = chance.next()
    let count = UInt64(people)
    return (Int(((word >> 32) &* count) >> 32), Int(((word & 0xffff_ffff) &* count) >> 32))
  }

  @inline(__always)
  private func isAccepted(_ change: Int, _ limit: Int, using chance: inout SeededGenerator) -> Bool {
    change << 16 <= limit &* Int(chance.next() >> 48)
  }

  /// The same for parties: whoever must sit together moves together, against as many from the other group.
  private func exchangeParties(
    _ table: inout Table, _ walk: inout Walk, limit: Int, using chance: inout SeededGenerator
  ) {
    let (a, b) = pair(of: table.people, using: &chance)
    let (g, h) = (Int(table.groupOf[a]), Int(table.groupOf[b]))
    if g == h { return }
    guard let (leaving, coming) = parties(a, b, table, using: &chance) else { return }
    let before = table.broken(in: g) + table.broken(in: h)
    var change = 0
    for (x, y) in zip(leaving, coming) {
      change += table.change(Int(x), Int(y))
      table.swap(Int(x), Int(y))
    }
    let broken = table.broken(in: g) + table.broken(in: h) - before
    let whole = change + price * broken
    if whole > 0 && (whole > limit || !isAccepted(whole, limit, using: &chance)) {
      for (x, y) in zip(leaving, coming).reversed() { table.swap(Int(x), Int(y)) }
      return
    }
    walk.total += change
    walk.broken += broken
  }

  /// Whole parties of the same number from both groups, with `a` and `b` among them; nil if they cannot be evened out.
  private func parties(
    _ a: Int, _ b: Int, _ table: borrowing Table, using chance: inout SeededGenerator
  ) -> ([Int32], [Int32])? {
    var mine = table.strict.companions[a]
    var yours = table.strict.companions[b]
    if mine.count < yours.count {
      return fill(&mine, to: yours.count, table, using: &chance) ? (mine, yours) : nil
    }
    return fill(&yours, to: mine.count, table, using: &chance) ? (mine, yours) : nil
  }

  private func fill(
    _ party: inout [Int32], to count: Int, _ table: borrowing Table, using chance: inout SeededGenerator
  ) -> Bool {
    guard party.count < count, let first = party.first else { return party.count == count }
    let seats = table.members(of: Int(table.groupOf[Int(first)]))
    let start = chance.below(seats.count)
    for step in 0..<seats.count where party.count < count {
      let more = table.strict.companions[Int(seats[(start + step) % seats.count])]
      if party.count + more.count <= count && !more.contains(where: party.contains) { party += more }
    }
    return party.count == count
  }
}
