// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands
import Testing

@Suite struct OutcomeRowTests {
  @Test func smallOutcomesAreCountedTogether() {
    #expect(
      outcomeRows([.helped: 27, .partly: 11, .referred: 3, .notHelped: 2]) == [
        OutcomeRow(outcomes: [.helped], count: 27), OutcomeRow(outcomes: [.partly], count: 11),
        OutcomeRow(outcomes: [.referred, .notHelped, .withdrawn], count: 5),
      ])
  }

  @Test func aSmallOutcomeAloneTakesTheSmallestOtherWithIt() {
    #expect(
      outcomeRows([.helped: 27, .partly: 11, .notHelped: 2]) == [
        OutcomeRow(outcomes: [.helped], count: 27),
        OutcomeRow(outcomes: [.partly, .referred, .notHelped, .withdrawn], count: 13),
      ])
  }

  @Test func fewerThanFiveInAllAreNotShown() {
    #expect(outcomeRows([.helped: 4]) == [])
    #expect(outcomeRows([:]) == [])
    #expect(outcomeRows([.helped: 5]) == [OutcomeRow(outcomes: [.helped], count: 5)])
  }

  @Test func everyRowHoldsFiveOrMoreAndNothingIsLost() {
    for numbers in numbersToTry {
      let outcomes = Dictionary(uniqueKeysWithValues: zip(Outcome.allCases, numbers))
      let rows = outcomeRows(outcomes)
      let total = numbers.reduce(0, +)
      #expect(rows.reduce(0) { $0 + $1.count } == (total >= fewestShown ? total : 0))
      for row in rows {
        #expect(row.count >= fewestShown)
        #expect(row.outcomes.reduce(0) { $0 + (outcomes[$1] ?? 0) } == row.count)
      }
    }
  }

  /// Every combination of none, some, just under, just at and many.
  private var numbersToTry: [[Int]] {
    (0..<3_125).map { code in
      [1, 5, 25, 125, 625].map { [0, 1, 4, 5, 12][code / $0 % 5] }
    }
  }
}
