// SPDX-License-Identifier: AGPL-3.0-or-later

/// The cells of a table, their names and the equations between them, whatever stands in them. The last axis runs fastest.
public struct TableShape: Sendable, Equatable {
  /// In the order in which cells are counted.
  public let axes: [Axis]

  /// Every combination of these directions' categories.
  public init(axes: [Axis]) { self.axes = axes }

  /// How many cells there are.
  public var count: Int { axes.reduce(1) { $0 * $1.categories.count } }

  /// The category of each axis at a place.
  func places(_ index: Int) -> [Int] {
    var rest = index
    return axes.reversed().map { axis in
      defer { rest /= axis.categories.count }
      return rest % axis.categories.count
    }.reversed()
  }

  /// A cell's name: `axis=category` for each axis where it is not everything, in the order of the axes' names. Linked
  /// tables share the cells with the same name.
  public func label(_ index: Int) -> String {
    let parts = zip(axes, places(index)).compactMap { axis, place in
      place == axis.total ? nil : "\(axis.name)=\(axis.categories[place])"
    }
    return parts.isEmpty ? "everybody" : parts.sorted().joined(separator: ", ")
  }

  /// Every equation: along each axis, for each sum, at each combination of the other axes.
  var sums: [(total: Int, parts: [Int], isAnswer: Bool)] {
    var stride = count
    var result: [(total: Int, parts: [Int], isAnswer: Bool)] = []
    for axis in axes {
      let width = axis.categories.count
      stride /= width
      for sum in axis.sums {
        for index in 0..<count where index / stride % width == sum.total {
          result.append((index, sum.parts.map { index + ($0 - sum.total) * stride }, axis.isAnswer))
        }
      }
    }
    return result
  }
}
