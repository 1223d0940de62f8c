// SPDX-License-Identifier: AGPL-3.0-or-later

/// Counts of people over several axes, totals and subtotals among them. The last axis runs fastest.
public struct CountTable: Sendable, Equatable {
  /// Its directions, and with them the names of its cells.
  public let shape: TableShape
  /// As many as there are combinations of categories.
  public let counts: [Int]

  /// The directions of its shape.
  public var axes: [Axis] { shape.axes }

  /// A complete table. Refused: a negative count, or a total that is not the sum of its parts.
  public init(axes: [Axis], counts: [Int]) throws(DisclosureRefusal) {
    shape = TableShape(axes: axes)
    guard shape.count == counts.count else { throw .shape }
    self.counts = counts
    if let place = counts.firstIndex(where: { $0 < 0 }) {
      throw .negative(cell: shape.label(place), value: counts[place])
    }
    for sum in shape.sums {
      let parts = sum.parts.reduce(0) { $0 &+ counts[$1] }
      if parts != counts[sum.total] {
        throw .notAdditive(cell: shape.label(sum.total), value: counts[sum.total], parts: parts)
      }
    }
  }

  /// From the innermost cells, in the order of the axes' leaves; everything above is added up.
  public init(axes: [Axis], leaves: [Int]) throws(DisclosureRefusal) {
    let kept = axes.map { axis in axis.categories.indices.filter { axis.isLeaf[$0] } }
    guard kept.reduce(1, { $0 * $1.count }) == leaves.count else { throw .shape }
    var counts = [Int](repeating: 0, count: axes.reduce(1) { $0 * $1.categories.count })
    for (number, value) in leaves.enumerated() {
      var (rest, places) = (number, [Int]())
      for list in kept.reversed() {
        places.insert(list[rest % list.count], at: 0)
        rest /= list.count
      }
      Self.add(value, at: places, to: &counts, axes)
    }
    try self.init(axes: axes, counts: counts)
  }

  /// Adds to a cell and to every cell that it is part of.
  private static func add(_ value: Int, at places: [Int], to counts: inout [Int], _ axes: [Axis]) {
    var indices = [0]
    for (axis, place) in zip(axes, places) {
      var line = [place]
      while let parent = axis.parents[line[line.count - 1]] { line.append(parent) }
      indices = indices.flatMap { index in line.map { index * axis.categories.count + $0 } }
    }
    // A sum that goes round is caught where totals are compared with their parts.
    for index in indices { counts[index] &+= value }
  }

  /// Only areas from a fixed list may ever be published: two cuts of the city that differ by a street tell about the
  /// people in that street. This is looked at before anything else.
  public func refuseOtherGeography(axis name: String, allowed: Set<String>) throws(DisclosureRefusal) {
    let others = axes.filter { $0.name == name }.flatMap(\.categories).filter { !allowed.contains($0) }
    if !others.isEmpty { throw .otherGeography(others) }
  }
}
