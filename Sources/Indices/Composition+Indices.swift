// SPDX-License-Identifier: Apache-2.0

/// Every index of one table, in the order of ``SegregationIndex/all(groups:areas:)``.
public struct Indices: Sendable, Equatable {
  /// Which index each value is.
  public let order: [SegregationIndex]
  /// In the order of `order`.
  public let values: [Double]

  /// Nil where the table has no such index (a group that is not there, areas that were not given).
  public subscript(index: SegregationIndex) -> Double? {
    order.firstIndex(of: index).map { values[$0] }
  }
}

/// Where segregation comes from. Shares times values add up to M, over the units as over the groups.
public struct LocalSegregation: Sendable, Equatable {
  /// How different a unit is from the whole: Σ p ln(p / P) (Alonso-Villar and del Río 2010; Elbers 2021).
  public let units: [Part]
  /// How unevenly a group is spread: Σ n/N ln((n/N) / (t/T)).
  public let groups: [Part]

  /// What one unit or one group adds.
  public struct Part: Sendable, Equatable {
    /// The unit's or the group's.
    public let name: String
    /// The share of all people.
    public let share: Double
    /// How far it is from the whole; 0 where it is like the whole.
    public let value: Double
  }
}

extension Composition {
  /// Every index there is. With one group only, all that compare are 0. Cost: one pass over the cells for each group
  /// (the exposures), and sorting the units once for each group (the Gini coefficient); the groups are spread over
  /// `threads` (nil: one for each core, if the table is large), which changes nothing but the time.
  public func indices(threads: Int? = nil) -> Indices {
    let columns = Columns(self)
    let pieces = inParallel(groups.count + 1, threads: counts.count < 20_000 ? 1 : threads) { piece -> Piece in
      piece == 0 ? .entropy(EntropySums(self)) : .group(GroupSums(columns, piece - 1))
    }
    var (entropy, sums): (EntropySums?, [GroupSums]) = (nil, [])
    for piece in pieces {
      switch piece {
      case .entropy(let found): entropy = found
      case .group(let found): sums.append(found)
      }
    }
    let m = max(0, entropy?.mutualInformation ?? 0)
    let e = entropy?.groupEntropy ?? 0
    var values = [m, e > 0 ? m / e : 0]
    if let areas = byArea() {
      let between = min(m, max(0, EntropySums(areas).mutualInformation))
      values += [between, m - between] + [between, m - between].map { e > 0 ? $0 / e : 0 }
    }
    let shares = ShareSums(self, sums)
    values += shares.multigroup + shares.dissimilarity
    values += shares.pairs + shares.isolation + shares.exposure
    return Indices(
      order: SegregationIndex.all(groups: groups.count, areas: !areaOfUnit.isEmpty), values: values)
  }

  /// Which units and which groups make the segregation. Cost: one pass over the cells.
  public func local() -> LocalSegregation {
    let sums = EntropySums(self)
    return LocalSegregation(
      units: units.indices.map {
        .init(name: units[$0], share: unitTotals[$0] / total, value: max(0, sums.units[$0]))
      },
      groups: groups.indices.map {
        .init(name: groups[$0], share: groupTotals[$0] / total, value: max(0, sums.groups[$0]))
      })
  }
}

private enum Piece: Sendable {
  case entropy(EntropySums)
  case group(GroupSums)
}
