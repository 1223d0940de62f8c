// SPDX-License-Identifier: Apache-2.0

import Chance
import Placement
import Testing

@Suite("What a placement promises")
struct PromiseTests {
  @Test("A larger market with overlapping reserves is stable by the checker, and the same twice and on all cores")
  func larger() async throws {
    var chance = SeededGenerator(seed: 3)
    let programmes = (0..<40).map { _ in
      Programme(
        capacity: 20, reserves: (0..<3).map { Reserve(type: $0, seats: 3, kind: .soft) },
        openSeatsFirst: chance.below(4) == 0)
    }
    let types = (0..<1_000).map { _ in UInt64(chance.below(8)) }
    let wishes = types.map { _ in
      var all = Array(0..<40)
      all.shuffleByLot(using: &chance)
      return all.prefix(8).map { Application(programme: $0, priority: chance.below(3)) }
    }
    let market = try Market(programmes: programmes, types: types, wishes: wishes)
    for kind in LotteryKind.allCases {
      let lottery = Lottery(kind, for: market, using: &chance)
      let outcome = place(market, lottery)
      #expect(objections(to: outcome, in: market, lottery).isEmpty)
      #expect(place(market, lottery) == outcome)
      // Nor does it matter what runs beside it.
      await withTaskGroup { tasks in
        for _ in 0..<8 { tasks.addTask { place(market, lottery) } }
        for await placed in tasks { #expect(placed == outcome) }
      }
    }
  }

  @Test("Another order of the same people gives everyone the same place")
  func order() throws {
    var chance = SeededGenerator(seed: 8)
    for flavour in Flavour.allCases {
      let market = try randomMarket(flavour, applicants: 9, using: &chance)
      let lottery = Lottery(.single, for: market, using: &chance)
      let turned = try Market(
        programmes: market.programmes, types: market.types.reversed(),
        wishes: market.types.indices.reversed().map { Array(market.applications[market.wishes(of: $0)]) })
      let turnedLottery = Lottery(kind: .single, numbers: lottery.numbers.reversed())
      #expect(Array(place(turned, turnedLottery).choice.reversed()) == place(market, lottery).choice)
    }
  }

  @Test("A number better than the one asked for would have let the person in, and a worse one would not")
  func reasons() throws {
    var chance = SeededGenerator(seed: 31)
    for round in 0..<300 {
      let market = try randomMarket(Flavour.allCases[round % 6], applicants: 8, using: &chance)
      let lottery = Lottery(.multiple, for: market, using: &chance)
      let outcome = place(market, lottery)
      for applicant in 0..<8 {
        for missed in outcome.reason(for: applicant, in: market, lottery).missed {
          let people = (0..<8).filter { outcome.programme(of: $0, in: market) == missed.programme }.map { other in
            let index = market.wishes(of: other).lowerBound + Int(outcome.choice[other])
            return Candidate(applicant: other, standing: lottery.standing(of: other, index: index, in: market))
          }
          let needed = missed.needed?.last.map { UInt64($0.priority) << 32 | UInt64($0.lot) }
          #expect(missed.own >= missed.needed?.last ?? Standing(priority: 0, lot: 0))
          for step in [-1, 0] {
            guard let needed, needed > 0 || step == 0 else { continue }
            let word = needed &+ UInt64(bitPattern: Int64(step))
            let claim = Candidate(
              applicant: applicant, standing: Standing(priority: UInt32(word >> 32), lot: UInt32(word & 0xffff_ffff)))
            if people.contains(where: { $0.standing == claim.standing }) { continue }
            let isIn = market.chosen(by: missed.programme, among: people + [claim]).contains(applicant)
            #expect(isIn == (step < 0))
          }
          if needed == nil {
            let first = Candidate(applicant: applicant, standing: Standing(priority: 0, lot: 0))
            let others = people.map {
              Candidate(
                applicant: $0.applicant,
                standing: Standing(priority: $0.standing.priority + 1, lot: $0.standing.lot))
            }
            #expect(!market.chosen(by: missed.programme, among: others + [first]).contains(applicant))
          }
        }
      }
    }
  }

  @Test("The numbers of those in time do not depend on who comes late")
  func lateNumbers() throws {
    let programme = [Programme(capacity: 2)]
    let wish = [Application(programme: 0)]
    let early = try Market(programmes: programme, types: [0, 0, 0], wishes: [wish, wish, wish])
    let all = try Market(programmes: programme, types: [0, 0, 0, 0], wishes: [wish, wish, wish, wish])
    for kind in LotteryKind.allCases {
      var (a, b) = (SeededGenerator(seed: 4), SeededGenerator(seed: 4))
      #expect(
        Lottery(kind, for: early, using: &a).numbers + [3]
          == Lottery(kind, for: all, late: [3], using: &b).numbers)
    }
  }

  @Test("Dissimilarity is 0 when even, 1 when apart, and counted by hand in between")
  func dissimilarity() throws {
    let wishes = [[0], [0], [1], [1]]
    let market = try market(
      [Programme(capacity: 2), Programme(capacity: 2)], wishes: wishes, ranks: [[0, 1, 2, 3], [0, 1, 2, 3]])
    let outcome = place(market, noLottery(market))
    #expect(outcome.dissimilarity(in: market) { $0 < 2 } == 1)
    #expect(outcome.dissimilarity(in: market) { $0 % 2 == 0 } == 0)
    #expect(abs((outcome.dissimilarity(in: market) { $0 == 0 } ?? 0) - 2.0 / 3) < 1e-12)
    #expect(outcome.dissimilarity(in: market) { _ in true } == nil)
    #expect(outcome.figures(in: market) == Figures(firstChoice: 4, unplaced: 0, placed: 4, meanRank: 1))
  }
}
