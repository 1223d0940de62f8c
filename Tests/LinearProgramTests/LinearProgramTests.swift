// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import LinearProgram
import Testing

@Suite struct LinearProgramTests {
  @Test func aProgramFromATextbookIsSolvedWithItsPrices() throws {
    // Dantzig's example in Hillier and Lieberman, chapter 3 (Wyndor Glass): 36 at (2, 6), shadow prices 0, 3/2, 1.
    let program = LinearProgram(.maximize)
    for limit in [4.0, 12, 18] { try program.addRow(-Double.infinity...limit) }
    try program.addColumn(0...Double.infinity, cost: 3, entries: [.init(0, 1), .init(2, 3)])
    try program.addColumn(0...Double.infinity, cost: 5, entries: [.init(1, 2), .init(2, 2)])
    guard case .optimal(let solution) = try program.solve() else {
      Issue.record("not solved")
      return
    }
    #expect(abs(solution.objective - 36) < 1e-9)
    #expect(zip(solution.values, [2, 6]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(solution.prices, [0, 1.5, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func whatCannotBeAndWhatHasNoEndAreToldApart() throws {
    let impossible = LinearProgram(.minimize)
    try impossible.addRow(3...4)
    try impossible.addColumn(0...1, cost: 1, entries: [.init(0, 1)])
    guard case .infeasible = try impossible.solve() else {
      Issue.record("should be infeasible")
      return
    }
    let endless = LinearProgram(.maximize)
    try endless.addRow(0...Double.infinity)
    try endless.addColumn(0...Double.infinity, cost: 1, entries: [.init(0, 1)])
    guard case .unbounded = try endless.solve() else {
      Issue.record("should be unbounded")
      return
    }
  }

  @Test func whatWouldEndTheProcessIsRefused() throws {
    let program = LinearProgram(.maximize)
    #expect(throws: LinearProgramFault.index) { try program.solve() }
    try program.addRow(0...1)
    #expect(throws: LinearProgramFault.index) { try program.addColumn(0...1, entries: [.init(1, 1)]) }
    #expect(throws: LinearProgramFault.index) { try program.addColumn(0...1, entries: [.init(-1, 1)]) }
    #expect(throws: LinearProgramFault.index) { try program.addColumn(0...1, entries: [.init(0, 1), .init(0, 2)]) }
    #expect(throws: LinearProgramFault.number) { try program.addColumn(0...1, entries: [.init(0, .nan)]) }
    #expect(throws: LinearProgramFault.number) { try program.addColumn(0...1, cost: .infinity) }
    #expect(throws: LinearProgramFault.number) { try program.addRow(Double.infinity...Double.infinity) }
    #expect(throws: LinearProgramFault.index) { try program.setCost(1, ofColumn: 0) }
    #expect(throws: LinearProgramFault.index) { try program.setBounds(0...1, ofRow: 1) }
    #expect(throws: LinearProgramFault.index) { try program.setBounds(0...1, ofColumn: -1) }
    #expect(program.columns == 0 && program.rows == 1)
  }

  @Test func knapsacksComeOutAsWhenEveryChoiceIsTried() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let count = 1 + generator.below(8)
      let weights = (0..<count).map { _ in 1 + generator.below(9) }
      let values = (0..<count).map { _ in 1 + generator.below(20) }
      let limit = generator.below(25)
      var best = 0
      for choice in 0..<(1 << count) {
        let chosen = (0..<count).filter { choice & (1 << $0) != 0 }
        if chosen.reduce(0, { $0 + weights[$1] }) <= limit { best = max(best, chosen.reduce(0) { $0 + values[$1] }) }
      }
      let program = LinearProgram(.maximize)
      try program.addRow(0...Double(limit))
      for (weight, value) in zip(weights, values) {
        try program.addColumn(0...1, cost: Double(value), whole: true, entries: [.init(0, Double(weight))])
      }
      let solution = try program.solveWhole()
      #expect(solution.isComplete)
      #expect(abs(solution.objective - Double(best)) < 1e-6)
      #expect(abs(solution.bound - Double(best)) < 1e-6)
    }
  }

  @Test func wholeNumbersThatDoNotExistAreFoundOut() throws {
    let program = LinearProgram(.maximize)
    try program.addRow(1...1)
    try program.addColumn(0...3, cost: 1, whole: true, entries: [.init(0, 2)])
    let solution = try program.solveWhole()
    #expect(solution.isInfeasible && solution.values == nil)
  }
}
