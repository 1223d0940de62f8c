// SPDX-License-Identifier: Apache-2.0

import Chance
import Pairing

/// A pool from a table of fits, mentees down, mentors across; 0 means that the pair may not be.
func pool(_ fits: [[Int]], capacities: [Int]? = nil) throws -> Pool {
  let mentors = fits.first?.count ?? 0
  return try Pool(
    capacities: capacities ?? [Int](repeating: 1, count: mentors),
    mentees: fits.map { row in
      row.enumerated().filter { $0.element > 0 }.map { Candidate(mentor: $0.offset, fit: $0.element) }
    })
}

func randomPool(_ mentees: Int, _ mentors: Int, most: Int, using chance: inout SeededGenerator) throws -> Pool {
  let fits = (0..<mentees).map { _ in
    (0..<mentors).map { _ in chance.below(3) == 0 ? 0 : 1 + chance.below(most) }
  }
  return try pool(fits, capacities: (0..<mentors).map { _ in chance.below(3) })
}

/// Every set of pairs that may be.
func allPairings(_ pool: Pool) -> [[Pair]] {
  func extend(_ mentee: Int, _ loads: [Int]) -> [[Pair]] {
    guard mentee < pool.menteeCount else { return [[]] }
    var found = extend(mentee + 1, loads)
    for index in pool.range(of: mentee) {
      let mentor = Int(pool.candidates[index].mentor)
      guard loads[mentor] < pool.capacities[mentor] else { continue }
      var after = loads
      after[mentor] += 1
      found += extend(mentee + 1, after).map { [Pair(mentor: mentor, mentee: mentee)] + $0 }
    }
    return found
  }
  return extend(0, pool.capacities.map { _ in 0 })
}

func total(_ pairs: [Pair], _ pool: Pool) -> Int { pairs.reduce(0) { $0 + (pool.fit(of: $1) ?? 0) } }
