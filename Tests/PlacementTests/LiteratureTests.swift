// SPDX-License-Identifier: Apache-2.0

import Placement
import Testing

@Suite("Examples from the literature")
struct LiteratureTests {
  @Test("Gale and Shapley's first example: everyone who asks gets their first wish")
  func galeShapleyThree() throws {
    let market = try market(
      [Programme](repeating: Programme(capacity: 1), count: 3),
      wishes: [[0, 1, 2], [1, 2, 0], [2, 0, 1]], ranks: [[1, 2, 0], [2, 0, 1], [0, 1, 2]])
    #expect(place(market, noLottery(market)).programmes(in: market) == [0, 1, 2])
  }

  @Test("Gale and Shapley's second example has one stable set of marriages")
  func galeShapleyFour() throws {
    let market = try market(
      [Programme](repeating: Programme(capacity: 1), count: 4),
      wishes: [[0, 1, 2, 3], [0, 3, 2, 1], [1, 0, 2, 3], [3, 1, 2, 0]],
      ranks: [[3, 2, 0, 1], [1, 3, 0, 2], [3, 0, 1, 2], [2, 1, 0, 3]])
    let outcome = place(market, noLottery(market))
    #expect(outcome.programmes(in: market) == [2, 3, 0, 1])
    let stable = allChoices(market).filter { isStable($0, market, noLottery(market)) }
    #expect(stable == [outcome.choice])
  }

  /// Kojima (2012), taken up by Hafalir, Yenmez and Yildirim (2013): two of the majority and one of the minority. A quota
  /// on the majority at the first school harms the one it is meant for; the same seats as a reserve do not.
  private func kojima(_ reserves: [Reserve]) throws -> [Int?] {
    let minority: UInt64 = 1, majority: UInt64 = 2
    let market = try market(
      [Programme(capacity: 2, reserves: reserves), Programme(capacity: 1)], types: [majority, majority, minority],
      wishes: [[0], [0, 1], [1, 0]], ranks: [[0, 1, 2], [1, 2, 0]])
    return place(market, noLottery(market)).programmes(in: market)
  }

  @Test("A quota on the majority can leave the minority worse off")
  func quotaHarms() throws {
    #expect(try kojima([]) == [0, 0, 1])
    #expect(try kojima([Reserve(type: 1, seats: 1, kind: .hardMax)]) == [0, 1, 0])
  }

  @Test("A reserve for the minority leaves them where they were")
  func reserveDoesNot() throws {
    #expect(try kojima([Reserve(type: 0, seats: 1, kind: .soft)]) == [0, 0, 1])
  }

  @Test("A hard minimum leaves empty what a soft reserve gives to others")
  func hardLeavesEmpty() throws {
    for (kind, second) in [(ReserveKind.soft, 0), (.hardMin, nil)] as [(ReserveKind, Int?)] {
      let market = try market(
        [Programme(capacity: 2, reserves: [Reserve(type: 0, seats: 1, kind: kind)])], types: [0, 0],
        wishes: [[0], [0]], ranks: [[0, 1]])
      #expect(place(market, noLottery(market)).programmes(in: market) == [0, second])
    }
  }

  @Test("Which seats are filled first decides who gets in, as in Boston's walk zones")
  func precedence() throws {
    // Kominers, Sönmez (2016); Dur, Kominers, Pathak, Sönmez (2018). In line: near, far, near, far; one seat for the near.
    for (openFirst, chosen) in [(false, [0, 1]), (true, [0, 2])] {
      let programme = Programme(
        capacity: 2, reserves: [Reserve(type: 0, seats: 1, kind: .soft)], openSeatsFirst: openFirst)
      let market = try market(
        [programme], types: [1, 0, 1, 0], wishes: [[0], [0], [0], [0]], ranks: [[0, 1, 2, 3]])
      let outcome = place(market, noLottery(market))
      #expect(outcome.choice.indices.filter { outcome.choice[$0] == 0 } == chosen)
    }
  }

  @Test("A person with two attributes fills one seat of one reserve, the first stated")
  func oneSeatEach() throws {
    let programme = Programme(
      capacity: 2, reserves: [Reserve(type: 0, seats: 1, kind: .soft), Reserve(type: 1, seats: 1, kind: .soft)])
    let market = try market(
      [programme], types: [0b11, 0b00, 0b10], wishes: [[0], [0], [0]], ranks: [[0, 1, 2]])
    let outcome = place(market, noLottery(market))
    #expect(outcome.choice == [0, -1, 0])
    #expect(outcome.reserve == [0, -2, 1])
  }

  @Test("A soft seat that nobody entitled takes does not become a second seat of another reserve")
  func vacantSeatIsOpen() throws {
    let programme = Programme(
      capacity: 2, reserves: [Reserve(type: 0, seats: 1, kind: .soft), Reserve(type: 1, seats: 1, kind: .soft)])
    let market = try market(
      [programme], types: [0b10, 0b00, 0b10], wishes: [[0], [0], [0]], ranks: [[0, 1, 2]])
    #expect(place(market, noLottery(market)).choice == [0, 0, -1])
  }
}
