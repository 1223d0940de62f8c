// SPDX-License-Identifier: AGPL-3.0-or-later

import Sortition
import Testing

@Suite struct PoolTests {
  let people = [Pool.Person(id: "a", features: [0]), Pool.Person(id: "b", features: [1])]
  let categories = [Category("c", [Feature("x", 0, 1), Feature("y", 0, 1)])]

  @Test func whatDoesNotFitTogetherIsRefused() {
    #expect(throws: PoolFault.noSeats) { try Pool(people: people, categories: categories, size: 0) }
    #expect(throws: PoolFault.tooFewPeople(people: 2, seats: 3)) {
      try Pool(people: people, categories: categories, size: 3)
    }
    #expect(throws: PoolFault.tooFewPeople(people: 0, seats: 1)) { try Pool(people: [], categories: [], size: 1) }
    #expect(throws: PoolFault.twice(id: "a")) {
      try Pool(people: [people[0], people[0]], categories: categories, size: 1)
    }
    #expect(throws: PoolFault.unknownFeature(id: "b")) {
      try Pool(people: [people[0], .init(id: "b", features: [2])], categories: categories, size: 1)
    }
    #expect(throws: PoolFault.unknownFeature(id: "a")) {
      try Pool(people: [.init(id: "a", features: [])], categories: categories, size: 1)
    }
    #expect(throws: PoolFault.quota(category: "c", feature: "x")) {
      try Pool(people: people, categories: [Category("c", [Feature("x", 2, 1), Feature("y", 0, 1)])], size: 1)
    }
  }

  @Test func onePersonForOneSeatIsCertain() throws {
    let lottery = try Pool(people: [people[0]], categories: categories, size: 1).leximin()
    #expect(lottery.probabilities == [1])
    #expect(lottery.tickets(3).panels == [[0], [0], [0]])
  }

  @Test func withoutCategoriesEverybodyHasTheSame() throws {
    let crowd = (0..<10).map { Pool.Person(id: "\($0)", features: []) }
    let lottery = try Pool(people: crowd, categories: [], size: 3).leximin()
    #expect(lottery.probabilities.allSatisfy { abs($0 - 0.3) < 1e-12 })
  }

  @Test func minimaBeyondTheSeatsAreRelaxedByTheDifference() throws {
    let tight = [Category("c", [Feature("x", 1, 1), Feature("y", 1, 1)])]
    let pool = try Pool(people: people, categories: tight, size: 1)
    #expect(throws: SortitionFault.noPanel) { try pool.leximin() }
    #expect(try pool.relaxation()?.seats == 1)
  }

  @Test func aChangeStaysWithinWhatTheQuotasForesee() throws {
    let bending = [
      Category("c", [Feature("x", 1, 1, flexible: 1...1), Feature("y", 1, 1, flexible: 0...1)])
    ]
    let change = try Pool(people: people, categories: bending, size: 1).relaxation()
    #expect(change?.isForeseen == true)
    #expect(change?.changes.map(\.feature) == [1])
  }

  @Test func whereHouseholdsLeaveTooFewNoQuotaHelps() throws {
    let together = people.map { Pool.Person(id: $0.id, features: $0.features, address: 1) }
    let pool = try Pool(people: together, categories: categories, size: 2)
    #expect(throws: SortitionFault.noPanel) { try pool.leximin() }
    #expect(try pool.relaxation() == nil)
  }
}
