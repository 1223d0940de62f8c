// SPDX-License-Identifier: AGPL-3.0-or-later

/// Turns counts by groups into people, ticket after ticket, so that exchangeable people take turns.
struct Seating {
  private let space: PanelSpace
  /// How often each person has had a seat.
  private var had: [Int]
  /// For each person the household, told by a person in it; themselves when they live alone.
  private let household: [Int]
  /// For each group of people who live alone, whose turn is next.
  private var turn: [Int]

  init(_ space: PanelSpace) {
    self.space = space
    household = space.householdOf
    had = [Int](repeating: 0, count: household.count)
    turn = [Int](repeating: 0, count: space.groups.count)
  }

  /// The people of one panel, in the pool's order. Who live alone take turns in the pool's order; of the others whoever
  /// had the fewest seats comes first, and nobody whose household already has a seat.
  mutating func seat(_ counts: [Int]) -> [Int] {
    var seated: [Int] = []
    var taken: Set<Int> = []
    for (place, count) in counts.enumerated() where count > 0 {
      let members = space.groups[place].members
      if space.groups[place].livesAlone {
        for step in 0..<count { seated.append(members[(turn[place] + step) % members.count]) }
        turn[place] = (turn[place] + count) % members.count
        continue
      }
      let inTurn = members.sorted { (had[$0], $0) < (had[$1], $1) }
      var left = count
      for person in inTurn where left > 0 && !taken.contains(household[person]) {
        taken.insert(household[person])
        seated.append(person)
        had[person] += 1
        left -= 1
      }
    }
    return seated.sorted()
  }
}
