// SPDX-License-Identifier: Apache-2.0

import Chance
import Mixing
import Testing

@Suite("Gatherings that cannot be")
struct ObstacleTests {
  private func obstacles(
    _ wishes: HardWishes, people count: Int = 6, groups: Int = 3, attributes: [Attribute] = []
  ) -> [Obstacle] {
    do {
      _ = try Gathering(people: count, attributes: attributes, groups: groups, wishes: wishes)
      return []
    } catch { return error.obstacles }
  }

  @Test("Too many groups, or none")
  func groups() {
    #expect(obstacles(HardWishes(), groups: 7) == [.groups(7, people: 6)])
    #expect(obstacles(HardWishes(), groups: 0) == [.groups(0, people: 6)])
    #expect(obstacles(HardWishes(), people: 0, groups: 1) == [.groups(1, people: 0)])
  }

  @Test("Together and apart at once, also through others")
  func contradiction() {
    let wishes = HardWishes(together: [[0, 1], [1, 2]], apart: [[0, 2]])
    #expect(
      obstacles(wishes, groups: 2) == [.togetherAndApart(0, 2, together: 1, apart: 0)])
  }

  @Test("A party larger than a group, and more people apart than groups")
  func sizes() {
    #expect(
      obstacles(HardWishes(together: [[0, 1, 2]])) == [.tooManyTogether(people: [0, 1, 2], largest: 2)])
    #expect(
      obstacles(HardWishes(apart: [[0, 1, 2, 3]])) == [.tooManyApart(wish: 0, people: 4, groups: 3)])
  }

  @Test("Limits that the numbers forbid")
  func limits() {
    let attributes = [Attribute(values: [0, 0, 1, 1, 1, 1], valueCount: 2)]
    let least = HardWishes(limits: [Limit(attribute: 0, value: 0, atLeast: 1)])
    #expect(obstacles(least, attributes: attributes) == [.tooFewWith(limit: 0, needed: 3, there: 2)])
    let most = HardWishes(limits: [Limit(attribute: 0, value: 1, atMost: 1)])
    #expect(obstacles(most, attributes: attributes) == [.tooManyWith(limit: 0, room: 3, there: 4)])
    let huge = HardWishes(limits: [Limit(attribute: 0, value: 1, atLeast: .max)])
    #expect(obstacles(huge, attributes: attributes) == [.tooFewWith(limit: 0, needed: .max, there: 4)])
    let party = HardWishes(together: [[2, 3]], limits: [Limit(attribute: 0, value: 1, atMost: 1)])
    #expect(
      obstacles(party, groups: 4 - 1, attributes: attributes).contains(
        .togetherAboveLimit(people: [2, 3], limit: 0, count: 2)))
  }

  @Test("Somebody with whom nobody can talk")
  func language() {
    let wishes = HardWishes(languages: [1, 1, 1, 1, 1, 2])
    #expect(obstacles(wishes) == [.noLanguage(person: 5, speakers: 1, smallest: 2)])
    #expect(
      obstacles(HardWishes(languages: [1, 1, 1, 1, 1, 0])) == [.noLanguage(person: 5, speakers: 0, smallest: 2)])
  }

  @Test("Values, weights and people that are not there")
  func shape() {
    #expect(obstacles(HardWishes(), attributes: [Attribute(values: [0], valueCount: 1)]) == [.attribute(0)])
    #expect(obstacles(HardWishes(together: [[0, 9]])) == [.unknownPerson(together: 0, apart: nil)])
    #expect(obstacles(HardWishes(limits: [Limit(attribute: 0, value: 0)])) == [.limit(0)])
  }

  @Test("Parties that fit one by one but not all")
  func packing() throws {
    // Three parties of two in two groups of three: each is small enough, but one would have to be split.
    let wishes = HardWishes(together: [[0, 1], [2, 3], [4, 5]])
    let gathering = try Gathering(people: 6, attributes: [], groups: 2, wishes: wishes)
    var chance = SeededGenerator(seed: 1)
    #expect(gathering.seat(rounds: 1, using: &chance) == nil)
  }
}
