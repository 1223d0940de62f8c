// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Testing

@testable import Sortition

/// Pools whose quotas leave no room, and searches that are cut short.
@Suite struct TightQuotasTests {
  /// People at random, and as quotas exactly what one panel of them has: so there is a panel.
  func exactPool(_ people: Int, _ seats: Int, _ shape: [Int], seed: UInt64) throws -> Pool {
    var luck = SeededGenerator(seed: seed)
    let crowd = (0..<people).map { number in
      Pool.Person(id: "\(number)", features: shape.map { min(luck.below($0), luck.below($0)) })
    }
    var order = Array(crowd.indices)
    order.shuffleByLot(using: &luck)
    let categories = shape.indices.map { category in
      Category(
        "\(category)",
        (0..<shape[category]).map { feature in
          let seats = order.prefix(seats).count { crowd[$0].features[category] == feature }
          return Feature("\(feature)", seats, seats)
        })
    }
    return try Pool(people: crowd, categories: categories, size: seats)
  }

  @Test(arguments: [(40, 8, 1), (60, 12, 2), (90, 10, 3)])
  func exactQuotasAreSolvedAndProven(_ people: Int, _ seats: Int, _ seed: UInt64) throws {
    let pool = try exactPool(people, seats, [2, 3, 4], seed: seed)
    let lottery = try pool.leximin()
    let isProven = lottery.isProven(for: pool)
    #expect(isProven)
    #expect(lottery.certificate?.gap ?? 1 < 1e-7)
    #expect(lottery.levels.reduce(0) { $0 + $1.people.count } == people)
  }

  @Test func panelsAreFoundWhereSevenCategoriesLeaveNoRoom() throws {
    let pool = try exactPool(300, 40, [3, 5, 4, 10, 3, 4, 3], seed: 4)
    let space = PanelSpace(pool)
    let pricing = try Pricing(space, Effort(nodes: 0))
    var luck = SeededGenerator(seed: 5)
    let weights = space.groups.map { _ in luck.unit() }
    let panels = pricing.exchanged(weights, least: 0, count: 3)
    #expect(!panels.isEmpty)
    #expect(panels.allSatisfy(space.admits))
    #expect(try Pricing(space, Effort(nodes: 0)).exchanged(weights, least: 0, count: 3) == panels)
  }

  @Test func aSearchThatIsCutShortSaysHowFarOffItCanBe() throws {
    var luck = SeededGenerator(seed: 26)
    var open = 0
    for _ in 0..<250 {
      let pool = try randomPool(&luck, households: false, exact: true)
      let truth = AllPanels(pool)
      guard !truth.panels.isEmpty else { continue }
      let best = try truth.leximin().min() ?? 0
      for objective in [Lottery.Objective.leximin, .maximin] {
        let lottery = try pool.solve(objective, effort: Effort(nodes: 0))
        let isProven = lottery.isProven(for: pool)
        #expect(isProven)
        #expect(lottery.probabilities.min() ?? 2 <= best + 1e-9)
        let certificate = try #require(lottery.certificate)
        #expect(certificate.bound >= best - 1e-9)
        #expect(certificate.gap >= certificate.bound - (lottery.probabilities.min() ?? 0) - 1e-9)
        if certificate.gap > 1e-7 { open += 1 }
      }
    }
    // The quotas of some leave gaps between real panels and liquid ones, which without branch and bound stay open.
    #expect(open > 10)
  }
}
