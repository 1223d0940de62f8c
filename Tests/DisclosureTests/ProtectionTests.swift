// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Disclosure
import Testing

@Suite struct ProtectionTests {
  @Test(arguments: 0..<8)
  func randomTablesKeepTheirSmallCells(_ round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(100 + round))
    for number in 0..<300 {
      let system = try CellSystem(randomTables(&generator))
      let protection = try Protection(system, programs: 0)
      #expect(protection.faults() == [], "round \(round), table \(number)")
      #expect(try Attack(protection).recoveries(of: protection) == [], "round \(round), table \(number)")
    }
  }

  @Test func aSmallCellAloneIsHiddenWithEnoughAroundIt() throws {
    let table = try CountTable(
      axes: [Axis(name: "district", leaves: ["x", "y", "z"]), Axis(name: "answer", leaves: ["yes", "no"])],
      leaves: [3, 40, 30, 20, 25, 60])
    let protection = try Protection(CellSystem([table]))
    let names = Set(protection.hidden.map { protection.system.cells[$0].label })
    #expect(names.contains("answer=yes, district=x"))
    // In a two-way table a cell needs a second in its row and in its column, and the one where these meet.
    #expect(protection.hidden.count == 4)
    #expect(!names.contains("everybody"))
    #expect(protection.faults() == [])
  }

  @Test func hidingOnlySmallCellsIsRecovered() throws {
    let table = try CountTable(
      axes: [Axis(name: "district", leaves: ["x", "y", "z"]), Axis(name: "answer", leaves: ["yes", "no"])],
      leaves: [3, 40, 30, 20, 25, 60])
    let system = try CellSystem([table])
    let values = system.cells.map { (1..<5).contains($0.value) ? nil : $0.value }
    let attack = try Attack(values: values, least: system.cells.map { _ in 0 }, sums: system.sums)
    #expect(attack.ranges.count == 1)
    #expect(attack.ranges[0].isExact && attack.ranges[0].low == 3)
  }

  @Test func everybodyGivingOneAnswerIsHidden() throws {
    let table = try CountTable(
      axes: [
        Axis(name: "district", leaves: ["x", "y", "z"], isAnswer: false), Axis(name: "answer", leaves: ["yes", "no"]),
      ],
      leaves: [30, 0, 30, 20, 25, 60])
    let protection = try Protection(CellSystem([table]))
    let names = Set(protection.hidden.map { protection.system.cells[$0].label })
    #expect(names.contains("answer=yes, district=x") && names.contains("answer=no, district=x"))
    #expect(protection.faults() == [])
    let attack = try Attack(protection)
    let yes = try #require(attack.ranges.first { protection.system.cells[$0.cell].label == "answer=yes, district=x" })
    #expect(yes.low <= 25)
  }

  @Test func aTableOfFewPeopleIsHiddenWhole() throws {
    let table = try CountTable(axes: [Axis(name: "a", leaves: ["x", "y"])], leaves: [1, 2])
    let protection = try Protection(CellSystem([table]))
    #expect(protection.hidden.count == 3)
    #expect(try Attack(protection).ranges.allSatisfy { $0.high == .infinity })
  }

  @Test func aCellIsHiddenWhenAnEarlierReleaseDiffersByFew() throws {
    let axes = [try Axis(name: "district", leaves: ["x", "y", "z"], isAnswer: false)]
    let system = try CellSystem([CountTable(axes: axes, leaves: [102, 50, 70])])
    let earlier = ["district=x": 100, "district=y": 40]
    let needed = system.requirements(k: 5, against: earlier.mapValues { $0...$0 }, grows: true)
    #expect(needed.map(\.reaches) == [101, 105])
    var known = system
    for (index, cell) in system.cells.enumerated() { known.setLeast(earlier[cell.label] ?? 0, of: index) }
    let protection = try Protection(known, also: needed)
    #expect(protection.faults() == [])
    let attack = try Attack(protection)
    let x = try #require(attack.ranges.first { protection.system.cells[$0.cell].label == "district=x" })
    #expect(x.low <= 101 && x.high >= 105)
  }

  @Test func badTablesAreRefused() throws {
    let axis = try Axis(name: "a", leaves: ["x", "y"])
    #expect(throws: DisclosureRefusal.shape) { try CountTable(axes: [axis], leaves: [1]) }
    #expect(throws: DisclosureRefusal.notAdditive(cell: "everybody", value: 9, parts: 8)) {
      try CountTable(axes: [axis], counts: [9, 4, 4])
    }
    #expect(throws: DisclosureRefusal.badAxis("a")) {
      try Axis(name: "a", categories: ["x", "y"], parents: [1, 0])
    }
    #expect(throws: DisclosureRefusal.contradiction(cell: "everybody", first: 9, second: 10)) {
      try CellSystem([
        CountTable(axes: [axis], leaves: [4, 5]),
        CountTable(axes: [Axis(name: "b", leaves: ["p", "q"])], leaves: [5, 5]),
      ])
    }
    #expect(throws: DisclosureRefusal.smallThreshold(3)) {
      try Protection(CellSystem([CountTable(axes: [axis], leaves: [4, 5])]), k: 3)
    }
    #expect(throws: DisclosureRefusal.otherGeography(["y"])) {
      try CountTable(axes: [axis], leaves: [4, 5]).refuseOtherGeography(axis: "a", allowed: ["TOTAL", "x"])
    }
  }

  /// Twelve by twelve by thirteen, a small cell here and there: with its totals 2,366 cells.
  @Test func aLargeTableOfThreeDirectionsIsProtected() throws {
    var generator = SeededGenerator(seed: 12)
    let axes = try [12, 12, 13].enumerated().map { place, leaves in
      try Axis(name: "\(place)", leaves: (0..<leaves).map { "\($0)" })
    }
    let leaves = (0..<12 * 12 * 13).map { _ in
      generator.below(600) == 0 ? 1 + generator.below(4) : 5 + generator.below(60)
    }
    let protection = try Protection(CellSystem([CountTable(axes: axes, leaves: leaves)]))
    #expect(protection.hidden.count > leaves.count { $0 < 5 })
    #expect(protection.faults() == [])
    #expect(try Attack(protection).recoveries(of: protection) == [])
  }

  @Test func aBrokenProofIsFound() throws {
    let table = try CountTable(axes: [Axis(name: "a", leaves: ["x", "y", "z"])], leaves: [2, 30, 40])
    let protection = try Protection(CellSystem([table]))
    #expect(protection.faults() == [])
    // With a larger K the same proofs are not enough.
    #expect(!protection.faults(k: 10).isEmpty)
  }
}
