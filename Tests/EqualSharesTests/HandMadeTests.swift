// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import EqualShares

/// Three voters with 100 each; A (150) by the first two, B (120) by the last two, C (60) by the third.
@Suite("Elections worked out by hand")
struct HandMadeTests {
  private func election() throws -> Election {
    try Tiny.election(budget: 300, costs: [150, 120, 60], approvals: [[0], [0, 1], [1, 2]])
  }

  @Test("Of two projects with equal points the cheaper is bought, and the others are told what they lack")
  func tie() throws {
    // B takes 60 from voters 2 and 3. A then has 100 + 40 behind it, C has 40.
    let outcome = try election().decided(by: Rule())
    #expect(outcome.winners == [1])
    #expect(outcome.payments.map(\.price) == [Fraction(60)])
    #expect(outcome.lacking.map(\.missing) == [Fraction(10), Fraction(20)])
  }

  @Test("Add1 stops at the last share that keeps to the budget")
  func add1() throws {
    // At 120 voter 3 could buy C with the 60 left after B: 330 in all. At 119 A is paid with 90 and 59 + … of voter 2.
    let outcome = try election().decided(by: Rule(completion: .add1))
    #expect(outcome.share == Fraction(119))
    #expect(outcome.winners == [1, 0])
    #expect(outcome.payment(of: 0, for: 0) == Fraction(91))
    #expect(outcome.payment(of: 1, for: 0) == Fraction(59))
    #expect(outcome.lacking == [Lack(project: 2, reason: .supportersMoney(missing: Fraction(1)))])
  }

  @Test("Add1 that stops when exhausted stops earlier, and its completion adds nothing that does not fit")
  func exhaustive() throws {
    // From share 105 on A and B are bought, 270 in all; C (60) no longer fits.
    let outcome = try election().decided(by: Rule(completion: .add1u, stop: .exhaustive))
    #expect(outcome.share == Fraction(105))
    #expect(outcome.winners == [1, 0])
    #expect(outcome.added.isEmpty)
  }

  @Test("Greedy leaves nobody out here, but spends by points alone")
  func greedy() throws {
    let outcome = try election().decided(by: Rule(.greedy))
    #expect(outcome.winners == [1, 0])
    #expect(outcome.share == nil)
    #expect(outcome.payments.isEmpty)
    #expect(try election().leftWithNothing(by: [1]) == 1)
  }

  @Test("Supporters with exactly the cost between them have enough; with a millionth less they do not")
  func justEnough() throws {
    var ballots = Ballots()
    for voter in ["a", "b", "c"] { ballots.append(voter: voter, choices: [Choice(project: 0)]) }
    for (millionths, winners) in [(Int64(10_000_000), [0]), (10_000_001, [])] {
      let project = Project(id: "p", cost: Amount(millionths: millionths))
      let election = try Election(budget: Amount(10), projects: [project], ballots: ballots)
      #expect(election.decided(by: Rule()).winners == winners)
    }
  }

  @Test("A free project is chosen at once, one above the budget and one that nobody supports never")
  func edges() throws {
    let election = try Tiny.election(budget: 10, costs: [0, 11, 5, 0, 10], approvals: [[0, 1], [1, 4], [1, 4]])
    let outcome = election.decided(by: Rule(completion: .add1))
    #expect(outcome.winners == [0, 4])
    #expect(outcome.lacking.map(\.reason) == [.budget(missing: Fraction(1)), .support, .support])
  }

  @Test("Points weigh: who gives three times the points pays three times as much")
  func points() throws {
    let election = try Tiny.election(budget: 80, costs: [40], points: [[(0, 3)], [(0, 1)]])
    let outcome = election.decided(by: Rule())
    #expect(outcome.payment(of: 0, for: 0) == Fraction(30))
    #expect(outcome.payment(of: 1, for: 0) == Fraction(10))
  }

  @Test("Points below zero support nothing, and count against a project under greedy")
  func negativePoints() throws {
    let election = try Tiny.election(budget: 10, costs: [10, 10], points: [[(0, 3), (1, 2)], [(0, -2)]])
    #expect(election.decided(by: Rule(.greedy)).winners == [1])
    #expect(election.decided(by: Rule()).winners.isEmpty)
  }

  @Test("A fortune in small coins is raised in leaps, and stops at the same coin")
  func leaps() throws {
    // Each has 500 million; B (400) is bought, then A (700) when 300 + 400 … are left to its one voter: at a share of
    // 1,100 million both would be, which is above the budget.
    let costs = [700_000_000, 400_000_000]
    let election = try Tiny.election(budget: 1_000_000_000, costs: costs, approvals: [[0, 1], []])
    let outcome = election.decided(by: Rule(completion: .add1))
    #expect(outcome.share == Fraction(1_099_999_999))
    #expect(outcome.winners == [1])
  }

  @Test("Values that cannot be an election are refused")
  func flaws() {
    #expect(throws: Election.Flaw.budget(.zero)) { try Tiny.election(budget: 0, costs: [1], approvals: [[0]]) }
    #expect(throws: Election.Flaw.cost("p0", Amount(-1))) {
      try Tiny.election(budget: 1, costs: [-1], approvals: [[0]])
    }
    #expect(throws: Election.Flaw.nobodyVoted) { try Tiny.election(budget: 1, costs: [1], approvals: []) }
    #expect(throws: Election.Flaw.unknownProject(voter: "v0")) {
      try Tiny.election(budget: 1, costs: [1], approvals: [[1]])
    }
    #expect(throws: Election.Flaw.choiceTwice(voter: "v0", project: 0)) {
      try Tiny.election(budget: 1, costs: [1], approvals: [[0, 0]])
    }
  }
}
