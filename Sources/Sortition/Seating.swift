// SPDX-License-Identifier: AGPL-3.0-or-later

/// Turns counts by groups into people, ticket after ticket, so that exchangeable people take turns.
struct Seating {
  private let space: PanelSpace
  /// How often each person has had a seat.
  private var had: [Int]
  /// For each person the household, told by a person in it; themselves when they live alone.
  private let household: [Int]
  private let people: Int

  init(_ space: PanelSpace) {
    self.space = space
    people = space.groups.reduce(0) { $0 + $1.members.count }
    had = [Int](repeating: 0, count: people)
    household = space.householdOf
  }

  /// The people of one panel, in the pool's order. Whoever had the fewest seats comes first, then the pool's order;
  /// nobody whose household already has a seat.
  mutating func seat(_ counts: [Int]) -> [Int] {
    var seated: [Int] = []
    var taken: Set<Int> = []
    for (place, count) in counts.enumerated() where count > 0 {
      let members = space.groups[place].members
      let inTurn = count == members.count ? members : members.sorted { (had[$0], $0) < (had[$1], $1) }
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
