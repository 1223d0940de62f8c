// SPDX-License-Identifier: AGPL-3.0-or-later

/// What protection costs, beside what a plain rule would cost.
public struct InformationLoss: Sendable, Equatable {
  /// How many cells there are, how many of them count fewer than K people, and how many are hidden.
  public let cells: Int
  public let small: Int
  public let hidden: Int
  /// The share of all published people-counts (of the innermost cells) that is hidden.
  public let hiddenPeople: Double
  /// The plain rule: hide every line, in every direction, that has a small cell in it, with its total. It is what is often
  /// done by hand.
  public let hiddenByLine: Int
  /// The share of people the plain rule hides, counted like `hiddenPeople`.
  public let hiddenPeopleByLine: Double
  /// Cells that can be recovered exactly when the small cells alone are hidden.
  public let recoveredWithoutMore: Int

  /// Refused only where the programs of an attack cannot be solved. Cost: an attack on the small cells alone.
  public init(_ protection: Protection, k: Int = 5) throws(DisclosureRefusal) {
    let system = protection.system
    let inner = system.cells.indices.filter { system.cells[$0].height == 0 }
    let people = inner.reduce(0) { $0 + system.cells[$1].value }
    func share(_ cells: Set<Int>) -> Double {
      let lost = inner.filter(cells.contains).reduce(0) { $0 + system.cells[$1].value }
      return people > 0 ? Double(lost) / Double(people) : 0
    }
    let isSmall = system.cells.map { (1..<k).contains($0.value) }
    var lines: Set<Int> = []
    for sum in system.sums where sum.parts.contains(where: { isSmall[$0] }) { lines.formUnion(sum.parts + [sum.total]) }
    let attack = try Attack(
      values: system.cells.indices.map { isSmall[$0] ? nil : system.cells[$0].value },
      least: system.cells.map(\.least), sums: system.sums)
    cells = system.cells.count
    small = isSmall.count { $0 }
    hidden = protection.hidden.count
    hiddenPeople = share(protection.hidden)
    hiddenByLine = lines.count
    hiddenPeopleByLine = share(lines)
    recoveredWithoutMore = attack.ranges.count { $0.isExact }
  }
}
