// SPDX-License-Identifier: Apache-2.0

/// What weighted answers can carry.
public struct Precision: Sendable, Equatable {
  /// How many people answered.
  public let answers: Int
  /// n Σw² / (Σw)²: how many times larger the variance is than with equal weights (Kish 1965, 1992).
  public let designEffect: Double
  /// Answers divided by the design effect.
  public let effectiveAnswers: Double
  /// Half the width of the 95 % interval of a share of one half: 1.96 √(¼ / effective answers).
  public let marginOfError: Double
  /// The variation of the chance to answer, as the weights show it: √(mean of 1/w − 1). The bias of an unweighted mean
  /// is at most this times the standard deviation of what was asked (Schouten, Cobben and Bethlehem 2009).
  public let propensityVariation: Double

  /// The largest share of those asked that can have answered: with more, the likeliest would have had to answer more
  /// than once. It is the smallest weight.
  public let highestRate: Double

  /// From the weights alone; the formulas stand above.
  public init(_ weights: Weights) {
    let values = weights.values
    let n = Double(values.count)
    let sum = values.reduce(0, +)
    designEffect = n * values.reduce(0) { $0 + $1 * $1 } / (sum * sum)
    answers = values.count
    highestRate = min(1, values.min() ?? 1)
    effectiveAnswers = n / designEffect
    marginOfError = 1.959963984540054 * (0.25 / effectiveAnswers).squareRoot()
    propensityVariation = max(0, values.reduce(0) { $0 + 1 / $1 } / n - 1).squareRoot()
  }

  /// Representativeness R = 1 − 2 S(ρ), 1 best (Schouten, Cobben and Bethlehem 2009), when `rate` of those asked answered:
  /// the propensities vary around it as the weights show. Not below 0.
  public func representativeness(rate: Double) -> Double { max(0, 1 - 2 * min(1, max(0, rate)) * propensityVariation) }
}

/// A weighted share or mean with its 95 % interval.
public struct WeightedEstimate: Sendable, Equatable {
  /// The weighted share or mean, and the ends of its interval.
  public let value: Double
  public let low: Double
  public let high: Double
  /// Those who answered this question.
  public let base: Int

  /// Nil below a base of `least` people: a mean of so few says too much about each. Values nil did not answer.
  /// The interval uses the variance of a weighted mean, Σw²(x − x̄)² / (Σw)² · n / (n − 1) (Särndal, Swensson, Wretman 1992).
  public init?(_ values: [Double?], _ weights: Weights, least: Int = 20) {
    let pairs = zip(values, weights.values).compactMap { value, weight in value.map { ($0, weight) } }
    guard pairs.count >= max(2, least), values.count == weights.values.count else { return nil }
    let sum = pairs.reduce(0) { $0 + $1.1 }
    let mean = pairs.reduce(0) { $0 + $1.0 * $1.1 } / sum
    let squares = pairs.reduce(0) { $0 + $1.1 * $1.1 * ($1.0 - mean) * ($1.0 - mean) }
    let n = Double(pairs.count)
    let half = 1.959963984540054 * (squares * n / (n - 1)).squareRoot() / sum
    value = mean
    low = mean - half
    high = mean + half
    base = pairs.count
  }
}

/// Why answers cannot carry the claim that they speak for the population.
public enum Caution: Sendable, Equatable {
  /// Fewer effective answers than a share with a margin of ten percentage points needs.
  case tooFewAnswers(effective: Double, needed: Double)
  /// Weights that more than halve what the answers are worth.
  case heavyWeights(designEffect: Double)
  /// A margin is not met: because weights were limited, or because no weights meet all margins at once.
  case marginNotMet(attribute: String, gap: Double, isLimited: Bool)
  /// Two margins count populations of different size.
  case marginsDisagree(attribute: String, total: Double, other: String, otherTotal: Double)
  /// A category that rests on very few people.
  case thinCategory(attribute: String, category: String, answers: Int)
  /// Answers so unlike the population that no weighting can be trusted to mend what it does not know.
  case farFromPopulation(attribute: String, distance: Double)

  /// Everything that should be said beside the figures; empty when they may stand.
  public static func all(_ weights: Weights, least: Int = 20) -> [Caution] {
    let precision = Precision(weights)
    var list: [Caution] = []
    // 1.96 √(¼/n) ≤ 0.1 from 97 answers on.
    if precision.effectiveAnswers < 97 {
      list.append(.tooFewAnswers(effective: precision.effectiveAnswers, needed: 97))
    }
    if precision.designEffect > 2 { list.append(.heavyWeights(designEffect: precision.designEffect)) }
    list += disagreements(weights)
    for margin in weights.margins {
      let gap = zip(margin.weighted, margin.population).map { abs($0 - $1) }.max() ?? 0
      if gap > 0.005 {
        list.append(.marginNotMet(attribute: margin.attribute, gap: gap, isLimited: weights.limited > 0))
      }
      if margin.distance > 0.25 {
        list.append(.farFromPopulation(attribute: margin.attribute, distance: margin.distance))
      }
      for (place, answers) in margin.answers.enumerated() where answers < least && margin.population[place] > 0 {
        list.append(
          .thinCategory(attribute: margin.attribute, category: margin.categories[place], answers: answers))
      }
    }
    return list
  }

  /// Sizes that are counts, and differ from the first margin's by more than half a percent.
  private static func disagreements(_ weights: Weights) -> [Caution] {
    let counted = weights.margins.indices.filter { weights.totals[$0] > 102 }
    guard let first = counted.first else { return [] }
    let total = weights.totals[first]
    return counted.filter { abs(weights.totals[$0] - total) > 0.005 * total }.map {
      .marginsDisagree(
        attribute: weights.margins[first].attribute, total: total, other: weights.margins[$0].attribute,
        otherTotal: weights.totals[$0])
    }
  }
}
