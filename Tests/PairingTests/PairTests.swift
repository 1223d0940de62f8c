// SPDX-License-Identifier: Apache-2.0

import Chance
import Pairing
import Testing

@Suite("Pairs at best")
struct PairTests {
  @Test("No other pairing is better, by either rule", arguments: PairingRule.allCases)
  func exhaustive(rule: PairingRule) throws {
    var chance = SeededGenerator(seed: 17)
    for round in 0..<300 {
      let pool = try randomPool(1 + round % 5, 1 + round % 4, most: round % 2 == 0 ? 3 : 50, using: &chance)
      let found = pair(pool, rule: rule)
      #expect(faults(in: found, of: pool).isEmpty)
      let every = allPairings(pool)
      #expect(every.contains(found.pairs))
      let most = every.map(\.count).max() ?? 0
      let best = every.filter { rule == .bestTotal || $0.count == most }.map { total($0, pool) }.max()
      #expect(found.total == best)
      if rule == .mostServed { #expect(found.pairs.count == most) }
    }
  }

  @Test("After a no the most are served, then the most pairs stay, then the fit is best")
  func again() throws {
    var chance = SeededGenerator(seed: 29)
    for round in 0..<300 {
      let pool = try randomPool(2 + round % 4, 2 + round % 3, most: 9, using: &chance)
      let first = pair(pool)
      guard let refused = first.pairs.first else { continue }
      let second = pairAgain(pool, earlier: first.pairs, declined: [refused])
      #expect(faults(in: second, of: pool.without([refused])).isEmpty)
      let stays = { (pairs: [Pair]) in Set(pairs).intersection(first.pairs).count }
      let best = allPairings(pool).filter { !$0.contains(refused) }
        .map { [$0.count, stays($0), total($0, pool)] }.max { $0.lexicographicallyPrecedes($1) }
      #expect([second.pairs.count, stays(second.pairs), second.total] == best)
    }
  }

  @Test("Pairs that stand fixed stand, and the rest is paired at best around them")
  func settled() throws {
    var chance = SeededGenerator(seed: 37)
    for round in 0..<300 {
      let pool = try randomPool(2 + round % 4, 2 + round % 3, most: 9, using: &chance)
      guard let fixed = pair(pool).pairs.last else { continue }
      let rest = pool.settled([fixed])
      let found = pair(rest)
      #expect(faults(in: found, of: rest).isEmpty)
      let best = allPairings(pool).filter { $0.contains(fixed) }.map { [$0.count, total($0, pool)] }
        .max { $0.lexicographicallyPrecedes($1) }
      #expect([found.pairs.count + 1, found.total + (pool.fit(of: fixed) ?? 0)] == best)
    }
  }

  @Test("Coarse fits on a larger pool: many ways out at once, and proved best")
  func coarse() throws {
    var chance = SeededGenerator(seed: 61)
    for (people, most) in [(3_000, 1), (3_000, 3), (2_000, 10)] {
      let mentees = (0..<people).map { _ in
        Set((0..<6).map { _ in chance.below(people) }).sorted()
          .map { Candidate(mentor: $0, fit: 1 + chance.below(most)) }
      }
      let pool = try Pool(capacities: [Int](repeating: 1, count: people), mentees: mentees)
      for rule in PairingRule.allCases { #expect(faults(in: pair(pool, rule: rule), of: pool).isEmpty) }
    }
  }

  @Test("Kuhn's assignment of four to four, by hand")
  func byHand() throws {
    // The best picks 9 + 8 + 7 + 8: no row can give more than its largest, and these stand in different columns.
    let pool = try pool([[9, 2, 7, 8], [6, 4, 3, 8], [5, 8, 1, 8], [7, 6, 9, 4]])
    let found = pair(pool)
    #expect(found.total == 9 + 8 + 8 + 9)
    #expect(found.pairs.map(\.mentor) == [0, 3, 1, 2])
  }

  @Test("Serving one more goes before fit, unless asked otherwise")
  func rules() throws {
    let pool = try pool([[10, 1], [1, 0]])
    #expect(pair(pool).pairs == [Pair(mentor: 1, mentee: 0), Pair(mentor: 0, mentee: 1)])
    #expect(pair(pool).total == 2)
    #expect(pair(pool, rule: .bestTotal).pairs == [Pair(mentor: 0, mentee: 0)])
    #expect(pair(pool, rule: .bestTotal).unpaired(in: pool) == [1])
  }

  @Test("Below the floor is no pair")
  func floor() throws {
    let pool = try pool([[10, 1], [1, 0]]).without([], floor: 5)
    #expect(pair(pool).pairs == [Pair(mentor: 0, mentee: 0)])
  }

  @Test("A larger pool with ties is proved best, twice the same and eight at once on all cores")
  func larger() async throws {
    var chance = SeededGenerator(seed: 41)
    for most in [2, 1_000] {
      let mentees = (0..<2_000).map { _ in
        var seen: Set<Int> = []
        return (0..<8).compactMap { _ -> Candidate? in
          let mentor = chance.below(1_200)
          return seen.insert(mentor).inserted ? Candidate(mentor: mentor, fit: 1 + chance.below(most)) : nil
        }
      }
      let pool = try Pool(capacities: (0..<1_200).map { _ in 1 + chance.below(2) }, mentees: mentees)
      let found = pair(pool)
      #expect(faults(in: found, of: pool).isEmpty)
      #expect(pair(pool) == found)
      await withTaskGroup { tasks in
        for _ in 0..<8 { tasks.addTask { pair(pool) } }
        for await paired in tasks { #expect(paired == found) }
      }
    }
  }

  @Test("Where the way out is far it is looked for from both ends, and proved best", arguments: [1, 2, 3])
  func farEnds(capacity: Int) throws {
    var chance = SeededGenerator(seed: UInt64(50 + capacity))
    for (mentees, places) in [(2_500, 2_500), (2_500, 2_490), (2_000, 2_004)] {
      let mentors = places / capacity
      let wishes = (0..<mentees).map { _ in
        var seen: Set<Int> = []
        return (0..<6).compactMap { _ -> Candidate? in
          let mentor = chance.below(mentors)
          return seen.insert(mentor).inserted ? Candidate(mentor: mentor, fit: 1 + chance.below(1_000)) : nil
        }
      }
      let pool = try Pool(capacities: [Int](repeating: capacity, count: mentors), mentees: wishes)
      for rule in PairingRule.allCases {
        let found = pair(pool, rule: rule)
        #expect(faults(in: found, of: pool).isEmpty)
        let again = pairAgain(pool, earlier: found.pairs, declined: Set(found.pairs.prefix(20)), rule: rule)
        #expect(faults(in: again, of: pool.without(Set(found.pairs.prefix(20)))).isEmpty)
      }
    }
  }

  @Test("Many people with the highest fits do not run out of numbers")
  func highest() throws {
    let many = 30_000
    let pool = try Pool(
      capacities: [Int](repeating: 1, count: many),
      mentees: (0..<many).map { [Candidate(mentor: $0, fit: Int(Pool.fitLimit))] })
    let first = pair(pool)
    #expect(first.total == many * Int(Pool.fitLimit))
    let declined: Set<Pair> = [Pair(mentor: 0, mentee: 0)]
    let second = pairAgain(pool, earlier: first.pairs, declined: declined)
    #expect(second.unpaired(in: pool) == [0])
    #expect(faults(in: second, of: pool.without(declined)).isEmpty)
  }

  @Test("A table of all fits gives the same total either way, and is proved", arguments: [1, 5, 40])
  func tables(most: Int) throws {
    var chance = SeededGenerator(seed: 53)
    for (rows, columns) in [(1, 1), (30, 30), (20, 35), (35, 20), (60, 60)] {
      let fits = (0..<rows * columns).map { _ in Int32(chance.below(most + 1)) }
      let table = try FitTable(mentees: rows, mentors: columns, fits: fits)
      let found = table.assign()
      #expect(table.faults(in: found).isEmpty)
      let lists = (0..<rows).map { row in fits[row * columns..<(row + 1) * columns].map { Int($0) } }
      #expect(found.total == pair(try pool(lists), rule: .bestTotal).total)
    }
  }

  @Test("The checker sees a worse pairing, a wrong total and a broken capacity")
  func checker() throws {
    let pool = try pool([[5, 3], [4, 1]])
    let good = pair(pool)
    #expect(good.total == 7)
    let worse = Pairing(
      pairs: [Pair(mentor: 0, mentee: 0), Pair(mentor: 1, mentee: 1)], total: 6, proof: good.proof)
    #expect(faults(in: worse, of: pool) == [.gap(1)])
    let double = Pairing(
      pairs: [Pair(mentor: 0, mentee: 0), Pair(mentor: 0, mentee: 1)], total: 7, proof: good.proof)
    #expect(faults(in: double, of: pool).contains(.aboveCapacity(mentor: 0)))
    #expect(faults(in: double, of: pool).contains(.total))
  }
}
