// SPDX-License-Identifier: Apache-2.0

import Chance
import Testing

@Suite struct SeededGeneratorTests {
  @Test func theFirstWordsAreThoseOfTheReferenceCode() {
    // State 1, 2, 3, 4: the vector that implementations of xoshiro256** share (rand_xoshiro, NumPy's tests).
    var generator = SeededGenerator(words: (1, 2, 3, 4))
    let first = (0..<4).map { _ in generator.next() }
    #expect(first == [11520, 0, 1_509_978_240, 1_215_971_899_390_074_240])
  }

  @Test func everyNumberBelowABoundIsReached() {
    var generator = SeededGenerator(seed: 1)
    var seen = [Int](repeating: 0, count: 7)
    for _ in 0..<7_000 { seen[generator.below(7)] += 1 }
    #expect(seen.allSatisfy { (850...1_150).contains($0) })
  }

  @Test func aShuffleKeepsEverythingAndReachesEveryOrder() {
    var generator = SeededGenerator(seed: 2)
    var orders: [[Int]: Int] = [:]
    for _ in 0..<6_000 {
      var three = [1, 2, 3]
      three.shuffleByLot(using: &generator)
      orders[three, default: 0] += 1
    }
    #expect(orders.count == 6)
    #expect(orders.values.allSatisfy { (850...1_150).contains($0) })
  }
}
