// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Disclosure
import Testing

@Suite struct ReleaseAttackTests {
  private let axes: [Axis]

  init() throws { axes = [try Axis(name: "district", leaves: ["x", "y", "z"])] }

  @Test func protectedReleasesWithstandTheAttack() throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<100 {
      let tables = try randomTables(&generator)
      let protection = try Protection(CellSystem(tables))
      let published = try tables.enumerated().map { try PublishedTable(protection, table: $0, axes: $1.axes) }
      let attack = try ReleaseAttack(published)
      #expect(attack.findings == [])
      #expect(!attack.isContradiction)
      #expect(attack.hidden == protection.hidden.count)
    }
  }

  @Test func aHiddenCellBesideItsTotalIsRecovered() throws {
    let attack = try ReleaseAttack([PublishedTable(axes: axes, values: [80, 30, nil, 47])])
    let only = try #require(attack.findings.first)
    #expect(attack.findings.count == 1)
    #expect(only.cell == "district=y" && only.kind == .exact && only.low == 3 && only.high == 3)
  }

  @Test func twoTablesTogetherTellMoreThanEach() throws {
    let other = [try Axis(name: "district", leaves: ["x", "y", "z"]), try Axis(name: "sex", leaves: ["f", "m"])]
    let first = try PublishedTable(axes: axes, values: [80, nil, nil, 47])
    // x is 14 + 16 in the second table, so y is 3.
    let second = try PublishedTable(axes: other, values: [80, 40, 40, nil, 14, 16, nil, nil, nil, nil, nil, nil])
    #expect(try ReleaseAttack([first]).findings == [])
    #expect(try ReleaseAttack([first, second]).findings.contains { $0.cell == "district=y" && $0.kind == .exact })
  }

  @Test func twoReleasesThatDifferByFewAreCaught() throws {
    let then = try PublishedTable(axes: axes, values: [80, 30, 20, 30])
    let now = try PublishedTable(axes: axes, values: [90, 32, 28, 30])
    let apart = try ReleaseAttack([now], earlier: [[then]])
    #expect(apart.findings.map(\.kind) == [.difference])
    #expect(try ReleaseAttack([now], earlier: [[then]], grows: true).findings.map(\.kind) == [.difference])
    let hidden = try PublishedTable(axes: axes, values: [90, nil, nil, 30])
    #expect(try ReleaseAttack([hidden], earlier: [[then]], grows: true).findings == [])
  }

  @Test func figuresThatContradictEachOtherAreSaid() throws {
    #expect(try ReleaseAttack([PublishedTable(axes: axes, values: [80, 30, 20, 20])]).isContradiction)
    #expect(try ReleaseAttack([PublishedTable(axes: axes, values: [80, 60, 30, nil])]).isContradiction)
  }

  /// The attack must be able to succeed, or its failing proves nothing.
  @Test func hidingOnlySmallCellsFallsOnMostRandomTables() throws {
    var generator = SeededGenerator(seed: 78)
    var (tables, fallen) = (0, 0)
    while tables < 200 {
      let table = try randomTables(&generator)[0]
      guard table.counts.contains(where: { (1..<5).contains($0) }) else { continue }
      tables += 1
      let values = table.counts.map { (1..<5).contains($0) ? nil : $0 }
      if try !ReleaseAttack([PublishedTable(axes: table.axes, values: values)]).findings.isEmpty { fallen += 1 }
    }
    #expect(fallen > 150, "only \(fallen) of 200 fell")
  }

  @Test func aCellKnownToBeOfFewIsARecovery() throws {
    // x and y are 3 together: each is 0 to 3.
    let attack = try ReleaseAttack([PublishedTable(axes: axes, values: [50, nil, nil, 47])])
    #expect(attack.findings.map(\.kind) == [.small, .small])
    #expect(attack.ranges.map(\.high) == [3, 3])
  }

  @Test func everybodyInOneAnswerIsARecovery() throws {
    #expect(
      try ReleaseAttack([PublishedTable(axes: axes, values: [50, 50, 0, 0])]).findings.map(\.kind) == [.allInOne])
  }

  @Test func aDifferenceToWhatWasHiddenIsCaught() throws {
    // Then x was hidden with y: 0 to 6. Now it is openly 9, which is 3 to 9 more; 8 would be 2 to 8, 10 is 4 to 10.
    let then = try PublishedTable(axes: axes, values: [36, nil, nil, 30])
    let now = try PublishedTable(axes: axes, values: [90, 9, 31, 50])
    #expect(try ReleaseAttack([now], earlier: [[then]]).findings == [])
    // Then x was 20 to 30, by the men and women who were shown; now it is openly 34: 4 to 14 more.
    let other = [try Axis(name: "district", leaves: ["x", "y", "z"]), try Axis(name: "sex", leaves: ["f", "m"])]
    let sexes = try PublishedTable(axes: other, values: [80, 42, 38, nil, 20, nil, nil, 20, nil, 30, 2, 28])
    let known = try ReleaseAttack([sexes]).ranges.first { $0.cell == "district=x" }
    #expect(known.map { [$0.low, $0.high] } == [20, 30])
    let later = try PublishedTable(axes: axes, values: [120, 31, 39, 50])
    #expect(try ReleaseAttack([later], earlier: [[sexes]]).findings == [])
    let close = try PublishedTable(axes: axes, values: [120, 34, 36, 50])
    let found = try ReleaseAttack([close], earlier: [[sexes]], k: 15).findings.filter { $0.kind == .difference }
    #expect(found.map(\.cell) == ["district=x, since release 1"] && found.map(\.low) == [4])
  }
}
