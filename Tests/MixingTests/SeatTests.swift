// SPDX-License-Identifier: Apache-2.0

import Chance
import Mixing
import Testing

@Suite("Seats that mix")
struct SeatTests {
  @Test("On small gatherings nothing scores better, whatever the wishes", arguments: 0..<6)
  func exhaustive(kind: Int) throws {
    var chance = SeededGenerator(seed: UInt64(100 + kind))
    for _ in 0..<40 {
      let count = 6 + chance.below(3)
      let attributes = randomAttributes(count, values: [2, 3], using: &chance)
      let wishes = randomWishes(kind, count, attributes, using: &chance)
      guard let gathering = try? Gathering(people: count, attributes: attributes, groups: 3, wishes: wishes)
      else { continue }
      let every = allRounds(gathering.sizes, Array(0..<count)).filter { gathering.flaws(in: [$0]).isEmpty }
      let found = gathering.seat(rounds: 1, effort: 0.1, using: &chance)
      guard let best = every.map(gathering.score).min() else {
        #expect(found?.flaws.isEmpty != true)
        continue
      }
      #expect(found?.flaws.isEmpty == true)
      #expect(abs((found?.scores[0] ?? 99) - best) < 1e-9)
      #expect(best >= gathering.bestConceivable - 1e-9)
    }
  }

  private func randomWishes(
    _ kind: Int, _ count: Int, _ attributes: [Attribute], using chance: inout SeededGenerator
  ) -> HardWishes {
    var wishes = HardWishes()
    let someone = { (chance: inout SeededGenerator) in chance.below(count) }
    if kind == 1 || kind == 5 { wishes.together = [[someone(&chance), someone(&chance)]] }
    if kind == 2 || kind == 5 { wishes.apart = [[someone(&chance), someone(&chance), someone(&chance)]] }
    if kind == 3 { wishes.limits = [Limit(attribute: 0, value: 0, atLeast: 1, atMost: 2)] }
    if kind == 4 || kind == 5 { wishes.languages = (0..<count).map { _ in UInt64(1 + chance.below(7)) } }
    return wishes
  }

  @Test("The score is counted by hand")
  func score() throws {
    let gathering = try Gathering(people: 4, attributes: people(["ax", "ay", "bx", "by"]), groups: 2)
    // Groups {0,1} and {2,3}: letters a, b each 2 and 0 instead of 1, so 4 × 1; x and y even.
    #expect(gathering.score([[0, 1], [2, 3]]) == 4)
    #expect(gathering.score([[0, 3], [1, 2]]) == 0)
    #expect(gathering.bestConceivable == 0)
  }

  @Test("Chance alone scores what the hypergeometric law says")
  func chance() throws {
    var generator = SeededGenerator(seed: 1)
    let values = (0..<60).map { $0 < 24 ? 0 : 1 }
    let gathering = try Gathering(people: 60, attributes: [Attribute(values: values, valueCount: 2)], groups: 6)
    // Two values, six groups of ten: each has variance 10 · 0.4 · 0.6 · (60 − 10) / (60 − 1).
    let variance: Double = 10.0 * 0.4 * 0.6 * 50.0 / 59.0
    let expected = 12 * variance
    let mean = gathering.scoreByChance(seatings: 20_000, using: &generator)
    #expect(abs(mean - expected) < 0.3)
  }

  @Test("Nine people in three rounds of three meet everyone they can: Kirkman's first rounds")
  func meetings() throws {
    var chance = SeededGenerator(seed: 2)
    let gathering = try Gathering(people: 9, attributes: [], groups: 3)
    let found = gathering.seat(rounds: 4, using: &chance)
    #expect(found?.meetings.pairs == 36)
    #expect(found?.meetings.repeats == 0)
  }

  @Test("Pairs and repeats are counted by hand")
  func counting() {
    let rounds: [Round] = [[[0, 1], [2, 3]], [[0, 1], [2, 3]], [[0, 2], [1, 3]]]
    #expect(Meetings(rounds, people: 4).pairs == 4)
    #expect(Meetings(rounds, people: 4).repeats == 2)
  }

  @Test("The same seed seats the same way, another one may not")
  func determinism() throws {
    var made = SeededGenerator(seed: 9)
    let attributes = randomAttributes(40, values: [2, 4, 3], using: &made)
    let gathering = try Gathering(people: 40, attributes: attributes, groups: 8)
    var (a, b) = (SeededGenerator(seed: 7), SeededGenerator(seed: 7))
    #expect(gathering.seat(rounds: 2, effort: 0.2, using: &a) == gathering.seat(rounds: 2, effort: 0.2, using: &b))
  }

  @Test("Eight at once on all cores seat as one alone does")
  func sideBySide() async throws {
    var made = SeededGenerator(seed: 10)
    let attributes = randomAttributes(60, values: [2, 4, 3], using: &made)
    let gathering = try Gathering(people: 60, attributes: attributes, groups: 10)
    @Sendable func seat() -> Seatings? {
      var chance = SeededGenerator(seed: 7)
      return gathering.seat(rounds: 2, effort: 0.2, using: &chance)
    }
    let alone = seat()
    await withTaskGroup { tasks in
      for _ in 0..<8 { tasks.addTask { seat() } }
      for await seated in tasks { #expect(seated == alone) }
    }
  }

  @Test("An attribute of weight 0 is left to chance, a heavy one comes first")
  func weights() throws {
    var chance = SeededGenerator(seed: 5)
    // Nobody can even out both letters: people ax, ax, by, by in pairs can, but ax, ay, bx, bx cannot.
    let attributes = people(["ax", "ay", "bx", "bx"], weights: [1, 0])
    let gathering = try Gathering(people: 4, attributes: attributes, groups: 2)
    let found = try #require(gathering.seat(rounds: 1, using: &chance))
    #expect(gathering.score(found.rounds[0], of: attributes[0]) == 0)
  }
}
