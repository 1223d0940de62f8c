// SPDX-License-Identifier: Apache-2.0

import Foundation
import Indices
import Testing

@Suite struct ChangeTests {
  private let before: [Double] = [50, 10, 20, 30, 10, 60]

  private func table(_ counts: [Double]) throws -> Composition {
    try Composition(units: ["x", "y", "z"], groups: ["a", "b"], counts: counts)
  }

  private func parts(_ change: Change) -> Double {
    change.additions + change.removals + change.unitSizes + change.groupSizes + change.structure
  }

  @Test func thePartsAddUpToTheChange() throws {
    let changes = try Changes(from: table(before), to: table([40, 15, 22, 41, 30, 50]))
    #expect(!changes.filled)
    #expect(changes.list.count == 14)
    for change in changes.list { #expect(abs(parts(change) - (change.after - change.before)) < 1e-12) }
  }

  @Test func largerUnitsAreNotMoreSegregation() throws {
    // Rows multiplied by 2, 1, 3: only the sizes of units changed, and with them those of the groups.
    let changes = try Changes(from: table(before), to: table([100, 20, 20, 30, 30, 180]))
    for change in changes.list { #expect(abs(change.structure) < 1e-7) }
  }

  @Test func aNewUnitIsAnAddition() throws {
    let later = try Composition(
      units: ["x", "y", "z", "new"], groups: ["a", "b"], counts: before + [100, 0])
    let changes = try Changes(from: table(before), to: later)
    let m = try #require(changes.list.first { $0.index == .mutualInformation })
    #expect(abs(m.additions - (m.after - m.before)) < 1e-12)
    #expect(m.removals == 0 && abs(m.structure) < 1e-12)
  }

  @Test func emptyCellsThatBlockTheFittingAreFilledAndSaid() throws {
    let first = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [5, 0, 0, 5])
    let second = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [5, 1, 2, 9])
    #expect(try Changes(from: first, to: second).filled)
  }

  @Test(.enabled(if: Schools.arePresent, "needs ../shared/data"))
  func mostOfCopenhagensChangeIsStructure() throws {
    let changes = try Changes(from: copenhagen(2015), to: copenhagen(2025))
    let d = try #require(changes.list.first { $0.index == .dissimilarity(of: 0) })
    #expect(abs(parts(d) - (0.1085 - 0.1289)) < 1e-4)
    #expect(d.structure < 0)
  }

  @Test func tablesWithNothingInCommonAreRefused() throws {
    let other = try Composition(units: ["q"], groups: ["a"], counts: [1])
    #expect(throws: IndexRefusal.nothingInCommon) { try Changes(from: table(before), to: other) }
  }
}
