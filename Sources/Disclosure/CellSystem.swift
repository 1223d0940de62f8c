// SPDX-License-Identifier: AGPL-3.0-or-later

/// Linked tables as one list of cells and the equations between them: what a release is made of, and all an attacker
/// can use.
public struct CellSystem: Sendable {
  /// A count of people, and what all tables call it.
  public struct Cell: Sendable, Equatable {
    /// As in ``TableShape/label(_:)``.
    public let label: String
    /// The true count.
    public let value: Int
    /// What anybody knows it cannot fall below: 0, or the value of an earlier release that only grows.
    public var least: Int
    /// 0 for the innermost cells, more for sums: how much is lost when it is hidden.
    let height: Int
  }

  /// An equation: a cell is the sum of others.
  public struct Sum: Sendable, Equatable {
    /// The cell that is the sum.
    public let total: Int
    /// The cells that it sums up.
    public let parts: [Int]
    let isAnswer: Bool
  }

  /// All tables' cells, each once.
  public private(set) var cells: [Cell] = []
  /// All tables' equations.
  public private(set) var sums: [Sum] = []
  /// `places[t][i]` is the cell of entry i of table t.
  public private(set) var places: [[Int]] = []
  /// The directions of each table.
  let shapes: [TableShape]

  /// Tables that share cells by name. Refused: a shared cell with two values.
  public init(_ tables: [CountTable]) throws(DisclosureRefusal) {
    shapes = tables.map(\.shape)
    var known: [String: Int] = [:]
    for table in tables {
      var own: [Int] = []
      let heights = table.axes.map(\.heights)
      for (index, value) in table.counts.enumerated() {
        let label = table.shape.label(index)
        if let place = known[label] {
          guard cells[place].value == value else {
            throw .contradiction(cell: label, first: cells[place].value, second: value)
          }
          own.append(place)
          continue
        }
        let height = zip(heights, table.shape.places(index)).reduce(0) { $0 + $1.0[$1.1] }
        known[label] = cells.count
        own.append(cells.count)
        cells.append(Cell(label: label, value: value, least: 0, height: height))
      }
      places.append(own)
      for sum in table.shape.sums {
        sums.append(Sum(total: own[sum.total], parts: sum.parts.map { own[$0] }, isAnswer: sum.isAnswer))
      }
    }
  }

  /// Says what is known from an earlier release of counts that only grow.
  public mutating func setLeast(_ least: Int, of cell: Int) {
    cells[cell].least = min(max(cells[cell].least, least), cells[cell].value)
  }
}
