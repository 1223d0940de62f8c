// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance

extension Pool {
  /// What the old rule of thumb does to people's chances: each of `runs` draws is one ticket of the lottery.
  ///
  /// LEGACY as described by Flanigan et al. (2021, supplementary information): again and again take somebody at
  /// random from the quota that is most urgent, the seats it still needs divided by the people it still has; when a
  /// quota is full, everybody else in it goes home; start anew when a quota can no longer be met. Probabilities are
  /// frequencies over the runs, so they are uncertain by about 1 / √runs. Nil when no run succeeds.
  public func legacy(runs: Int, using generator: inout some RandomNumberGenerator) -> Tickets? {
    let draw = LegacyDraw(self)
    var panels: [[Int]] = []
    for _ in 0..<max(0, runs) {
      guard let panel = draw.panel(attempts: 1_000, using: &generator) else { return nil }
      panels.append(panel)
    }
    return Tickets(panels: panels, rounding: 0)
  }
}

extension Tickets {
  /// For each of `people` persons of the pool, on which share of the tickets they stand.
  public func probabilities(people: Int) -> [Double] {
    var drawn = [Int](repeating: 0, count: people)
    for person in panels.joined() { drawn[person] += 1 }
    return drawn.map { Double($0) / Double(max(1, panels.count)) }
  }
}

private struct LegacyDraw {
  let pool: Pool
  let quotas: [(minimum: Int, maximum: Int)]
  /// For each person the quotas they count in.
  let quotasOf: [[Int]]
  let peopleIn: [[Int]]
  let neighbours: [Int: [Int]]

  init(_ pool: Pool) {
    self.pool = pool
    quotas = pool.categories.flatMap { $0.features.map { ($0.minimum, $0.maximum) } }
    var first: [Int] = []
    var total = 0
    for category in pool.categories {
      first.append(total)
      total += category.features.count
    }
    let starts = first
    quotasOf = pool.people.map { person in zip(starts, person.features).map { $0 + $1 } }
    var peopleIn = [[Int]](repeating: [], count: total)
    for (person, list) in quotasOf.enumerated() { for quota in list { peopleIn[quota].append(person) } }
    self.peopleIn = peopleIn
    var neighbours: [Int: [Int]] = [:]
    for (place, person) in pool.people.enumerated() {
      if let address = person.address { neighbours[address, default: []].append(place) }
    }
    self.neighbours = neighbours
  }

  func panel(attempts: Int, using generator: inout some RandomNumberGenerator) -> [Int]? {
    for _ in 0..<attempts {
      if let panel = attempt(using: &generator) { return panel }
    }
    return nil
  }

  private func attempt(using generator: inout some RandomNumberGenerator) -> [Int]? {
    var state = State(left: peopleIn.map(\.count), taken: quotas.map { _ in 0 }, here: pool.people.map { _ in true })
    for (quota, bounds) in quotas.enumerated() where bounds.maximum == 0 { sendHome(peopleIn[quota], &state) }
    var panel: [Int] = []
    while panel.count < pool.size {
      guard let urgent = mostUrgent(state) else { return nil }
      let candidates =
        urgent.map { peopleIn[$0].filter { state.here[$0] } } ?? state.here.indices.filter { state.here[$0] }
      guard !candidates.isEmpty else { return nil }
      let person = candidates[generator.below(candidates.count)]
      panel.append(person)
      sendHome([person], &state)
      if let address = pool.people[person].address { sendHome(neighbours[address] ?? [], &state) }
      for quota in quotasOf[person] {
        state.taken[quota] += 1
        if state.taken[quota] == quotas[quota].maximum { sendHome(peopleIn[quota], &state) }
      }
    }
    let met = zip(state.taken, quotas).allSatisfy { $0 >= $1.minimum && $0 <= $1.maximum }
    return met ? panel.sorted() : nil
  }

  private struct State {
    var left: [Int]
    var taken: [Int]
    var here: [Bool]
  }

  /// The quota with the highest need for each person left. Nil when one can no longer be met; an inner nil when
  /// there are no quotas at all.
  private func mostUrgent(_ state: State) -> Int?? {
    var best: (quota: Int, ratio: Double)?
    for quota in quotas.indices {
      let need = quotas[quota].minimum - state.taken[quota]
      if need > state.left[quota] { return nil }
      if state.left[quota] == 0 || quotas[quota].maximum == 0 { continue }
      let ratio = Double(need) / Double(state.left[quota])
      if ratio > best?.ratio ?? -.infinity { best = (quota, ratio) }
    }
    return .some(best?.quota)
  }

  private func sendHome(_ people: [Int], _ state: inout State) {
    for person in people where state.here[person] {
      state.here[person] = false
      for quota in quotasOf[person] { state.left[quota] -= 1 }
    }
  }
}
