// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Hands
import Testing

@Suite struct HidingSmallTests {
  @Test func noughtsAndNumbersFromFiveAreShown() {
    #expect(hidingSmall([0, 5, 12, 0]) == [0, 5, 12, 0])
    #expect(hidingSmall([]) == [])
  }

  @Test func aSmallNumberTakesTheSmallestOtherAlong() {
    #expect(hidingSmall([3, 20, 9, 0]) == [nil, 20, nil, 0])
  }

  /// 1 and 1 beside a sum would each be plain to see: both are at least one.
  @Test func twoSmallNumbersAreNotEnough() {
    #expect(hidingSmall([1, 1, 6, 30]) == [nil, nil, nil, 30])
  }

  /// Hiding one of two alike would tell by its place which was the small one.
  @Test func numbersThatAreAlikeAreHiddenTogether() {
    #expect(hidingSmall([5, 5, 3, 8]) == [nil, nil, nil, 8])
    #expect(hidingSmall([5, 5, 3]) == [nil, nil, nil])
  }

  @Test func whereOnlyNoughtsWouldBeLeftNothingIsShown() {
    #expect(hidingSmall([0, 2, 0]) == [nil, nil, nil])
    #expect(hidingSmall([0, 4, 40]) == [nil, nil, nil])
  }

  /// Somebody who knows the sum, everything shown and the rule itself tries every table there can be.
  @Test(arguments: [2, 3, 4]) func noHiddenNumberCanBeWorkedOutFromAnySmallTable(cells: Int) {
    var seen: [Published: [[Int]]] = [:]
    for table in tables(cells, most: cells == 4 ? 9 : 14) {
      seen[Published(table), default: []].append(table)
    }
    for (published, possible) in seen where published.sum <= (cells == 4 ? 9 : 14) {
      for place in published.shown.indices where published.shown[place] == nil {
        #expect(Set(possible.map { $0[place] }).count > 1, "\(published.shown) of \(published.sum)")
      }
    }
  }

  /// Random tables of up to seven cells, each completed in every way that the rule would have hidden alike.
  @Test(arguments: UInt64(1)...20) func noHiddenNumberCanBeWorkedOutFromRandomTables(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let table = (0..<random.number(in: 2...6)).map { _ in
        random.number(in: 0...3) == 0 ? 0 : random.number(in: 1...11)
      }
      let published = Published(table)
      let hidden = table.indices.filter { published.shown[$0] == nil }
      guard !hidden.isEmpty else { continue }
      let sum = hidden.reduce(0) { $0 + table[$1] }
      var values = hidden.map { _ in Set<Int>() }
      complete(hidden.count, sum) { guess in
        var other = table
        for (place, value) in zip(hidden, guess) { other[place] = value }
        guard Published(other) == published else { return }
        for (place, value) in guess.enumerated() { values[place].insert(value) }
      }
      #expect(values.allSatisfy { $0.count > 1 }, "\(table)")
      // Each may be small, and where something is left to see, each may also be five or more.
      #expect(values.allSatisfy { $0.contains { $0 < fewestShown } }, "\(table)")
      if hidden.count < table.count {
        #expect(values.allSatisfy { $0.contains { $0 >= fewestShown } }, "\(table)")
      }
    }
  }

  @Test func muchIsStillShown() {
    var random = SeededGenerator(seed: 1)
    var shown = 0
    for _ in 0..<100 {
      shown += hidingSmall((0..<8).map { _ in random.number(in: 0...60) }).count { $0 != nil }
    }
    // Of 800 even between 0 and 60: about 52 are small, and most tables with one lose one more.
    #expect(shown > 640)
  }
}

private struct Published: Hashable {
  let shown: [Int?]
  let sum: Int

  init(_ table: [Int]) {
    shown = hidingSmall(table)
    sum = table.reduce(0, +)
  }
}

private func tables(_ cells: Int, most: Int) -> [[Int]] {
  (0..<cells).reduce([[]]) { tables, _ in tables.flatMap { table in (0...most).map { table + [$0] } } }
}

/// Every way to share a sum among so many places.
private func complete(_ places: Int, _ sum: Int, _ begun: [Int] = [], _ found: ([Int]) -> Void) {
  if places == 1 { return found(begun + [sum]) }
  for value in 0...sum { complete(places - 1, sum - value, begun + [value], found) }
}

extension SeededGenerator {
  fileprivate mutating func number(in range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
