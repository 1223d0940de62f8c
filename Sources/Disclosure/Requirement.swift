// SPDX-License-Identifier: AGPL-3.0-or-later

/// What must remain possible for a reader who knows everything published: that this cell is as small, or as large, as this.
public struct Requirement: Sendable, Equatable {
  /// Why it must remain possible.
  public enum Reason: String, Sendable {
    /// Fewer people than K.
    case small
    /// Everybody in a line is in one category.
    case allInOne = "all in one"
    /// An earlier release differs by fewer people than K.
    case difference
    /// Nobody, hidden to protect others: it must not look as if few people were there.
    case empty
    /// Hidden in an earlier release of the same people, and to stay so.
    case earlier
  }

  /// Its place in the system.
  public let cell: Int
  /// The cell must be able to take this value, which is another than its own.
  public let reaches: Int
  /// Said beside the cell in what is published.
  public let reason: Reason
}

extension CellSystem {
  /// What must hold for K: a cell of 1 … K − 1 people must look like anything from 1 (or less) to K; a line with all
  /// its K or more people in one category must look as if K of them could be elsewhere.
  public func requirements(k: Int) -> [Requirement] {
    var list: [Requirement] = []
    for (index, cell) in cells.enumerated() where (1..<k).contains(cell.value) {
      list.append(Requirement(cell: index, reaches: k, reason: .small))
      if cell.value > 1 { list.append(Requirement(cell: index, reaches: 1, reason: .small)) }
    }
    var seen: Set<Int> = []
    for sum in sums where sum.isAnswer && cells[sum.total].value >= k && sum.parts.count > 1 {
      guard let all = sum.parts.first(where: { cells[$0].value == cells[sum.total].value }) else { continue }
      if seen.insert(all).inserted {
        list.append(Requirement(cell: all, reaches: cells[all].value - k, reason: .allInOne))
      }
    }
    return list
  }

  /// What must hold against an earlier release, of which this is known (`earlier`, by label; one value where it was
  /// published openly): where a count certainly differs by 1 … K − 1 people, the difference must look like 1 (or less) to
  /// K. With `grows` the counts only grow and everybody knows it; otherwise the difference must be open by K to both sides.
  public func requirements(k: Int, against earlier: [String: ClosedRange<Int>], grows: Bool) -> [Requirement] {
    cells.enumerated().flatMap { index, cell -> [Requirement] in
      guard let old = earlier[cell.label] else { return [] }
      let (least, most) = (cell.value - old.upperBound, cell.value - old.lowerBound)
      guard least >= 1 && most < k || most <= -1 && least > -k else { return [] }
      let low = grows ? old.lowerBound + 1 : max(0, cell.value - k)
      let high = grows ? old.upperBound + k : cell.value + k
      return [low, high].filter { $0 != cell.value }.map { Requirement(cell: index, reaches: $0, reason: .difference) }
    }
  }

  /// That a cell hidden in an earlier release of the same people cannot be computed now: it could be another number, of
  /// one more or, where that cannot be, one fewer; and K where there is nobody.
  public func requirements(k: Int, hiddenBefore labels: Set<String>) -> [Requirement] {
    cells.enumerated().compactMap { index, cell in
      guard labels.contains(cell.label), cell.value == 0 || cell.value >= k else { return nil }
      return Requirement(cell: index, reaches: cell.value == 0 ? k : cell.value + 1, reason: .earlier)
    }
  }

  /// That a hidden cell of nobody may just as well hold K people.
  func emptyRequirement(_ cell: Int, k: Int) -> Requirement? {
    cells[cell].value == 0 ? Requirement(cell: cell, reaches: k, reason: .empty) : nil
  }
}
