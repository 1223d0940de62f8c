// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import EqualShares

/// A small file of each vote type, read and decided; every number is worked out by hand in the comment beside it.
@Suite("Each vote type, from the file to what everybody pays")
struct VoteTypeTests {
  private func election(_ meta: String, _ projects: String, _ votes: String) throws -> Election {
    let counts = [projects, votes].map { $0.split(separator: "\n").count - 1 }
    return try Election(
      pabulib: """
        META
        key;value
        num_projects;\(counts[0])
        num_votes;\(counts[1])
        \(meta)
        PROJECTS
        \(projects)
        VOTES
        \(votes)
        """)
  }

  /// A fraction.
  private func over(_ numerator: Int, _ denominator: Int) -> Fraction { Fraction(numerator) / Fraction(denominator) }

  @Test("approval: the project most approve asks least of each, whatever the others cost")
  func approval() throws {
    let election = try election(
      "budget;120\nvote_type;approval", "project_id;cost\nA;60\nB;40\nC;30", "voter_id;vote\na;A\nb;A,B\nc;B\nd;B,C")
    // 30 each. B asks a third of its cost of each of b, c, d, A half of a and b, C all of d. So B is bought at 40/3; b
    // and d have 50/3 left. A then has 30 + 50/3 = 140/3 of 60, C has 50/3 of 30: each lacks 40/3.
    let outcome = election.decided(by: Rule())
    #expect(outcome.winners == [1])
    #expect(outcome.payments.map(\.price) == [over(40, 3)])
    #expect(outcome.lacking.map(\.missing) == [over(40, 3), over(40, 3)])
    // Greedy: B (3 votes) and A (2) cost 100; C would cost 30 of the 20 left.
    let greedy = election.decided(by: Rule(.greedy))
    #expect(greedy.winners == [1, 0])
    #expect(greedy.lacking == [Lack(project: 2, reason: .moneyLeft(missing: Fraction(10)))])
    #expect(election.leftWithNothing(by: outcome.winners) == 1)
    #expect(election.leftWithNothing(by: greedy.winners) == 0)
  }

  @Test("choose-1: everybody pays for the one project they chose")
  func chooseOne() throws {
    let election = try election(
      "budget;100\nvote_type;choose-1", "project_id;cost\nA;50\nB;30", "voter_id;vote\na;A\nb;A\nc;A\nd;B\ne;B")
    // 20 each. A asks 50/3 of each of three, a third of its cost; B asks 15 of each of two, half of its cost.
    let outcome = election.decided(by: Rule())
    #expect(outcome.winners == [0, 1])
    #expect(outcome.payments.map(\.price) == [over(50, 3), Fraction(15)])
    // Where every project is worth the same, the 15 of B come before the 50/3 of A.
    #expect(election.decided(by: Rule(satisfaction: .cardinality)).winners == [1, 0])
    #expect(
      (0..<5).map { outcome.leftOver(of: $0) } == [over(10, 3), over(10, 3), over(10, 3), Fraction(5), Fraction(5)])
  }

  @Test("ordinal: the place on the ballot gives points, and whoever ranks higher pays more")
  func ordinal() throws {
    let election = try election(
      "budget;60\nvote_type;ordinal\nmax_length;3", "project_id;cost\nA;30\nB;30\nC;40", "voter_id;vote\na;A,B,C\nb;C,B"
    )
    // 30 each; points a: A 3, B 2, C 1; b: C 3, B 2. Per point: A 30/3 = 10, B 30/4, C 40/4 = 10; by cost 1/3, 1/4 and
    // 1/4. B and C tie, with 4 points each: B is cheaper. Both pay 2 × 30/4 = 15. A then has 15 of 30, C 30 of 40.
    let outcome = election.decided(by: Rule())
    #expect(outcome.winners == [1])
    #expect((0..<2).map { outcome.payment(of: $0, for: 1) } == [Fraction(15), Fraction(15)])
    #expect(outcome.lacking.map(\.missing) == [Fraction(15), Fraction(10)])
    // Greedy: B (4 points, 30), C (4 points, 40) no longer fits, A (3 points) does.
    #expect(election.decided(by: Rule(.greedy)).winners == [1, 0])
  }

  @Test("cumulative: points weigh, and who has too little pays all they have")
  func cumulative() throws {
    let election = try election(
      "budget;100\nvote_type;cumulative\nmax_sum_points;10", "project_id;cost\nA;35\nB;78",
      "voter_id;vote;points\na;A,B;7,3\nb;B;10")
    // 50 each. B: 78/13 = 6 a point would ask 60 of b, who has 50; a pays the other 28 for 3 points, 28/3 a point, which
    // by cost (28/3)/78 is below A's 5/35. Then a has 22 of the 35 for A.
    let outcome = election.decided(by: Rule())
    #expect(outcome.winners == [1])
    #expect((0..<2).map { outcome.payment(of: $0, for: 1) } == [Fraction(28), Fraction(50)])
    #expect(outcome.payments.map(\.withTheirLast) == [1])
    #expect(outcome.lacking.map(\.missing) == [Fraction(13)])
    // With s each, a has s − (78 − s) left: enough for A from 56.5 on, and both would cost 113. So Add1 ends at 56.
    #expect(election.decided(by: Rule(completion: .add1)).share == Fraction(56))
  }

  @Test("scoring: points below zero support nothing, and scores add up under greedy")
  func scoring() throws {
    let election = try election(
      "budget;90\nvote_type;scoring", "project_id;cost\nA;40\nB;48\nC;50",
      "voter_id;vote;points\na;A,B,C;2,-1,-3\nb;A,B;1,4\nc;B,C;4,2")
    // 30 each. B: 48/8 = 6 a point, 24 each of b and c, 1/8 of its cost; A: 40/3 a point, 1/3; C: c alone lacks 20.
    // After B, b has 6 left and would owe 40/3 for A: pays the 6, and a needs 34 of 30. So A lacks 4, and C lacks 44.
    let outcome = election.decided(by: Rule())
    #expect(outcome.winners == [1])
    #expect(outcome.payments.map(\.price) == [Fraction(6)])
    #expect((0..<3).map { outcome.payment(of: $0, for: 1) } == [Fraction(0), Fraction(24), Fraction(24)])
    #expect(outcome.lacking.map(\.missing) == [Fraction(4), Fraction(44)])
    // Greedy: B has 7, A has 3, C has -1; B and A cost 88 of 90.
    #expect(election.decided(by: Rule(.greedy)).winners == [1, 0])
    // Add1: with s each, b keeps s − 24; A needs 2/3 of its 40 from a and the rest from b or from what a has: at 32
    // a's 32 and b's 8 are just enough.
    #expect(election.decided(by: Rule(completion: .add1)).winners == [1, 0])
  }
}
