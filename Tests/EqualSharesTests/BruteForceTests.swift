// SPDX-License-Identifier: Apache-2.0

import Chance
import Testing

@testable import EqualShares

@Suite("Hundreds of tiny elections, by brute force")
struct BruteForceTests {
  @Test("The engine buys, prices and charges as the definition does, to the last fraction", arguments: [1, 2, 3, 7])
  func sameAsDefinition(points: Int) throws {
    var lot = SeededGenerator(seed: UInt64(points))
    for _ in 0..<250 {
      let election = try Tiny.random(&lot, points: points)
      for satisfaction in Rule.Satisfaction.allCases {
        let slow = SlowEqualShares(election, satisfaction)
        let share = Ratio(slow.budget, slow.voters)
        let outcome = election.decided(by: Rule(satisfaction: satisfaction))
        expectSame(outcome, slow.run(share: share), share: share, election)
      }
    }
  }

  @Test("Add1 stops where the definition stops, by both stopping rules", arguments: Rule.Stop.allCases)
  func sameAdd1(stop: Rule.Stop) throws {
    var lot = SeededGenerator(seed: 99)
    for round in 0..<200 {
      let election = try Tiny.random(&lot, points: round % 2 == 0 ? 1 : 5)
      let slow = SlowEqualShares(election, .cost).add1(stop)
      let outcome = election.decided(by: Rule(completion: .add1, stop: stop))
      expectSame(outcome, slow.result, share: slow.share, election)
    }
  }

  @Test("Add1 in leaps stops at the same share as coin by coin", arguments: Rule.Stop.allCases)
  func leaps(stop: Rule.Stop) throws {
    var lot = SeededGenerator(seed: 7)
    for _ in 0..<25 {
      let small = try Tiny.random(&lot)
      let projects = small.projects.map { Project(id: $0.id, cost: Amount(millionths: $0.cost.millionths * 29)) }
      let budget = Amount(millionths: small.budget.millionths * 29)
      let election = try Election(budget: budget, projects: projects, ballots: small.ballots)
      let slow = SlowEqualShares(election, .cost).add1(stop)
      expectSame(
        election.decided(by: Rule(completion: .add1, stop: stop)), slow.result, share: slow.share, election)
    }
  }

  @Test("Greedy is the first of all outcomes, when projects are taken in the order of their points")
  func greedyOfAllOutcomes() throws {
    var lot = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let election = try Tiny.random(&lot, points: 3)
      let slow = SlowEqualShares(election, .cost)
      let order = slow.costs.indices.filter { slow.support($0) > 0 }.sorted(by: slow.comesFirst)
      // The outcome as a binary number, the first project as the highest digit: greedy is the largest that fits.
      let best = (0..<(1 << order.count)).last { outcome in
        let chosen = order.indices.filter { outcome >> (order.count - 1 - $0) & 1 == 1 }.map { order[$0] }
        return slow.cost(chosen) <= slow.budget
      }
      let chosen = order.indices.filter { (best ?? 0) >> (order.count - 1 - $0) & 1 == 1 }.map { order[$0] }
      #expect(election.decided(by: Rule(.greedy)).winners == chosen)
    }
  }

  private func expectSame(_ outcome: Outcome, _ slow: SlowEqualShares.Result, share: Ratio, _ election: Election) {
    #expect(outcome.winners == slow.winners)
    #expect(outcome.share?.description == share.description)
    for voter in 0..<election.ballots.count {
      #expect(outcome.leftOver(of: voter).description == slow.left[voter].description)
      for project in election.projects.indices {
        #expect(outcome.payment(of: voter, for: project).description == slow.paid[voter][project].description)
      }
    }
    for lack in outcome.lacking {
      guard case .supportersMoney(let missing) = lack.reason else { continue }
      let supporters = (0..<election.ballots.count).filter { voter in
        election.ballots[voter].contains { $0.project == lack.project }
      }
      let money = supporters.reduce(Ratio(0)) { $0 + slow.left[$1] }
      let cost = Ratio(Int128(election.projects[lack.project].cost.millionths / 1_000_000))
      #expect(missing.description == (cost - money).description)
    }
  }
}
