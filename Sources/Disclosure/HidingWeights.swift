// SPDX-License-Identifier: AGPL-3.0-or-later

/// What it costs to hide each cell.
struct HidingWeights {
  private let list: [Double]

  subscript(cell: Int) -> Double { list[cell] }

  func sum(_ cells: Set<Int>) -> Double { cells.sorted().reduce(0) { $0 + list[$1] } }

  /// The fewest cells, and among as many those that tell least: each costs 1 and its share of less than one half in what
  /// all of them tell. So of two sets the smaller is always the cheaper.
  static func fewest(_ system: CellSystem) -> HidingWeights {
    let told = Self.told(system).list
    let sum = max(1, 2 * told.reduce(0, +))
    return HidingWeights(list: told.map { 1 + $0 / sum })
  }

  /// The more people it counts (by their logarithm) and the more cells it sums up, the more a cell tells.
  static func told(_ system: CellSystem) -> HidingWeights {
    HidingWeights(
      list: system.cells.map { cell in
        let bits = Double(Int.bitWidth - (cell.value + 1).leadingZeroBitCount)
        return bits * Double(1 << min(20, 2 * cell.height))
      })
  }
}
