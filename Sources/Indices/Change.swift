// SPDX-License-Identifier: Apache-2.0

/// What made an index change from one table to a later one. The five parts add up to `after − before`.
public struct Change: Sendable, Equatable {
  /// In the earlier table.
  public let index: SegregationIndex
  /// Its short name, with the groups of the earlier table.
  public let name: String
  /// The index of the earlier table, and of the later one.
  public let before: Double
  public let after: Double
  /// Units and groups that are there only afterwards, and those that are there no longer.
  public let additions: Double
  public let removals: Double
  /// Units became larger or smaller.
  public let unitSizes: Double
  /// Groups became larger or smaller.
  public let groupSizes: Double
  /// What remains: the same sizes, more or less unevenly filled. This is the change in segregation as such.
  public let structure: Double
}

/// The Shapley decomposition of a change over time: each cause gets its mean effect over the six orders in which unit
/// sizes, group sizes and structure can change (Deutsch, Flückiger and Silber 2009; Elbers 2021, "A method for studying
/// differences in segregation across time and space", Sociological Methods & Research).
///
/// A table with the structure of one year and the sizes of the other is found by proportional fitting, which keeps all
/// odds ratios. An empty cell stays empty; where no such table exists because of empty cells, a ten-thousandth of a
/// person is put into each, as Elbers does, and `filled` says so. Cost: eight fittings, each some dozen passes.
public struct Changes: Sendable, Equatable {
  /// A change for each index that both tables have.
  public let list: [Change]
  /// Whether empty cells had to be filled to compare the two.
  public let filled: Bool

  /// Refused: tables with no unit or no group in common, or whose sizes no table of the other's structure can have.
  public init(from before: Composition, to after: Composition) throws(IndexRefusal) {
    let units = before.units.filter(Set(after.units).contains)
    let groups = before.groups.filter(Set(after.groups).contains)
    guard !units.isEmpty, !groups.isEmpty else { throw .nothingInCommon }
    let (first, second) = (try before.only(units, groups), try after.only(units, groups))
    guard first.counts.count == second.counts.count, first.units == second.units, first.groups == second.groups
    else { throw .marginsOutOfReach }
    var tables = Self.mixtures(first, second)
    filled = tables == nil
    if tables == nil { tables = Self.mixtures(try first.filled(), try second.filled()) }
    guard let tables else { throw .marginsOutOfReach }
    let ends = (before.indices(), after.indices(), first.indices(), second.indices())
    list = ends.2.order.compactMap { index in
      guard let own = Self.place(index, first.groups, before.groups),
        let later = Self.place(index, first.groups, after.groups),
        let b = ends.0[own], let a = ends.1[later], let commonB = ends.2[index], let commonA = ends.3[index]
      else { return nil }
      let value = tables.map { $0[index] ?? 0 }
      let shares = Self.shapley(value)
      // What filling and the last bit of fitting leave over belongs to the structure, so that the parts add up.
      let rest = commonA - commonB - shares.units - shares.groups
      return Change(
        index: own, name: own.name(before.groups), before: b, after: a, additions: a - commonA, removals: commonB - b,
        unitSizes: shares.units,
        groupSizes: shares.groups, structure: rest)
    }
  }

  /// The indices of the eight tables; bit 0 says later unit sizes, bit 1 later group sizes, bit 2 later structure.
  private static func mixtures(_ first: Composition, _ second: Composition) -> [Indices]? {
    var result: [Indices] = []
    for choice in 0..<8 {
      let sizes = (choice & 1 == 0 ? first : second).unitTotals
      let groups = (choice & 2 == 0 ? first : second).groupTotals
      let source = choice & 4 == 0 ? first : second
      guard let fitted = source.fitted(units: sizes, groups: groups) else { return nil }
      result.append(fitted.indices())
    }
    return result
  }

  private static func shapley(_ value: [Double]) -> (units: Double, groups: Double) {
    func share(of bit: Int, _ others: (Int, Int)) -> Double {
      let (a, b) = (1 << others.0, 1 << others.1)
      let own = 1 << bit
      let alone = value[own] - value[0]
      let afterOne = value[own | a] - value[a] + value[own | b] - value[b]
      return alone / 3 + afterOne / 6 + (value[7] - value[a | b]) / 3
    }
    return (share(of: 0, (1, 2)), share(of: 1, (0, 2)))
  }

  /// The same index in a table whose groups stand in another order.
  private static func place(_ index: SegregationIndex, _ from: [String], _ to: [String]) -> SegregationIndex? {
    func at(_ group: Int) -> Int? { to.firstIndex(of: from[group]) }
    switch index {
    case .dissimilarity(let a): return at(a).map { .dissimilarity(of: $0) }
    case .isolation(let a): return at(a).map { .isolation(of: $0) }
    case .exposure(let a, let b):
      guard let a = at(a), let b = at(b) else { return nil }
      return .exposure(of: a, to: b)
    case .dissimilarityBetween(let a, let b):
      guard let a = at(a), let b = at(b) else { return nil }
      return .dissimilarityBetween(min(a, b), max(a, b))
    default: return index
    }
  }
}
