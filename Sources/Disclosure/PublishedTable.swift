// SPDX-License-Identifier: AGPL-3.0-or-later

/// A table as the public sees it: a value, or nil where it is hidden.
public struct PublishedTable: Sendable, Equatable {
  /// Its directions, and with them the names of its cells.
  public let shape: TableShape
  /// As many as there are combinations of categories.
  public let values: [Int?]

  /// Refused: not as many values as cells.
  public init(axes: [Axis], values: [Int?]) throws(DisclosureRefusal) {
    shape = TableShape(axes: axes)
    guard values.count == shape.count else { throw .shape }
    self.values = values
  }

  /// What is published of a protected table: table `number` of the protection's system, with the axes it had.
  public init(_ protection: Protection, table number: Int, axes: [Axis]) throws(DisclosureRefusal) {
    let places = protection.system.places.indices.contains(number) ? protection.system.places[number] : []
    try self.init(
      axes: axes, values: places.map { protection.hidden.contains($0) ? nil : protection.system.cells[$0].value })
  }
}
