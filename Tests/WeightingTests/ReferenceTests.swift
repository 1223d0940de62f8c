// SPDX-License-Identifier: Apache-2.0

import Testing
import Weighting

/// Sixty answers with three margins, as ipfn 1.4.4 (PyPI) rakes them with a convergence rate of 1e-15.
@Suite struct ReferenceTests {
  /// Age, sex, district, answers, the weight of each by ipfn.
  private static let cells: [(String, String, String, Int, Double)] = [
    ("middle", "f", "north", 5, 0.621579892506), ("middle", "f", "south", 2, 1.400095388392),
    ("middle", "f", "west", 4, 1.978060917275), ("middle", "m", "north", 2, 0.821066206944),
    ("middle", "m", "south", 2, 1.849434036986), ("middle", "m", "west", 3, 2.612888534575),
    ("old", "f", "north", 6, 0.403185129107), ("old", "f", "south", 5, 0.908165863690),
    ("old", "f", "west", 1, 1.283060723050), ("old", "m", "north", 5, 0.532581070661),
    ("old", "m", "south", 2, 1.199627449289), ("old", "m", "west", 1, 1.694838931978),
    ("young", "f", "north", 4, 0.326406937433), ("young", "f", "south", 5, 0.735224632181),
    ("young", "f", "west", 4, 1.038728591203), ("young", "m", "north", 2, 0.431162122954),
    ("young", "m", "south", 4, 0.971183442828), ("young", "m", "west", 3, 1.372092235779),
  ]

  private func weights() throws -> Weights {
    let people = Self.cells.flatMap { cell in (0..<cell.3).map { _ in (cell.0, cell.1, cell.2) } }
    return try Weights(
      Sample(
        margins: [
          Margin(attribute: "age", sizes: [("young", 30), ("middle", 45), ("old", 25)]),
          Margin(attribute: "sex", sizes: [("f", 52), ("m", 48)]),
          Margin(attribute: "district", sizes: [("north", 20), ("south", 35), ("west", 45)]),
        ], answers: [people.map(\.0), people.map(\.1), people.map(\.2)]), limit: nil)
  }

  @Test func everyWeightIsThatOfIpfnToNineDigits() throws {
    let known = Self.cells.flatMap { cell in (0..<cell.3).map { _ in cell.4 } }
    let found = try weights()
    #expect(found.isConverged)
    for (ours, theirs) in zip(found.values, known) { #expect(abs(ours - theirs) < 1e-9) }
  }

  /// Kish's effect of the same weights, worked with numpy: n Σw² / (Σw)² = 1.35542517497788.
  @Test func theDesignEffectIsThatOfTheReferenceWeights() throws {
    let precision = Precision(try weights())
    #expect(abs(precision.designEffect - 1.355_425_174_978) < 1e-9)
    #expect(abs(precision.effectiveAnswers - 60 / 1.355_425_174_978) < 1e-7)
    #expect(abs(precision.highestRate - 0.326_406_937_433) < 1e-9)
  }
}
