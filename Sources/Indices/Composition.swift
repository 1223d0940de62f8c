// SPDX-License-Identifier: Apache-2.0

/// How many of each group live, learn or work in each unit. Every index is computed from this.
///
/// Units and groups stand in the order in which they first appeared; those without anybody are left out. Counts may be
/// fractions (weights), but are never negative, and there is somebody.
public struct Composition: Sendable, Equatable {
  /// Names, each once.
  public let units: [String]
  public let groups: [String]
  /// Row by row: `counts[unit * groups.count + group]`.
  public let counts: [Double]
  /// The larger area of each unit, as an index in `areas`; empty where none were given.
  public let areaOfUnit: [Int]
  /// The larger areas' names.
  public let areas: [String]
  /// Sums over the units, over the groups, over all.
  public let groupTotals: [Double]
  public let unitTotals: [Double]
  public let total: Double

  /// One line of a long table.
  public struct Row: Sendable, Equatable {
    /// Where.
    public var unit: String
    /// Who.
    public var group: String
    /// How many of them; a weighted count may be a fraction.
    public var count: Double
    /// The larger area that the unit is in, for indices within and between areas.
    public var area: String?

    /// A line of a long table.
    public init(unit: String, group: String, count: Double, area: String? = nil) {
      self.unit = unit
      self.group = group
      self.count = count
      self.area = area
    }
  }

  /// Adds up the rows. Refused: a negative or infinite count, nobody at all, a unit in two areas.
  /// Cost: one pass over the rows.
  public init(_ rows: [Row]) throws(IndexRefusal) {
    var (units, groups, areas) = (Naming(), Naming(), Naming())
    var cells: [Int: Double] = [:]
    var area: [Int] = []
    for (line, row) in rows.enumerated() {
      guard row.count.isFinite, row.count >= 0 else { throw .badCount(row: line, value: row.count) }
      let unit = units.place(of: row.unit)
      let group = groups.place(of: row.group)
      guard group < 1 << 20 else { throw .tooManyGroups }
      let itsArea = row.area.map { areas.place(of: $0) } ?? 0
      if unit == area.count { area.append(itsArea) }
      guard area[unit] == itsArea else { throw .unitInTwoAreas(row: line, unit: row.unit) }
      cells[unit << 20 | group, default: 0] += row.count
    }
    // Indices between groups grow with their square, and the table is held whole.
    guard groups.names.count <= 300, units.names.count * groups.names.count <= 50_000_000 else { throw .tooLarge }
    var counts = [Double](repeating: 0, count: units.names.count * groups.names.count)
    for (key, count) in cells { counts[(key >> 20) * groups.names.count + key & ((1 << 20) - 1)] = count }
    try self.init(
      units: units.names, groups: groups.names, counts: counts, areas: areas.names,
      areaOfUnit: areas.names.isEmpty ? [] : area)
  }

  /// From a table that is already complete: `counts` unit by unit.
  public init(
    units: [String], groups: [String], counts: [Double], areas: [String] = [], areaOfUnit: [Int] = []
  ) throws(IndexRefusal) {
    let width = groups.count
    guard counts.count == units.count * width, areaOfUnit.isEmpty || areaOfUnit.count == units.count,
      areaOfUnit.allSatisfy(areas.indices.contains)
    else { throw .shape }
    if let bad = counts.firstIndex(where: { !$0.isFinite || $0 < 0 }) { throw .badCount(row: bad, value: counts[bad]) }
    var unitTotals = [Double](repeating: 0, count: units.count)
    var groupTotals = [Double](repeating: 0, count: width)
    for unit in units.indices {
      for group in 0..<width {
        unitTotals[unit] += counts[unit * width + group]
        groupTotals[group] += counts[unit * width + group]
      }
    }
    let (keptUnits, keptGroups) = (
      units.indices.filter { unitTotals[$0] > 0 }, (0..<width).filter { groupTotals[$0] > 0 }
    )
    guard !keptUnits.isEmpty else { throw .nobody }
    // Beyond this neither people nor whole draws of them make sense.
    let sum = unitTotals.reduce(0, +)
    guard sum <= 1e15 else { throw .badCount(row: 0, value: sum) }
    let whole = keptUnits.count == units.count && keptGroups.count == width
    self.units = whole ? units : keptUnits.map { units[$0] }
    self.groups = whole ? groups : keptGroups.map { groups[$0] }
    self.counts = whole ? counts : keptUnits.flatMap { unit in keptGroups.map { counts[unit * width + $0] } }
    self.areas = areas
    self.areaOfUnit = whole || areaOfUnit.isEmpty ? areaOfUnit : keptUnits.map { areaOfUnit[$0] }
    self.unitTotals = whole ? unitTotals : keptUnits.map { unitTotals[$0] }
    self.groupTotals = whole ? groupTotals : keptGroups.map { groupTotals[$0] }
    total = sum
  }

  /// The same people with the areas as units; nil where there are no areas.
  public func byArea() -> Composition? {
    guard !areaOfUnit.isEmpty else { return nil }
    let width = groups.count
    var sums = [Double](repeating: 0, count: areas.count * width)
    for (unit, area) in areaOfUnit.enumerated() {
      for group in 0..<width { sums[area * width + group] += counts[unit * width + group] }
    }
    return try? Composition(units: areas, groups: groups, counts: sums)
  }
}

/// Why an index cannot be computed.
public enum IndexRefusal: Error, Sendable, Equatable {
  /// A count below zero, or none at all; `row` counts from 0.
  case badCount(row: Int, value: Double)
  case unitInTwoAreas(row: Int, unit: String)
  case nobody
  case tooManyGroups
  /// More than 300 groups or 50 million places.
  case tooLarge
  /// Units, groups and counts do not fit together.
  case shape
  /// Two tables have no unit or no group in common.
  case nothingInCommon
  /// No table has the structure of one year and the margins of the other.
  case marginsOutOfReach
}

/// Names in the order in which they first appear.
struct Naming {
  private(set) var names: [String] = []
  private var places: [String: Int] = [:]

  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
