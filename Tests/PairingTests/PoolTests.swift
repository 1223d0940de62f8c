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

@Suite("How well two people fit")
struct FitTests {
  @Test("Points by hand: half the areas, one common time, one common language")
  func byHand() {
    let mentor = Profile(languages: ["da", "en"], areas: ["work", "school"], times: ["mon", "tue"])
    let mentee = Profile(languages: ["da", "ar"], areas: ["work", "sport"], times: ["tue"])
    #expect(fit(mentor, mentee) == 300 + 125 + 75)
    #expect(CommonGround(mentor, mentee).areas == ["work"])
  }

  @Test("No common language or time is no pair; a blank asks for nothing")
  func none() {
    let mentor = Profile(languages: ["da"], times: ["mon"])
    #expect(fit(mentor, Profile(languages: ["ar"])) == nil)
    #expect(fit(mentor, Profile(times: ["tue"])) == nil)
    #expect(fit(mentor, Profile()) == 1_000)
  }
}
