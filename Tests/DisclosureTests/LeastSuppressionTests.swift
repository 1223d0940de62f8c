// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Disclosure
import Testing

@Suite struct LeastSuppressionTests {
  /// Every set of cells is tried, the smaller first, and judged by the attacker alone.
  @Test func onTinyTablesNoSmallerSetProtects() throws {
    var generator = SeededGenerator(seed: 31)
    for number in 0..<25 {
      let (a, b) = (2, 2 + generator.below(2))
      let leaves = (0..<a * b).map { _ in generator.below(3) == 0 ? 1 + generator.below(4) : 5 + generator.below(30) }
      let table = try CountTable(
        axes: [
          Axis(name: "a", leaves: (0..<a).map { "\($0)" }), Axis(name: "b", leaves: (0..<b).map { "\($0)" }),
        ], leaves: leaves)
      let system = try CellSystem([table])
      let protection = try Protection(system)
      #expect(protection.faults() == [], "table \(number)")
      #expect(try protection.hidden.count == smallest(system), "table \(number)")
      #expect(protection.leastHidden == protection.hidden.count, "table \(number)")
    }
  }

  @Test func searchingLongerNeverHidesMore() throws {
    var generator = SeededGenerator(seed: 32)
    for _ in 0..<40 {
      let system = try CellSystem(randomTables(&generator))
      let (quick, long) = (try Protection(system, programs: 0), try Protection(system, programs: 2_000))
      #expect(long.hidden.count <= quick.hidden.count)
      #expect(long.leastHidden <= long.hidden.count)
      #expect(quick.leastHidden <= long.hidden.count)
      #expect(long.faults() == [])
      #expect(try Attack(long).recoveries(of: long) == [])
    }
  }

  @Test func whatIsOutAlreadyIsNotHidden() throws {
    let table = try CountTable(axes: [Axis(name: "a", leaves: ["x", "y", "z"])], leaves: [2, 30, 40])
    let system = try CellSystem([table])
    let y = try #require(system.cells.firstIndex { $0.label == "a=y" })
    let protection = try Protection(system, out: [y])
    #expect(!protection.hidden.contains(y) && protection.faults() == [])
    let all = Set(system.cells.indices).subtracting([1])
    #expect(throws: DisclosureRefusal.impossible(cell: "a=x")) { try Protection(system, out: all) }
  }

  private func smallest(_ system: CellSystem) throws -> Int {
    let small = system.cells.indices.filter { (1..<5).contains(system.cells[$0].value) }
    let others = system.cells.indices.filter { !small.contains($0) }
    for size in 0...others.count {
      for subset in 0..<1 << others.count where subset.nonzeroBitCount == size {
        let hidden = Set(small + others.indices.filter { subset >> $0 & 1 == 1 }.map { others[$0] })
        if try protects(system, hidden) { return hidden.count }
      }
    }
    return .max
  }

  private func protects(_ system: CellSystem, _ hidden: Set<Int>) throws -> Bool {
    let attack = try Attack(
      values: system.cells.indices.map { hidden.contains($0) ? nil : system.cells[$0].value },
      least: system.cells.map { _ in 0 }, sums: system.sums)
    return attack.ranges.allSatisfy { range in
      let isSmall = (1..<5).contains(system.cells[range.cell].value)
      return !range.isExact && range.high >= 5 && (!isSmall || range.low <= 1)
    }
  }
}
