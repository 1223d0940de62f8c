// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Testing

@testable import Sortition

/// Pools whose quotas leave room, large enough that panels are found by cooling.
@Suite struct RoomyQuotasTests {
  private func pool(_ people: Int, _ seats: Int, _ shape: [Int], seed: UInt64) throws -> Pool {
    let exact = try TightQuotasTests().exactPool(people, seats, shape, seed: seed)
    let categories = exact.categories.map { category in
      Category(category.name, category.features.map { Feature($0.name, max(0, $0.minimum - 1), $0.maximum + 1) })
    }
    return try Pool(people: exact.people, categories: categories, size: seats)
  }

  @Test(arguments: [(120, 12, 1), (120, 20, 2), (160, 16, 3)])
  func bothObjectivesAreSolvedAndProven(_ people: Int, _ seats: Int, _ seed: UInt64) throws {
    let pool = try pool(people, seats, [3, 4, 3, 5, 2], seed: seed)
    let leximin = try pool.leximin()
    let maximin = try pool.maximin()
    let areProven = (leximin.isProven(for: pool), maximin.isProven(for: pool))
    #expect(areProven == (true, true))
    #expect(leximin.certificate?.gap ?? 1 < 1e-7 && maximin.certificate?.gap ?? 1 < 1e-7)
    // Both have the same smallest chance, and no lottery has a greater one.
    let least = leximin.probabilities.min() ?? 0
    #expect(abs((maximin.probabilities.min() ?? 1) - least) <= 2e-9)
    #expect(least <= Double(seats) / Double(people) + 1e-9)
  }

  @Test func cooledPanelsKeepEveryQuotaAndAreHeavierThanMost() throws {
    let pool = try pool(400, 40, [3, 5, 4, 10, 3, 4, 3], seed: 4)
    let space = PanelSpace(pool)
    var luck = SeededGenerator(seed: 5)
    let weights = space.groups.map { _ in luck.unit() }
    let panels = try Pricing(space, Effort(nodes: 0)).cooled(weights, least: 0, count: 3)
    #expect(panels.count == 3 && panels.allSatisfy(space.admits))
    // A panel taken at random weighs 20 of at most 40.
    #expect(panels.allSatisfy { panel in zip(panel, weights).reduce(0) { $0 + Double($1.0) * $1.1 } > 30 })
    #expect(try Pricing(space, Effort(nodes: 0)).cooled(weights, least: 0, count: 3) == panels)
  }

  @Test func fourThreadsAtOnceGiveTheSameBits() async throws {
    let pool = try pool(100, 12, [3, 4, 3], seed: 6)
    let alone = try pool.leximin()
    let together = try await withThrowingTaskGroup(of: Lottery.self) { group in
      for _ in 0..<4 { group.addTask { try pool.leximin() } }
      return try await group.reduce(into: [Lottery]()) { $0.append($1) }
    }
    for lottery in together {
      #expect(lottery.probabilities == alone.probabilities && lottery.tickets() == alone.tickets())
    }
  }
}
