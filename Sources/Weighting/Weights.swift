// SPDX-License-Identifier: Apache-2.0

/// Weights that bring a sample to the margins of its population.
public struct Weights: Sendable, Equatable {
  /// One a person, mean 1.
  public let values: [Double]
  /// The largest gap left between a weighted share and its margin. 0 but for rounding, unless weights were limited.
  public let gap: Double
  /// Whether every margin is met, to a millionth of the population.
  public var isConverged: Bool { gap <= 1e-6 }
  /// How many people stand at the limit.
  public let limited: Int
  /// How many times all margins were gone through.
  public let rounds: Int
  /// How near the weighted answers come to each margin.
  public let margins: [MarginFit]
  /// What each margin's sizes added up to.
  let totals: [Double]

  /// Raking: in turn the weights of each category are multiplied so that its share is right, until all are (iterative
  /// proportional fitting, Deming and Stephan 1940; as survey weights, Kalton and Flores-Cervantes 2003).
  ///
  /// With `limit` no weight goes beyond `limit` times the mean, or below a `limit`-th of it: weights are cut and raked
  /// again by turns (Potter 1990; Battaglia et al. 2009), so that few people never speak for very many. What that
  /// leaves open is in `gap`. Cost: rounds × people × margins.
  public init(_ sample: Sample, limit: Double? = 5) throws(WeightingRefusal) {
    if let limit, !(limit >= 1) { throw .badLimit(limit) }
    try Self.refuseEmptyCategories(sample)
    var weights = [Double](repeating: 1, count: sample.count)
    var rounds = 0
    var gap = Double.infinity
    while rounds < 1_000, gap > 1e-10 {
      let before = gap
      for place in sample.margins.indices { Self.rake(&weights, sample, place) }
      if let limit { Self.cut(&weights, limit) }
      gap = Self.gap(weights, sample)
      rounds += 1
      // Where weights are limited the margins may be out of reach: stop when nothing moves any more.
      if rounds > 50, before - gap < 1e-12 { break }
    }
    let mean = weights.reduce(0, +) / Double(sample.count)
    let values = weights.map { $0 / mean }
    self.values = values
    self.gap = gap
    self.rounds = rounds
    limited = limit.map { limit in values.count { $0 >= limit * (1 - 1e-9) || $0 <= (1 + 1e-9) / limit } } ?? 0
    margins = sample.margins.indices.map { MarginFit(sample, $0, values) }
    totals = sample.margins.map(\.total)
  }

  private static func refuseEmptyCategories(_ sample: Sample) throws(WeightingRefusal) {
    for (margin, column) in zip(sample.margins, sample.category) {
      let present = Set(column.compactMap { $0 })
      for (place, share) in margin.shares.enumerated() where share > 0 && !present.contains(place) {
        throw .nobodyFrom(attribute: margin.attribute, category: margin.categories[place])
      }
      if let person = column.firstIndex(where: { $0.map { margin.shares[$0] <= 0 } ?? false }),
        let place = column[person]
      {
        throw .populationHasNone(
          person: person, attribute: margin.attribute, category: margin.categories[place])
      }
    }
  }

  private static func rake(_ weights: inout [Double], _ sample: Sample, _ place: Int) {
    let margin = sample.margins[place]
    var sums = [Double](repeating: 0, count: margin.shares.count)
    for (category, weight) in zip(sample.category[place], weights) {
      if let category { sums[category] += weight }
    }
    let known = sums.reduce(0, +)
    let factors = sums.indices.map { sums[$0] > 0 ? margin.shares[$0] * known / sums[$0] : 1 }
    for person in weights.indices {
      if let category = sample.category[place][person] { weights[person] *= factors[category] }
    }
  }

  private static func cut(_ weights: inout [Double], _ limit: Double) {
    let mean = weights.reduce(0, +) / Double(weights.count)
    for person in weights.indices { weights[person] = min(max(weights[person], mean / limit), mean * limit) }
    // Cutting moves the mean; two more rounds bring the limits within a rounding of where they are meant.
    for _ in 0..<20 {
      let now = weights.reduce(0, +) / Double(weights.count)
      if weights.allSatisfy({ $0 <= now * limit * (1 + 1e-12) && $0 >= now / limit * (1 - 1e-12) }) { return }
      for person in weights.indices { weights[person] = min(max(weights[person], now / limit), now * limit) }
    }
  }

  private static func gap(_ weights: [Double], _ sample: Sample) -> Double {
    var largest = 0.0
    for place in sample.margins.indices {
      var sums = [Double](repeating: 0, count: sample.margins[place].shares.count)
      for (category, weight) in zip(sample.category[place], weights) {
        if let category { sums[category] += weight }
      }
      let known = sums.reduce(0, +)
      for (sum, share) in zip(sums, sample.margins[place].shares) { largest = max(largest, abs(sum / known - share)) }
    }
    return largest
  }
}

/// One attribute before and after.
public struct MarginFit: Sendable, Equatable {
  /// The margin's own name and categories.
  public let attribute: String
  public let categories: [String]
  /// How many answered, category by category.
  public let answers: [Int]
  /// The shares of the population.
  public let population: [Double]
  /// Shares among those who said, without and with weights.
  public let plain: [Double]
  public let weighted: [Double]

  init(_ sample: Sample, _ place: Int, _ weights: [Double]) {
    let margin = sample.margins[place]
    var (counts, sums) = ([Int](repeating: 0, count: margin.shares.count), margin.shares.map { _ in 0.0 })
    for (category, weight) in zip(sample.category[place], weights) {
      guard let category else { continue }
      counts[category] += 1
      sums[category] += weight
    }
    let (all, sum) = (max(1, counts.reduce(0, +)), max(sums.reduce(0, +), .leastNormalMagnitude))
    attribute = margin.attribute
    categories = margin.categories
    answers = counts
    population = margin.shares
    plain = counts.map { Double($0) / Double(all) }
    weighted = sums.map { $0 / sum }
  }

  /// The share of people who would have to be others for the answers to look like the population: ½ Σ |plain − population|.
  public var distance: Double { zip(plain, population).reduce(0) { $0 + abs($1.0 - $1.1) } / 2 }
}
