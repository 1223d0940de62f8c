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
}
