// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Sortition
import Testing

@Suite struct TicketsTests {
  @Test func everyTicketIsAPanelAndChancesHardlyMove() throws {
    var generator = SeededGenerator(seed: 31)
    for round in 0..<80 {
      let pool = try randomPool(&generator, households: round % 2 == 0)
      guard let lottery = try? pool.leximin() else { continue }
      let tickets = lottery.tickets(1_000)
      #expect(tickets.panels.count == 1_000)
      let panels = Set(AllPanels(pool).panels)
      #expect(tickets.panels.allSatisfy(panels.contains))
      let chances = tickets.probabilities(people: pool.people.count)
      let moved = zip(chances, lottery.probabilities).map { abs($0 - $1) }.max() ?? 1
      #expect(abs(moved - tickets.rounding) < 1e-12)
      #expect(tickets.rounding < 0.006)
    }
  }

  @Test func peopleWhoCanBeExchangedTakeTurns() throws {
    let people = (0..<7).map { Pool.Person(id: "\($0)", features: [0]) }
    let pool = try Pool(people: people, categories: [Category("c", [Feature("f", 3, 3)])], size: 3)
    let chances = try pool.leximin().tickets(1_000).probabilities(people: 7)
    // 3,000 seats for seven people: 428 or 429 each.
    #expect(chances.allSatisfy { $0 == 0.428 || $0 == 0.429 })
  }

  @Test func theDrawnTicketIsTheGeneratorsNumber() throws {
    let people = (0..<4).map { Pool.Person(id: "\($0)", features: [0]) }
    let pool = try Pool(people: people, categories: [Category("c", [Feature("f", 0, 4)])], size: 2)
    let tickets = try pool.leximin().tickets(10)
    var drawing = SeededGenerator(seed: 9)
    var counting = SeededGenerator(seed: 9)
    let (ticket, panel) = tickets.draw(using: &drawing)
    #expect(ticket == counting.below(10))
    #expect(panel == tickets.panels[ticket])
  }

  @Test func theOldRuleKeepsQuotasAndAddressesToo() throws {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<60 {
      let pool = try randomPool(&generator, households: true)
      let panels = Set(AllPanels(pool).panels)
      guard let tickets = pool.legacy(runs: 20, using: &generator) else { continue }
      #expect(tickets.panels.count == 20)
      #expect(tickets.panels.allSatisfy(panels.contains))
    }
  }

  @Test func giniAndMeanAreThoseWorkedOutByHand() {
    // Shares 1 : 3 have the mean absolute difference 1 and the mean 2: 1 / (2 × 2).
    #expect(abs(Chances.gini([1, 3]) - 0.25) < 1e-12)
    #expect(Chances.gini([0.4, 0.4, 0.4]) < 1e-12)
    #expect(Chances.gini([]) == 0)
    #expect(abs(Chances.geometricMean([0.1, 0.4]) - 0.2) < 1e-12)
    #expect(Chances.geometricMean([0, 1]) == 0)
  }
}
