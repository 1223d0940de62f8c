// SPDX-License-Identifier: Apache-2.0

import Chance
import Foundation
import Indices
import Testing

private func near(_ ours: Double?, _ known: Double, _ within: Double = 1e-8) -> Bool {
  abs((ours ?? .nan) - known) <= within
}

@Suite struct IndicesTests {
  /// Figures of R's segregation 0.6 and of PySAL's segregation 2.5 on the same file.
  @Test(.enabled(if: Schools.arePresent, "needs ../shared/data/segregation"))
  func theSchoolsHaveTheIndicesThatOtherProgramsFind() throws {
    let table = try Schools.table()
    let found = table.indices()
    let known = [
      "M": 0.425538976, "H": 0.418808315, "M_within": 0.326295275, "H_within": 0.321134330,
      "D:white": 0.596217751, "D:black/white": 0.728387885, "isolation:asian": 0.056088619,
      "isolation:black": 0.611959575, "isolation:hisp": 0.442620336, "isolation:white": 0.794300704,
      "isolation:native": 0.089194462, "exposure:black/white": 0.265634620568, "exposure:white/black": 0.080418772035,
      "D_multigroup": 0.619699899, "gini_multigroup": 0.786154090, "normalised_exposure": 0.433154454,
      "relative_diversity": 0.421614699, "squared_coefficient_of_variation": 0.248540924,
    ]
    let ours = Dictionary(uniqueKeysWithValues: zip(found.order.map { $0.name(table.groups) }, found.values))
    for (name, value) in known {
      // Named pairs stand in the order of the groups.
      let reversed = name.split(separator: ":").last.map { $0.split(separator: "/").reversed().joined(separator: "/") }
      let other = name.hasPrefix("D:") ? ours["D:\(reversed ?? "")"] : nil
      #expect(near(ours[name] ?? other, value), "\(name)")
    }
  }

  @Test(.enabled(if: Schools.arePresent, "needs ../shared/data/segregation"))
  func localValuesAreThoseOfTheLiteratureAndAddUpToM() throws {
    let table = try Schools.table()
    let local = table.local()
    let known = [
      "B136_2": 2.280535751, "A67_2": 1.752957834, "B36_10": 1.730841761, "asian": 0.628767252, "black": 0.880541305,
      "hisp": 0.776632743, "white": 0.183639285, "native": 1.434264392,
    ]
    let ours = Dictionary((local.units + local.groups).map { ($0.name, $0.value) }) { first, _ in first }
    for (name, value) in known { #expect(near(ours[name], value), "\(name)") }
    let m = table.indices()[.mutualInformation] ?? 0
    #expect(near(local.units.reduce(0) { $0 + $1.share * $1.value }, m, 1e-12))
    #expect(near(local.groups.reduce(0) { $0 + $1.share * $1.value }, m, 1e-12))
  }

  @Test(.enabled(if: Schools.arePresent, "needs ../shared/data"))
  func dissimilarityInCopenhagenFellFromTwelveNineToTenNine() throws {
    #expect(near(try copenhagen(2015).indices()[.dissimilarity(of: 0)], 0.1289, 5e-5))
    #expect(near(try copenhagen(2025).indices()[.dissimilarity(of: 0)], 0.1085, 5e-5))
  }

  @Test func aTableWorkedByHand() throws {
    // Two units of ten: 8 and 2, 2 and 8. P = ½; p = 0.8 and 0.2.
    let table = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [8, 2, 2, 8])
    let found = table.indices()
    #expect(near(found[.dissimilarity(of: 0)], 0.6))
    #expect(near(found[.dissimilarityBetween(0, 1)], 0.6))
    #expect(near(found[.multigroupDissimilarity], 0.6))
    #expect(near(found[.isolation(of: 0)], 0.68))
    #expect(near(found[.exposure(of: 0, to: 1)], 0.32))
    #expect(near(found[.multigroupGini], 0.6))
    #expect(near(found[.relativeDiversity], 0.36))
    #expect(near(found[.normalisedExposure], 0.36))
    #expect(near(found[.squaredCoefficientOfVariation], 0.36))
    let m = 0.8 * log(1.6) + 0.2 * log(0.4)
    #expect(near(found[.mutualInformation], m, 1e-14))
    #expect(near(found[.entropyIndex], m / log(2.0), 1e-14))
  }

  /// G by its formula, every unit beside every other: with shares of nought, equal shares, and many that hardly differ.
  @Test(arguments: 1...6)
  func sortingUnitsGivesTheGiniOfAllPairs(_ round: Int) throws {
    var generator = SeededGenerator(seed: UInt64(round))
    let units = [3, 50, 300, 301, 302, 500][round - 1]
    let counts = (0..<units).flatMap { unit -> [Double] in
      switch round {
      case 4: [Double(500_000 + generator.below(40)), 500_000, 1]  // nearly all in one bin
      case 5: [generator.below(4) == 0 ? 1 : 0, Double(40_000 + unit), 0.5 * Double(generator.below(3))]
      default: (0..<3).map { Double(generator.below($0 == 2 ? 3 : 40)) }.map { $0 + (unit == 0 ? 1 : 0) }
      }
    }
    let table = try Composition(
      units: (0..<units).map { "\($0)" }, groups: ["a", "b", "c"], counts: counts)
    let shares = table.groupTotals.map { $0 / table.total }
    let interaction = shares.reduce(0) { $0 + $1 * (1 - $1) }
    var sum = 0.0
    for group in 0..<3 {
      let own = table.units.indices.map { table.counts[$0 * 3 + group] / table.unitTotals[$0] }
      for i in own.indices {
        for j in own.indices { sum += table.unitTotals[i] * table.unitTotals[j] * abs(own[i] - own[j]) }
      }
    }
    #expect(near(table.indices()[.multigroupGini], sum / (2 * table.total * table.total * interaction), 1e-12))
  }

  @Test func theNumberOfThreadsChangesNotOneBit() throws {
    var generator = SeededGenerator(seed: 8)
    let table = try Composition(
      units: (0..<6_001).map { "\($0)" }, groups: ["a", "b", "c", "d"],
      counts: (0..<4 * 6_001).map { _ in Double(generator.below(30)) + generator.unit() })
    let alone = table.indices(threads: 1)
    for threads in [2, 4] { #expect(table.indices(threads: threads) == alone) }
  }

  @Test func apartIsOneAndEvenIsZero() throws {
    let apart = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [7, 0, 0, 5]).indices()
    let even = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [6, 3, 4, 2]).indices()
    for index in [SegregationIndex.entropyIndex, .multigroupDissimilarity, .multigroupGini, .dissimilarity(of: 1)] {
      #expect(near(apart[index], 1, 1e-12))
      #expect(near(even[index], 0, 1e-12))
    }
  }

  @Test func emptyUnitsAndGroupsChangeNothing() throws {
    let plain = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [8, 2, 2, 8])
    let padded = try Composition(
      units: ["x", "nobody", "y"], groups: ["a", "none", "b"], counts: [8, 0, 2, 0, 0, 0, 2, 0, 8])
    #expect(plain.indices() == padded.indices())
    #expect(plain.units == padded.units)
  }

  @Test func badTablesAreRefused() {
    #expect(throws: IndexRefusal.nobody) { try Composition([]) }
    #expect(throws: IndexRefusal.nobody) { try Composition([.init(unit: "x", group: "a", count: 0)]) }
    #expect(throws: IndexRefusal.badCount(row: 0, value: -1)) {
      try Composition([.init(unit: "x", group: "a", count: -1)])
    }
    #expect(throws: IndexRefusal.unitInTwoAreas(row: 1, unit: "x")) {
      try Composition([
        .init(unit: "x", group: "a", count: 1, area: "A"), .init(unit: "x", group: "b", count: 1, area: "B"),
      ])
    }
    #expect(throws: IndexRefusal.badCount(row: 0, value: 1e300)) {
      try Composition([.init(unit: "x", group: "a", count: 1e300)])
    }
    #expect(throws: IndexRefusal.shape) { try Composition(units: ["x"], groups: ["a"], counts: []) }
  }

  @Test func oneGroupAloneIsNotSegregated() throws {
    let found = try Composition(units: ["x", "y"], groups: ["a"], counts: [3, 4]).indices()
    #expect(found.values.filter { $0 != 0 } == [1])
    #expect(found[.isolation(of: 0)] == 1)
  }
}
