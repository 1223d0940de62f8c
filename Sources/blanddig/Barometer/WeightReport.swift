// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Weighting

extension WeightEngine {
  static func report(
    _ weights: Weights, _ precision: Precision, _ cautions: [String], _ estimates: [(String, WeightedEstimate?)]
  ) -> Report {
    let worth = "\(precision.answers) answers are worth \(decimal(precision.effectiveAnswers, 0)) equal ones"
    let error = "a share of one half is known to ± \(percent(precision.marginOfError, 1))"
    var parts: [Report.Part] = [
      .paragraph("\(worth) (design effect \(decimal(precision.designEffect, 2))); \(error), with 95 % certainty.")
    ]
    if cautions.isEmpty {
      parts.append(.paragraph("Nothing speaks against the figures as figures for the population."))
    } else {
      parts.append(.heading("Why these answers cannot carry every claim"))
      parts += cautions.map { .paragraph($0) }
    }
    let rows = weights.margins.flatMap { margin in
      margin.categories.indices.map { place in
        [
          margin.attribute, margin.categories[place], "\(margin.answers[place])", percent(margin.plain[place], 1),
          percent(margin.weighted[place], 1), percent(margin.population[place], 1),
        ]
      }
    }
    parts.append(
      .table(
        caption: "Answers beside the population",
        columns: ["Attribute", "Category", "Answers", "Unweighted", "Weighted", "Population"], rows: rows,
        numeric: [2, 3, 4, 5]))
    if !estimates.isEmpty {
      let rows = estimates.map { name, estimate in
        estimate.map { [name, decimal($0.value, 4), "\(decimal($0.low, 4)) – \(decimal($0.high, 4))", "\($0.base)"] }
          ?? [name, "not shown: fewer than 20 answers", "", ""]
      }
      parts.append(
        .table(
          caption: "Weighted means", columns: ["Question", "Mean", "95 % interval", "Answers"], rows: rows,
          numeric: [1, 2, 3]))
    }
    return Report(title: "What the answers can carry", parts: parts)
  }
}

extension MarginFit {
  var json: JSONValue {
    .object([
      "attribute": .string(attribute), "categories": JSONValue(categories), "answers": JSONValue(answers),
      "population": JSONValue(population), "plain": JSONValue(plain), "weighted": JSONValue(weighted),
      "distance": .double(distance),
    ])
  }
}

extension WeightedEstimate? {
  var json: JSONValue {
    guard let self else { return .null }
    return .object([
      "value": .double(self.value), "low": .double(self.low), "high": .double(self.high), "base": .int(self.base),
    ])
  }
}

extension Caution {
  var sentence: String {
    switch self {
    case .tooFewAnswers(let effective, let needed):
      "The answers are worth only \(decimal(effective, 0)) equal ones; \(decimal(needed, 0)) give a margin of ± 10 %."
    case .heavyWeights(let effect):
      "The weights are so uneven that the design effect is \(decimal(effect, 2)): more than half of the answers is lost."
    case .marginNotMet(let attribute, let gap, let isLimited):
      "\(attribute) is still \(percent(gap, 1)) away from the population, because "
        + (isLimited ? "weights are limited." : "no weights meet all margins at once.")
    case .marginsDisagree(let attribute, let total, let other, let otherTotal):
      "The margins do not agree: \(attribute) counts \(decimal(total, 0)) people and \(other) \(decimal(otherTotal, 0))."
    case .thinCategory(let attribute, let category, let answers):
      "\(attribute) “\(category)” rests on \(answers) people; nothing should be said of it alone."
    case .farFromPopulation(let attribute, let distance):
      "\(percent(distance, 0)) of those who answered would have to be others for \(attribute) to look like the population."
    }
  }
}
