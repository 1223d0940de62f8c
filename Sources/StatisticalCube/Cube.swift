// SPDX-License-Identifier: Apache-2.0

/// Figures over several dimensions, as statistical offices publish them.
///
/// A figure that is nil was not published: it is blank, and not 0. The last dimension runs fastest.
public struct Cube: Sendable, Equatable {
  /// One direction of the cube and its categories.
  public struct Dimension: Sendable, Equatable {
    /// The name used in files, for example `BYDEL`; where a format has none, its label.
    public var id: String
    /// What people read.
    public var label: String
    /// Every category once, in the order of the source.
    public var codes: [String]
    /// As many as codes; the code itself where the format has no words for it.
    public var labels: [String]
    /// Whether its categories are points in time.
    public var isTime: Bool
    /// The category that a category is part of, where the source says so.
    public var parents: [String: String]

    /// A dimension with as many labels as codes.
    public init(
      id: String, label: String, codes: [String], labels: [String], isTime: Bool = false,
      parents: [String: String] = [:]
    ) {
      self.id = id
      self.label = label
      self.codes = codes
      self.labels = labels
      self.isTime = isTime
      self.parents = parents
    }
  }

  /// What the publisher calls it, and who that is; empty where the file does not say.
  public let title: String
  public let source: String
  /// From the one that changes slowest to the one that runs fastest.
  public let dimensions: [Dimension]
  /// Row by row; nil where nothing was published.
  public let values: [Double?]

  /// Nil unless there are as many values as combinations of categories.
  public init?(title: String, source: String, dimensions: [Dimension], values: [Double?]) {
    guard Self.size(dimensions.map(\.codes.count)) == values.count else { return nil }
    self.title = title
    self.source = source
    self.dimensions = dimensions
    self.values = values
  }

  /// The figure at one category of each dimension; nil when it was not published or there is no such place.
  public subscript(codes: [String]) -> Double? {
    guard codes.count == dimensions.count else { return nil }
    var place = 0
    for (code, dimension) in zip(codes, dimensions) {
      guard let step = dimension.codes.firstIndex(of: code) else { return nil }
      place = place * dimension.codes.count + step
    }
    return values[place]
  }

  /// Whether two cubes say the same: the same categories in the same order and the same figures and blanks. The names
  /// of dimensions and the words for categories may differ, for not every format carries both.
  public func hasSameFigures(as other: Cube) -> Bool {
    dimensions.map(\.codes) == other.dimensions.map(\.codes) && values == other.values
  }

  /// The product, or nil beyond what is read at all (a hundred million places).
  static func size(_ counts: [Int]) -> Int? {
    var product = 1
    for count in counts {
      let (next, overflow) = product.multipliedReportingOverflow(by: count)
      guard !overflow, next <= 100_000_000 else { return nil }
      product = next
    }
    return product
  }
}

/// What is wrong with a file, where, and what would be accepted.
public struct CubeComplaint: Error, Sendable, Equatable {
  /// Counted from 1.
  public let line: Int
  /// Counted from 1: the character, or in a table of columns the number of the field.
  public let column: Int
  /// A sentence.
  public let message: String

  /// What is wrong with a file, and where, both counted from 1.
  public init(_ message: String, line: Int, column: Int) {
    self.message = message
    self.line = line
    self.column = column
  }
}
