// SPDX-License-Identifier: Apache-2.0

import Chance
import Foundation
import Indices
import Testing

@Suite struct ResamplingTests {
  private func grid(_ seed: UInt64 = 4, units: Int = 40) throws -> Composition {
    var generator = SeededGenerator(seed: seed)
    return try Composition(
      units: (0..<units).map { "u\($0)" }, groups: ["a", "b", "c"],
      counts: (0..<units * 3).map { _ in Double(generator.below(60)) })
  }

  @Test(arguments: [(40, 0.05), (100, 0.5), (1_000, 0.02), (50_000, 0.31), (30, 0.9)])
  func binomialDrawsHaveTheMeanAndVarianceOfTheLaw(_ trials: Int, _ probability: Double) {
    var generator = SeededGenerator(seed: 7)
    let count = 40_000
    let draws = (0..<count).map { _ in Double(generator.binomial(trials, probability)) }
    let mean = draws.reduce(0, +) / Double(count)
    let variance = draws.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    let (trueMean, trueVariance) = (Double(trials) * probability, Double(trials) * probability * (1 - probability))
    // Five standard errors.
    #expect(abs(mean - trueMean) < 5 * (trueVariance / Double(count)).squareRoot())
    #expect(abs(variance / trueVariance - 1) < 5 * (2.5 / Double(count)).squareRoot())
  }

  @Test func anyNumberOfThreadsGivesTheSameIntervals() throws {
    let table = try grid()
    let one = table.intervals(draws: 20, seed: 3, threads: 1)
    #expect(one == table.intervals(draws: 20, seed: 3, threads: 2))
    #expect(one == table.intervals(draws: 20, seed: 3, threads: 7))
    #expect(table.byChance(draws: 9, seed: 3, threads: 1) == table.byChance(draws: 9, seed: 3, threads: 4))
    #expect(one != table.intervals(draws: 20, seed: 4, threads: 1))
  }

  @Test func theCorrectionTakesAwayWhatSmallUnitsAdd() throws {
    // Two thousand people in units of ten, drawn without any segregation: true H is 0, plain H is near
    // (units − 1)(groups − 1) / (2 T E) = 199 / (4,000 ln 2) = 0.0718.
    var generator = SeededGenerator(seed: 12)
    let table = try Composition(
      units: (0..<200).map { "\($0)" }, groups: ["a", "b"],
      counts: (0..<200).flatMap { _ -> [Double] in
        let a = Double(generator.binomial(10, 0.5))
        return [a, 10 - a]
      })
    let plain = try #require(table.indices()[.entropyIndex])
    let chance = try #require(table.byChance(draws: 200, seed: 5).first { $0.index == .entropyIndex })
    let interval = try #require(table.intervals(draws: 200, seed: 5).first { $0.index == .entropyIndex })
    #expect(plain > 0.05)
    #expect(abs(chance.mean - 0.0718) < 0.01)
    #expect(interval.corrected < plain / 2)
    #expect(interval.low <= interval.corrected && interval.corrected <= interval.high)
  }

  @Test func aLargeSampleIsInsideItsInterval() throws {
    let table = try Composition(units: ["x", "y"], groups: ["a", "b"], counts: [8_000, 2_000, 2_000, 8_000])
    let found = table.intervals(draws: 300, seed: 1)
    let d = try #require(found.first { $0.index == .dissimilarity(of: 0) })
    // Delta method: the standard error of p₁ − p₂ is √(2 · 0.16 / 10,000) = 0.00566.
    #expect(abs((d.high - d.low) / (2 * 1.96 * 0.00566) - 1) < 0.2)
    #expect(d.low < 0.6 && 0.6 < d.high)
  }
}
