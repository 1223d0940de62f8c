// SPDX-License-Identifier: AGPL-3.0-or-later

/// A pool seen as counts: people who can be exchanged for one another form a group, and a panel is how many it takes
/// of each. Two people can be exchanged when they have the same features and live alone, or when they live in
/// households made up of the same features.
struct PanelSpace: Sendable {
  struct Group: Sendable {
    /// Places in the pool, in the pool's order.
    var members: [Int]
    /// At most so many can be on one panel.
    var limit: Int
    /// The rows this group counts in.
    var rows: [Int] = []
    /// Whether nobody shares an address with anybody.
    var livesAlone = true
  }

  /// So many from these groups together.
  struct Row: Sendable {
    enum Meaning: Sendable, Equatable {
      case seats
      case feature(category: Int, feature: Int)
      case household
    }
    var meaning: Meaning
    var low: Int
    var high: Int
    var groups: [Int] = []
  }

  var groups: [Group] = []
  var rows: [Row] = []
  let seats: Int
  /// For each person of the pool the first of their household in the pool; themselves where they live alone.
  var householdOf: [Int] = []

  init(_ pool: Pool) {
    seats = pool.size
    rows.append(Row(meaning: .seats, low: pool.size, high: pool.size))
    var first: [Int] = []
    for (place, category) in pool.categories.enumerated() {
      first.append(rows.count)
      for (feature, quota) in category.features.enumerated() {
        let high = min(quota.maximum, pool.size)
        rows.append(
          Row(meaning: .feature(category: place, feature: feature), low: quota.minimum, high: max(high, quota.minimum)))
      }
    }
    for households in Self.classes(pool) { add(households, pool, first) }
    householdOf = Self.firsts(pool)
    for (group, content) in groups.enumerated() { for row in content.rows { rows[row].groups.append(group) } }
  }

  private static func firsts(_ pool: Pool) -> [Int] {
    var known: [Int: Int] = [:]
    return pool.people.enumerated().map { place, person in
      guard let address = person.address else { return place }
      if known[address] == nil { known[address] = place }
      return known[address] ?? place
    }
  }

  /// Households with the same make-up together, in the order in which they first appear in the pool.
  private static func classes(_ pool: Pool) -> [[[Int]]] {
    var households: [[Int]] = []
    var known: [Int: Int] = [:]
    for (place, person) in pool.people.enumerated() {
      if let address = person.address, let household = known[address] {
        households[household].append(place)
      } else {
        if let address = person.address { known[address] = households.count }
        households.append([place])
      }
    }
    var classes: [[[Int]]] = []
    var placeOf: [[[Int]]: Int] = [:]
    for household in households {
      let makeup = household.map { pool.people[$0].features }.sorted { $0.lexicographicallyPrecedes($1) }
      if let place = placeOf[makeup] {
        classes[place].append(household)
      } else {
        placeOf[makeup] = classes.count
        classes.append([household])
      }
    }
    return classes
  }

  private mutating func add(_ households: [[Int]], _ pool: Pool, _ first: [Int]) {
    var members: [[Int]: [Int]] = [:]
    var order: [[Int]] = []
    for place in households.joined() {
      let features = pool.people[place].features
      if members[features] == nil { order.append(features) }
      members[features, default: []].append(place)
    }
    var shared: Int?
    if households.first?.count ?? 0 > 1 {
      shared = rows.count
      rows.append(Row(meaning: .household, low: 0, high: households.count))
    }
    for features in order {
      var group = Group(members: members[features, default: []].sorted(), limit: households.count)
      group.livesAlone = shared == nil
      group.rows = [0] + zip(first, features).map { $0 + $1 } + (shared.map { [$0] } ?? [])
      groups.append(group)
    }
  }

  /// Whether counts are a panel, in whole numbers.
  func admits(_ panel: [Int]) -> Bool {
    guard panel.count == groups.count, zip(panel, groups).allSatisfy({ $0 >= 0 && $0 <= $1.limit }) else {
      return false
    }
    return rows.allSatisfy { row in
      let count = row.groups.reduce(0) { $0 + panel[$1] }
      return row.low <= count && count <= row.high
    }
  }
}
