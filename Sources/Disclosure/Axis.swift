// SPDX-License-Identifier: AGPL-3.0-or-later

/// One direction of a table: its categories, and which of them are sums of others.
public struct Axis: Sendable, Equatable {
  /// Such as district.
  public let name: String
  /// Totals and subtotals among them, each once.
  public let categories: [String]
  /// The category that a category is part of; nil for one that is part of nothing (the total, or a point in time).
  public let parents: [Int?]
  /// Whether to be wholly inside one category says something about a person (an answer, an origin), so that a line
  /// whose people are all in one category must not be shown.
  public let isAnswer: Bool

  /// Refused: a category twice, or one that is part of itself by some way round.
  public init(
    name: String, categories: [String], parents: [Int?], isAnswer: Bool = true
  ) throws(DisclosureRefusal) {
    guard categories.count == parents.count, !categories.isEmpty, Set(categories).count == categories.count,
      parents.allSatisfy({ $0.map(categories.indices.contains) ?? true })
    else { throw .badAxis(name) }
    for start in categories.indices {
      var (at, steps) = (parents[start], 0)
      while let next = at {
        steps += 1
        if steps > categories.count { throw .badAxis(name) }
        at = parents[next]
      }
    }
    self.name = name
    self.categories = categories
    self.parents = parents
    self.isAnswer = isAnswer
  }

  /// Leaves under one total that stands first.
  public init(name: String, leaves: [String], total: String = "TOTAL", isAnswer: Bool = true) throws(DisclosureRefusal)
  {
    try self.init(
      name: name, categories: [total] + leaves, parents: [nil] + leaves.map { _ in 0 }, isAnswer: isAnswer)
  }

  /// The parts of each category that has some.
  var sums: [(total: Int, parts: [Int])] {
    categories.indices.compactMap { total in
      let parts = parents.indices.filter { parents[$0] == total }
      return parts.isEmpty ? nil : (total, parts)
    }
  }

  var isLeaf: [Bool] {
    let inner = Set(parents.compactMap { $0 })
    return categories.indices.map { !inner.contains($0) }
  }

  /// How far a category is above the leaves.
  var heights: [Int] {
    var heights = [Int](repeating: 0, count: categories.count)
    for leaf in categories.indices {
      var (at, height) = (parents[leaf], 1)
      while let next = at {
        heights[next] = max(heights[next], height)
        (at, height) = (parents[next], height + 1)
      }
    }
    return heights
  }

  /// The one category that is everything, if there is one: it is left out of a cell's name, so that the totals of
  /// linked tables are the same cells.
  var total: Int? {
    let roots = parents.indices.filter { parents[$0] == nil }
    return roots.count == 1 && categories.count > 1 ? roots[0] : nil
  }
}

/// Why a table is not taken.
public enum DisclosureRefusal: Error, Sendable, Equatable {
  case badAxis(String)
  /// Not as many counts as combinations.
  case shape
  case negative(cell: String, value: Int)
  /// A total that is not the sum of its parts.
  case notAdditive(cell: String, value: Int, parts: Int)
  /// The same cell has two values in linked tables.
  case contradiction(cell: String, first: Int, second: Int)
  /// Categories that are not on the list of areas that may ever be published.
  case otherGeography([String])
  /// K below 4 cannot keep a cell from being known to ± 1.
  case smallThreshold(Int)
  /// No table agrees with everything published, earlier releases too, and yet leaves this cell open.
  case impossible(cell: String)
  /// The linear programs could not be solved.
  case solver
}
