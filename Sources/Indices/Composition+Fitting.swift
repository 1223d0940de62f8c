// SPDX-License-Identifier: Apache-2.0

extension Composition {
  /// The table with this one's odds ratios and other sizes, by iterative proportional fitting (Deming and Stephan 1940).
  /// The sizes of the groups are scaled to the sum of the units'. Nil when the margins are not met to 1e-10 of the
  /// whole in 2,000 rounds: empty cells can make them out of reach.
  func fitted(units target: [Double], groups wanted: [Double]) -> Composition? {
    let width = groups.count
    let sum = target.reduce(0, +)
    let scale = sum / wanted.reduce(0, +)
    var cells = counts
    for _ in 0..<2_000 {
      var columns = [Double](repeating: 0, count: width)
      for unit in units.indices {
        let row = unit * width
        let now = cells[row..<row + width].reduce(0, +)
        guard now > 0 else { return nil }
        let factor = target[unit] / now
        for group in 0..<width {
          cells[row + group] *= factor
          columns[group] += cells[row + group]
        }
      }
      let error = (0..<width).reduce(0) { $0 + abs(columns[$1] - wanted[$1] * scale) }
      if error <= 1e-10 * sum { break }
      guard columns.allSatisfy({ $0 > 0 }) else { return nil }
      for place in cells.indices { cells[place] *= wanted[place % width] * scale / columns[place % width] }
    }
    guard
      let table = try? Composition(units: units, groups: groups, counts: cells, areas: areas, areaOfUnit: areaOfUnit),
      zip(table.groupTotals, wanted).reduce(0, { $0 + abs($1.0 - $1.1 * scale) }) <= 1e-9 * sum,
      zip(table.unitTotals, target).reduce(0, { $0 + abs($1.0 - $1.1) }) <= 1e-9 * sum
    else { return nil }
    return table
  }

  /// The part of the table with these units and groups, in their order.
  func only(_ names: [String], _ kept: [String]) throws(IndexRefusal) -> Composition {
    let unitPlace = Dictionary(units.enumerated().map { ($1, $0) }) { first, _ in first }
    let groupPlace = Dictionary(groups.enumerated().map { ($1, $0) }) { first, _ in first }
    let places = names.compactMap { unitPlace[$0] }
    let columns = kept.compactMap { groupPlace[$0] }
    return try Composition(
      units: names, groups: kept, counts: places.flatMap { unit in columns.map { counts[unit * groups.count + $0] } },
      areas: areas, areaOfUnit: areaOfUnit.isEmpty ? [] : places.map { areaOfUnit[$0] })
  }

  func filled() throws(IndexRefusal) -> Composition {
    try Composition(
      units: units, groups: groups, counts: counts.map { $0 > 0 ? $0 : 1e-4 }, areas: areas, areaOfUnit: areaOfUnit)
  }
}
