// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import LinearProgram
import Sortition

/// Tiny pools, and what is true of them found by trying everything.
struct AllPanels {
  let pool: Pool
  let panels: [[Int]]

  init(_ pool: Pool) {
    self.pool = pool
    panels = Self.subsets(pool).filter { Self.distance($0, pool) == 0 }
  }

  /// Every choice of as many people as there are seats, never two from one address.
  static func subsets(_ pool: Pool) -> [[Int]] {
    (0..<(1 << pool.people.count)).filter { $0.nonzeroBitCount == pool.size }.map { bits in
      pool.people.indices.filter { bits & (1 << $0) != 0 }
    }.filter { panel in
      let addresses = panel.compactMap { pool.people[$0].address }
      return Set(addresses).count == addresses.count
    }
  }

  /// By how many seats a panel misses the quotas.
  static func distance(_ panel: [Int], _ pool: Pool) -> Int {
    var missed = 0
    for (place, category) in pool.categories.enumerated() {
      for (feature, quota) in category.features.enumerated() {
        let count = panel.count { pool.people[$0].features[place] == feature }
        missed += max(0, quota.minimum - count) + max(0, count - quota.maximum)
      }
    }
    return missed
  }

  /// The leximin vector by its definition: one person at a time, over all panels.
  func leximin() throws -> [Double] {
    var settled = [Double?](repeating: nil, count: pool.people.count)
    while settled.contains(where: { $0 == nil }) {
      let level = try highest(settled, for: settled.indices.filter { settled[$0] == nil }, others: 0)
      let open = settled.indices.filter { settled[$0] == nil }
      let stuck = try open.filter { try highest(settled, for: [$0], others: level) < level + 1e-7 }
      for person in stuck { settled[person] = level }
      if stuck.isEmpty { break }
    }
    return settled.map { $0 ?? .nan }
  }

  /// The most that some people can all have, when the settled keep theirs and other open people have at least so much.
  private func highest(_ settled: [Double?], for people: [Int], others: Double) throws -> Double {
    let program = LinearProgram(.maximize)
    for person in settled.indices { try program.addRow((settled[person] ?? others) - 1e-10...Double.infinity) }
    try program.addRow(1...1)
    for person in people { try program.setBounds(0...Double.infinity, ofRow: person) }
    try program.addColumn(0...1, cost: 1, entries: people.map { .init($0, -1) })
    for panel in panels {
      try program.addColumn(0...1, entries: panel.map { .init($0, 1) } + [.init(settled.count, 1)])
    }
    guard case .optimal(let solution) = try program.solve() else { return -1 }
    return solution.objective
  }
}

/// A random pool of at most ten people; quotas lie around what a random panel has, so that most are possible. With
/// `exact` there are more categories, and each quota is what that panel has.
func randomPool(_ generator: inout SeededGenerator, households: Bool, exact: Bool = false) throws -> Pool {
  let count = (exact ? 7 : 4) + generator.below(exact ? 4 : 6)
  let size = 2 + generator.below(min(4, count - 2))
  let shape = (0..<(exact ? 4 : 1 + generator.below(3))).map { _ in exact ? 2 : 2 + generator.below(2) }
  let people = (0..<count).map { place in
    Pool.Person(
      id: "p\(place)", features: shape.map { generator.below($0) },
      address: households && generator.below(2) == 0 ? generator.below(3) : nil)
  }
  var order = Array(people.indices)
  order.shuffleByLot(using: &generator)
  let sample = order.prefix(size)
  let categories = shape.enumerated().map { place, features in
    Category(
      "c\(place)",
      (0..<features).map { feature in
        let seats = sample.count { people[$0].features[place] == feature }
        return Feature(
          "f\(feature)", max(0, seats - (exact ? 0 : generator.below(2))), seats + (exact ? 0 : generator.below(2)))
      })
  }
  return try Pool(people: people, categories: categories, size: size)
}
