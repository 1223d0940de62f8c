// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Disclosure
import Testing

@Suite struct CellKeyTests {
  @Test func noiseHasMeanNoughtAndNoForbiddenAnswer() throws {
    let method = try #require(CellKey())
    for count in 1...40 {
      let chances = method.chances(count: count)
      #expect(abs(chances.values.reduce(0, +) - 1) < 1e-9)
      #expect(abs(chances.reduce(0) { $0 + Double($1.key) * $1.value }) < 1e-6, "count \(count)")
      #expect(chances[0] == nil)
      for change in chances.keys { #expect(count + change == 0 || count + change >= 5) }
    }
    #expect(method.chances(count: 0) == [0: 1])
  }

  @Test func theSamePeopleGetTheSameAnswerInAnyOrder() throws {
    let method = try #require(CellKey())
    var keys = (0..<37).map { CellKey.key(record: UInt64($0), secret: 99) }
    let answer = method.answer(keys: keys)
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      keys.shuffleByLot(using: &generator)
      #expect(method.answer(keys: keys) == answer)
    }
    #expect(answer != 37)
  }

  @Test func manyQueriesFollowTheLaw() throws {
    let method = try #require(CellKey())
    var seen: [Int: Double] = [:]
    for query in 0..<20_000 {
      let keys = (0..<6).map { CellKey.key(record: UInt64(query * 6 + $0), secret: 7) }
      seen[method.answer(keys: keys) - 6, default: 0] += 1.0 / 20_000
    }
    for (change, chance) in method.chances(count: 6) {
      #expect(abs((seen[change] ?? 0) - chance) < 5 * (chance / 20_000).squareRoot() + 1e-4)
    }
  }

  @Test func aMeanNeedsTwentyPeopleAndSoDoesWhatIsHidden() {
    func mean(_ base: Int) -> BasedMean { BasedMean(mean: 3, base: base) }
    #expect(BaseRule([mean(50), mean(60)]).parts == [true, true])
    // One hidden part would be the whole less the rest: the next smallest goes with it.
    #expect(BaseRule([mean(50), mean(12), mean(60)]).parts == [false, false, true])
    #expect(BaseRule([mean(50), mean(12), mean(60)]).whole)
    #expect(!BaseRule([mean(9), mean(8)]).whole)
    #expect(BaseRule([mean(9), mean(18), mean(70)]).parts == [false, false, true])
  }
}
