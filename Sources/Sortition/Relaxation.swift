// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

/// The smallest change of quotas that makes a panel possible.
public struct Relaxation: Sendable, Equatable {
  /// One quota that has to give.
  public struct Change: Sendable, Equatable {
    /// The place of the category in the pool.
    public var category: Int
    /// The place of the feature in its category.
    public var feature: Int
    /// What the minimum would have to be.
    public var minimum: Int
    /// What the maximum would have to be.
    public var maximum: Int
  }

  /// In the order of categories and features.
  public var changes: [Change]
  /// By how many seats all changes together move their quotas.
  public var seats: Int
  /// Whether every change stays within what the quotas say of themselves (``Feature/flexible``).
  public var isForeseen: Bool
  /// Whether it is proven that nothing less would do: false where the search was cut short, so that it ends.
  public var isSmallest = true
}

extension Pool {
  /// What would have to give: the fewest seats by which minima are lowered and maxima raised, and among those the
  /// fewest quotas; within what the quotas allow of themselves where that suffices. No change at all when a panel exists. Nil when no change of quotas helps, because there are not
  /// enough people who may sit together (households). Cost: one or two whole-number programs, cut short after a fixed
  /// count of nodes (``Relaxation/isSmallest``); throws ``SortitionFault/noPanelFound`` where nothing was found by then.
  public func relaxation() throws(SortitionFault) -> Relaxation? {
    do {
      return try smallestChange(foreseen: true) ?? smallestChange(foreseen: false)
    } catch let fault as SortitionFault {
      throw fault
    } catch {
      throw .solver("\(error)")
    }
  }

  private func smallestChange(foreseen: Bool) throws -> Relaxation? {
    let space = PanelSpace(self)
    let program = LinearProgram(.minimize)
    for row in space.rows { try program.addRow(Double(row.low)...Double(row.high)) }
    for group in space.groups {
      try program.addColumn(0...Double(group.limit), whole: true, entries: group.rows.map { .init($0, 1) })
    }
    var bends: [(row: Int, lower: Int, raise: Int)] = []
    for (place, row) in space.rows.enumerated() {
      guard case .feature(let category, let feature) = row.meaning else { continue }
      let flexible = foreseen ? categories[category].features[feature].flexible : nil
      let lower = min(row.low, flexible.map { max(0, row.low - $0.lowerBound) } ?? row.low)
      let raise = flexible.map { max(0, min($0.upperBound, size) - row.high) } ?? size
      bends.append((place, try bend(program, place, lower, 1), try bend(program, place, raise, -1)))
    }
    let found = try program.solveWhole(nodes: 20_000)
    guard let values = found.values else {
      if found.isComplete || foreseen { return nil }
      throw SortitionFault.noPanelFound
    }
    var changes: [Relaxation.Change] = []
    var seats = 0
    for bend in bends {
      let lower = Int(values[bend.lower].rounded())
      let raise = Int(values[bend.raise].rounded())
      guard lower + raise > 0, case .feature(let category, let feature) = space.rows[bend.row].meaning else { continue }
      let quota = categories[category].features[feature]
      changes.append(
        .init(
          category: category, feature: feature, minimum: quota.minimum - lower,
          maximum: raise > 0 ? min(quota.maximum, size) + raise : quota.maximum))
      seats += lower + raise
    }
    // Each quota that is bent costs a little besides; whole seats below are what cannot be had for less.
    let isSmallest = found.isComplete || found.bound > Double(seats) - 1 + 1e-4 * Double(2 * bends.count)
    return Relaxation(changes: changes, seats: seats, isForeseen: foreseen, isSmallest: isSmallest)
  }

  /// A column that bends a quota by whole seats, and one that pays a little for bending it at all.
  private func bend(_ program: LinearProgram, _ row: Int, _ most: Int, _ sign: Double) throws -> Int {
    let column = try program.addColumn(0...Double(most), cost: 1, whole: true, entries: [.init(row, sign)])
    let used = try program.addRow(-Double.infinity...0, entries: [.init(column, 1)])
    try program.addColumn(0...1, cost: 1e-4, whole: true, entries: [.init(used, -Double(max(1, most)))])
    return column
  }
}
