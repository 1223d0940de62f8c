// SPDX-License-Identifier: Apache-2.0

import Pairing
import Testing

@Suite("Pools that are refused")
struct PoolTests {
  private func complaint(_ capacities: [Int], _ mentees: [[Candidate]]) -> PoolComplaint? {
    do {
      _ = try Pool(capacities: capacities, mentees: mentees)
      return nil
    } catch { return error }
  }

  @Test("Unknown mentors, mentors twice, room below zero, fits that are none")
  func complaints() {
    #expect(complaint([-1], []) == .negativeCapacity(mentor: 0))
    #expect(complaint([1], [[Candidate(mentor: 3, fit: 1)]]) == .unknownMentor(mentee: 0, place: 0))
    let twice = [Candidate(mentor: 0, fit: 1), Candidate(mentor: 0, fit: 2)]
    #expect(complaint([1], [twice]) == .mentorTwice(mentee: 0, place: 1))
    #expect(complaint([1], [[Candidate(mentor: 0, fit: 0)]]) == .fit(mentee: 0, place: 0))
    #expect(complaint([1], [[Candidate(mentor: 0, fit: .max)]]) == .fit(mentee: 0, place: 0))
    #expect(complaint([], []) == nil)
  }

  @Test("Nobody, and nobody to pair with")
  func empty() throws {
    let nobody = try Pool(capacities: [1, 2], mentees: [])
    #expect(pair(nobody).pairs.isEmpty)
    let lonely = try Pool(capacities: [0], mentees: [[Candidate(mentor: 0, fit: 4)], []])
    let found = pair(lonely)
    #expect(found.pairs.isEmpty)
    #expect(found.unpaired(in: lonely) == [0, 1])
    #expect(faults(in: found, of: lonely).isEmpty)
  }
}
