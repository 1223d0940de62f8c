// SPDX-License-Identifier: Apache-2.0

/// What is known of the population: for each attribute how large each category is, as counts or as shares.
public struct Margin: Sendable, Equatable {
  /// What it divides people by, such as age.
  public let attribute: String
  /// In the order of the population's sizes.
  public let categories: [String]
  /// Shares, adding up to 1.
  public let shares: [Double]
  /// What the sizes added up to: people, or about 1 or 100 where shares were given.
  public let total: Double

  /// Sizes may have any sum. Refused: none above zero, or one below zero, or a category twice.
  public init(attribute: String, sizes: [(category: String, size: Double)]) throws(WeightingRefusal) {
    let sum = sizes.reduce(0) { $0 + $1.size }
    guard sum > 0, sum.isFinite, sizes.allSatisfy({ $0.size >= 0 }) else { throw .badMargin(attribute: attribute) }
    guard Set(sizes.map(\.category)).count == sizes.count else { throw .badMargin(attribute: attribute) }
    self.attribute = attribute
    categories = sizes.map(\.category)
    shares = sizes.map { $0.size / sum }
    total = sum
  }
}

/// Who answered: for each margin the category of each person, as an index in the margin's categories.
public struct Sample: Sendable, Equatable {
  /// What the answers are brought to.
  public let margins: [Margin]
  /// How many people answered.
  public let count: Int
  /// `category[m][person]`; nil where the person did not say, who then keeps their weight in that step.
  public let category: [[Int?]]

  /// Refused: a category that no margin has, a column of another length, nobody at all.
  public init(margins: [Margin], answers: [[String?]]) throws(WeightingRefusal) {
    guard answers.count == margins.count, let count = answers.first?.count, count > 0 else { throw .nobody }
    var category: [[Int?]] = []
    for (margin, column) in zip(margins, answers) {
      guard column.count == count else { throw .nobody }
      let places = Dictionary(uniqueKeysWithValues: margin.categories.enumerated().map { ($1, $0) })
      var own: [Int?] = []
      own.reserveCapacity(count)
      for (person, answer) in column.enumerated() {
        guard let answer else {
          own.append(nil)
          continue
        }
        guard let place = places[answer] else {
          throw .unknownCategory(person: person, attribute: margin.attribute, category: answer)
        }
        own.append(place)
      }
      category.append(own)
    }
    self.margins = margins
    self.count = count
    self.category = category
  }
}

/// Why there are no weights.
public enum WeightingRefusal: Error, Sendable, Equatable {
  case nobody
  /// `person` counts from 0.
  case unknownCategory(person: Int, attribute: String, category: String)
  case badMargin(attribute: String)
  /// A part of the population from which nobody answered: no weight can speak for it. Merge the category with another.
  case nobodyFrom(attribute: String, category: String)
  /// Somebody answered from a category in which the population has nobody; `person` counts from 0.
  case populationHasNone(person: Int, attribute: String, category: String)
  /// A limit on weights below 1.
  case badLimit(Double)
}
