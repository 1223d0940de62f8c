// SPDX-License-Identifier: Apache-2.0

import Chance
import Testing
import Weighting

@Suite struct WeightsTests {
  private func sample(_ counts: [(String, String, Int)], _ margins: [Margin]) throws -> Sample {
    let people = counts.flatMap { [($0.0, $0.1)].cycled($0.2) }
    return try Sample(margins: margins, answers: [people.map(\.0), people.map(\.1)])
  }

  @Test func oneMarginIsPopulationShareOverSampleShare() throws {
    let margin = try Margin(attribute: "sex", sizes: [("f", 50), ("m", 50)])
    let weights = try Weights(
      Sample(margins: [margin], answers: [Array(repeating: "f", count: 75) + Array(repeating: "m", count: 25)]),
      limit: nil)
    #expect(abs(weights.values[0] - 2.0 / 3) < 1e-12)
    #expect(abs(weights.values[99] - 2) < 1e-12)
    // Kish: n Σw² / (Σw)² = (75 · 4/9 + 25 · 4) / 100 = 4/3; margin of error 1.96 √(¼ / 75).
    let precision = Precision(weights)
    #expect(abs(precision.designEffect - 4.0 / 3) < 1e-12)
    #expect(abs(precision.marginOfError - 0.113159) < 1e-6)
    // ρ is 1.5 and 0.5 around 1 with population shares of one half each: standard deviation 0.5.
    #expect(abs(precision.propensityVariation - 0.5) < 1e-12)
    #expect(abs(precision.representativeness(rate: 0.4) - 0.6) < 1e-12)
  }

  @Test func twoMarginsAreBothMet() throws {
    // A 2 × 2 sample (10, 20, 30, 40) raked to halves in both has the odds ratio 2/3 and margins ½:
    // (a/(½ − a))² = 2/3, so a = ½ · √(2/3) / (1 + √(2/3)).
    let margins = [
      try Margin(attribute: "sex", sizes: [("f", 1), ("m", 1)]),
      try Margin(attribute: "age", sizes: [("y", 1), ("o", 1)]),
    ]
    let weights = try Weights(
      sample([("f", "y", 10), ("f", "o", 20), ("m", "y", 30), ("m", "o", 40)], margins), limit: nil)
    let root = (2.0 / 3).squareRoot()
    let share = 0.5 * root / (1 + root)
    #expect(abs(weights.values[0] * 10 / 100 - share) < 1e-9)
    #expect(weights.gap <= 1e-10)
  }

  @Test func limitedWeightsStayWithinTheLimitAndSayWhatIsLeft() throws {
    let margin = try Margin(attribute: "district", sizes: [("a", 90), ("b", 10)])
    let sample = try Sample(
      margins: [margin], answers: [Array(repeating: "a", count: 5) + Array(repeating: "b", count: 95)])
    let weights = try Weights(sample, limit: 3)
    #expect(weights.values.allSatisfy { $0 <= 3.000001 && $0 >= 0.333332 })
    #expect(weights.gap > 0.1)
    #expect(weights.limited > 0)
    let cautions = Caution.all(weights)
    #expect(cautions.contains { if case .marginNotMet = $0 { true } else { false } })
    #expect(cautions.contains(.thinCategory(attribute: "district", category: "a", answers: 5)))
  }

  @Test func whoDidNotSayIsKeptAtTheirWeight() throws {
    let margin = try Margin(attribute: "sex", sizes: [("f", 1), ("m", 1)])
    let answers: [String?] = ["f", "f", "f", "m", nil]
    let weights = try Weights(Sample(margins: [margin], answers: [answers]), limit: nil)
    #expect(abs(weights.values[4] - 1) < 1e-12)
    #expect(abs(weights.values.reduce(0, +) - 5) < 1e-12)
  }

  @Test func randomSamplesMeetTheirMargins() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<50 {
      let people = 100 + generator.below(400)
      var margins: [Margin] = []
      var answers: [[String?]] = []
      for attribute in 0..<3 {
        let categories = 2 + generator.below(3)
        margins.append(
          try Margin(attribute: "\(attribute)", sizes: (0..<categories).map { ("\($0)", 1 + generator.unit()) }))
        answers.append((0..<people).map { $0 < categories ? "\($0)" : "\(generator.below(categories))" })
      }
      let weights = try Weights(Sample(margins: margins, answers: answers))
      #expect(weights.gap < 1e-9)
      #expect(Caution.all(weights).allSatisfy { if case .marginNotMet = $0 { false } else { true } })
    }
  }

  @Test func impossibleInputIsRefused() throws {
    let margin = try Margin(attribute: "sex", sizes: [("f", 1), ("m", 1)])
    #expect(throws: WeightingRefusal.nobodyFrom(attribute: "sex", category: "m")) {
      try Weights(Sample(margins: [margin], answers: [["f"]]))
    }
    #expect(throws: WeightingRefusal.unknownCategory(person: 1, attribute: "sex", category: "x")) {
      try Sample(margins: [margin], answers: [["f", "x"]])
    }
    #expect(throws: WeightingRefusal.badMargin(attribute: "a")) {
      try Margin(attribute: "a", sizes: [("f", -1), ("m", 2)])
    }
    #expect(throws: WeightingRefusal.nobody) { try Sample(margins: [margin], answers: [[]]) }
  }

  @Test func aMeanOfFewerThanTwentyIsNotGiven() throws {
    let margin = try Margin(attribute: "sex", sizes: [("f", 1), ("m", 1)])
    let answers = (0..<40).map { $0 % 2 == 0 ? "f" : "m" }
    let weights = try Weights(Sample(margins: [margin], answers: [answers]))
    #expect(WeightedEstimate((0..<40).map { $0 < 19 ? 1.0 : nil }, weights) == nil)
    // Half of forty with equal weights: standard error √(¼ / 39).
    let half = try #require(WeightedEstimate((0..<40).map { $0 < 20 ? 1.0 : 0 }, weights))
    #expect(abs(half.value - 0.5) < 1e-12)
    #expect(abs(half.high - half.value - 1.959964 * (0.25 / 39).squareRoot()) < 1e-6)
  }
}

extension Array {
  fileprivate func cycled(_ times: Int) -> [Element] { (0..<times).flatMap { _ in self } }
}

@Suite struct CautionTests {
  private func weights(_ margins: [(String, [(String, Double)])], _ answers: [[String?]], limit: Double? = nil) throws
    -> Weights
  {
    try Weights(
      Sample(margins: margins.map { try Margin(attribute: $0.0, sizes: $0.1) }, answers: answers), limit: limit)
  }

  @Test func marginsOfDifferentPopulationsAreSaid() throws {
    let found = try weights(
      [("age", [("young", 500), ("old", 500)]), ("sex", [("f", 450), ("m", 450)])],
      [["young", "old", "young", "old"], ["f", "f", "m", "m"]])
    #expect(
      Caution.all(found).contains(
        .marginsDisagree(attribute: "age", total: 1_000, other: "sex", otherTotal: 900)))
  }

  /// All the young are women and all the old men, so both margins cannot be right at once.
  @Test func marginsThatNoWeightsMeetAreSaid() throws {
    let found = try weights(
      [("age", [("young", 50), ("old", 50)]), ("sex", [("f", 80), ("m", 20)])],
      [["young", "young", "old", "old"], ["f", "f", "m", "m"]])
    #expect(!found.isConverged)
    let isSaid = Caution.all(found).contains { if case .marginNotMet(_, _, false) = $0 { true } else { false } }
    #expect(isSaid)
  }

  @Test func anAnswerFromWhereNobodyLivesIsRefused() {
    #expect(throws: WeightingRefusal.populationHasNone(person: 1, attribute: "age", category: "old")) {
      try weights([("age", [("young", 10), ("old", 0)])], [["young", "old"]])
    }
  }

  /// Three of four answers from half of the people: weights 2/3 and 2, chances in the ratio 3 to 1, so that at most two
  /// thirds of those asked can have answered.
  @Test func theHighestRateIsTheSmallestWeight() throws {
    let found = try weights([("age", [("young", 50), ("old", 50)])], [["young", "young", "young", "old"]])
    let precision = Precision(found)
    #expect(abs(precision.highestRate - 2.0 / 3) < 1e-12)
    #expect(abs(precision.designEffect - 4.0 / 3) < 1e-12)
  }
}
