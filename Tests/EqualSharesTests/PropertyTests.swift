// SPDX-License-Identifier: Apache-2.0

import Chance
import Testing

@testable import EqualShares

@Suite("What equal shares promises")
struct PropertyTests {
  @Test("Nobody pays more than their share, and every project is paid in full by those who asked for it")
  func nobodyBeyondShare() throws {
    var lot = SeededGenerator(seed: 11)
    for round in 0..<200 {
      let election = try Tiny.random(&lot, points: 1 + round % 4)
      let outcome = election.decided(by: Rule(completion: round % 2 == 0 ? .none : .add1))
      let share = try #require(outcome.share)
      for voter in 0..<election.ballots.count {
        let paid = election.projects.indices.reduce(Fraction.zero) { $0 + outcome.payment(of: voter, for: $1) }
        #expect(paid <= share)
        #expect(outcome.leftOver(of: voter) + paid == share)
      }
      for payment in outcome.payments {
        let paid = (0..<election.ballots.count).map { outcome.payment(of: $0, for: payment.project) }
        #expect(paid.reduce(.zero, +) == Fraction(election.projects[payment.project].cost))
        #expect(paid.count { $0 > .zero } == payment.payers)
      }
    }
  }

  @Test("Voters in another order change nothing but their places", arguments: Rule.Completion.allCases)
  func votersPermuted(completion: Rule.Completion) throws {
    var lot = SeededGenerator(seed: 12)
    for _ in 0..<100 {
      let election = try Tiny.random(&lot, points: 2)
      var order = Array(0..<election.ballots.count)
      order.shuffleByLot(using: &lot)
      var ballots = Ballots()
      for voter in order { ballots.append(voter: election.ballots.voters[voter], choices: election.ballots[voter]) }
      let shuffled = try Election(
        budget: election.budget, voteType: election.voteType, projects: election.projects, ballots: ballots)
      let (before, after) = (
        election.decided(by: Rule(completion: completion)), shuffled.decided(by: Rule(completion: completion))
      )
      #expect(before.winners == after.winners)
      #expect(before.payments == after.payments)
      #expect(before.lacking == after.lacking)
      for (place, voter) in order.enumerated() {
        #expect(before.leftOver(of: voter) == after.leftOver(of: place))
      }
    }
  }

  @Test("Other names change only names")
  func renamed() throws {
    var lot = SeededGenerator(seed: 13)
    for _ in 0..<100 {
      let election = try Tiny.random(&lot)
      let names = election.projects.enumerated().map { Project(id: "z\(9 - $0)", cost: $1.cost) }
      let renamed = try Election(budget: election.budget, projects: names, ballots: election.ballots)
      let rule = Rule(completion: .add1u)
      #expect(election.decided(by: rule).winners == renamed.decided(by: rule).winners)
      #expect(election.decided(by: rule).payments == renamed.decided(by: rule).payments)
    }
  }

  /// Peters, Pierczyński, Skowron 2021, Definition 5, over all groups of voters and all sets of projects.
  @Test("Extended justified representation up to one project holds", arguments: Rule.Satisfaction.allCases)
  func representation(satisfaction: Rule.Satisfaction) throws {
    var lot = SeededGenerator(seed: 14)
    for _ in 0..<150 {
      let election = try Tiny.random(&lot)
      let slow = SlowEqualShares(election, satisfaction)
      let winners = Set(election.decided(by: Rule(satisfaction: satisfaction)).winners)
      for wish in 1..<(1 << slow.costs.count) {
        let wanted = slow.costs.indices.filter { wish >> $0 & 1 == 1 }
        // The largest group that agrees on the wish is the one with the largest claim.
        let group = slow.points.indices.filter { voter in wanted.allSatisfy { slow.points[voter][$0] > 0 } }
        guard slow.cost(wanted) * slow.voters <= slow.budget * Int128(group.count), !group.isEmpty else { continue }
        #expect(
          group.contains { gets(slow, $0, winners, satisfaction) >= worth(slow, wanted, satisfaction) }
            || wanted.contains { extra in
              group.contains {
                gets(slow, $0, winners.union([extra]), satisfaction) > worth(slow, wanted, satisfaction)
              }
            })
      }
    }
  }

  private func worth(_ slow: SlowEqualShares, _ projects: [Int], _ satisfaction: Rule.Satisfaction) -> Int128 {
    satisfaction == .cost ? slow.cost(projects) : Int128(projects.count)
  }

  private func gets(
    _ slow: SlowEqualShares, _ voter: Int, _ winners: Set<Int>, _ satisfaction: Rule.Satisfaction
  ) -> Int128 {
    worth(slow, winners.filter { slow.points[voter][$0] > 0 }, satisfaction)
  }

  @Test("No outcome costs more than the budget, and after a greedy completion nothing that is left would fit")
  func budgetIsKept() throws {
    var lot = SeededGenerator(seed: 15)
    for _ in 0..<200 {
      let election = try Tiny.random(&lot)
      let slow = SlowEqualShares(election, .cost)
      for completion in Rule.Completion.allCases {
        let outcome = election.decided(by: Rule(completion: completion))
        #expect(outcome.cost <= election.budget)
        guard completion == .greedy || completion == .add1u else { continue }
        let open = slow.costs.indices.filter { slow.support($0) > 0 && !outcome.winners.contains($0) }
        #expect(open.allSatisfy { slow.cost(outcome.winners) + slow.costs[$0] > slow.budget })
      }
    }
  }
}
