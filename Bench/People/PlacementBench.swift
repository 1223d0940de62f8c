// SPDX-License-Identifier: Apache-2.0

internal import Chance
internal import Placement

/// Markets like a large city's: a few programmes are asked for much more than others, a fifth of the seats are
/// reserved for one of two overlapping groups, and there is a little less room than people.
func benchPlacement() {
  for (people, programmes) in [(5_000, 60), (20_000, 200), (80_000, 700), (250_000, 2_000), (1_000_000, 5_000)] {
    for hasReserves in [false, true] {
      guard let market = market(people, programmes, reserves: hasReserves) else { continue }
      var chance = SeededGenerator(seed: 2)
      let (drawing, lottery) = seconds { Lottery(.single, for: market, using: &chance) }
      let (placing, outcome) = seconds(people > 500_000 ? 2 : 5) { place(market, lottery) }
      let memory = peakMemory()
      let (checking, complaints) = seconds { objections(to: outcome, in: market, lottery) }
      let figures = outcome.figures(in: market)
      line([
        ("engine", "\"placement\""), ("people", "\(people)"), ("programmes", "\(programmes)"),
        ("reserves", "\(hasReserves)"), ("lotterySeconds", short(drawing)), ("seconds", short(placing)),
        ("offers", "\(outcome.proposals)"), ("firstChoice", "\(figures.firstChoice)"),
        ("unplaced", "\(figures.unplaced)"), ("stable", "\(complaints.isEmpty)"),
        ("checkSeconds", short(checking)), ("peakMB", "\(memory)"),
      ])
    }
  }
}

private func market(_ people: Int, _ programmes: Int, reserves: Bool) -> Market? {
  var chance = SeededGenerator(seed: 1)
  let capacity = people * 95 / 100 / programmes
  let plan = Programme(
    capacity: capacity,
    reserves: reserves
      ? [Reserve(type: 0, seats: capacity / 10, kind: .soft), Reserve(type: 1, seats: capacity / 10, kind: .soft)] : [])
  var starts: [Int32] = [0]
  var applications: [Application] = []
  applications.reserveCapacity(people * 12)
  starts.reserveCapacity(people + 1)
  var list: [Int] = []
  for _ in 0..<people {
    list.removeAll(keepingCapacity: true)
    while list.count < 12 {
      // The smaller of two numbers: the first programmes are the popular ones.
      let programme = min(chance.below(programmes), chance.below(programmes))
      if list.contains(programme) { continue }
      list.append(programme)
      applications.append(Application(programme: programme, priority: chance.below(4)))
    }
    starts.append(Int32(applications.count))
  }
  let types = (0..<people).map { _ in UInt64(chance.below(10) < 3 ? 1 : 0) | UInt64(chance.below(10) < 2 ? 2 : 0) }
  return try? Market(
    programmes: [Programme](repeating: plan, count: programmes), types: types, starts: starts,
    applications: applications)
}
