// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Disclosure

/// What was published before. A release whose open figures all stand in today's tables too, and with the same values, is
/// taken to count the same people: whoever reads both can put them together.
struct EarlierReleases {
  let same: [PublishedTable]
  let others: [PublishedTable]

  init(_ released: [PublishedTable], beside system: CellSystem) throws(DisclosureRefusal) {
    let today = Dictionary(system.cells.map { ($0.label, $0.value) }) { first, _ in first }
    func isSame(_ table: PublishedTable) -> Bool {
      let common = table.byLabel.filter { today[$0.key] != nil }
      return !common.isEmpty && common.allSatisfy { today[$0.key] == $0.value }
    }
    same = released.filter(isSame)
    others = released.filter { !isSame($0) }
  }

  /// Cells of today that the same people's figures show already, and that nobody can hide any more.
  func open(_ system: CellSystem) -> Set<Int> {
    let known = same.reduce(into: Set<String>()) { $0.formUnion($1.byLabel.keys) }
    return Set(system.cells.indices.filter { known.contains(system.cells[$0].label) })
  }

  func requirements(_ system: CellSystem, k: Int, grows: Bool) throws(DisclosureRefusal) -> [Requirement] {
    let shown = same.reduce(into: Set<String>()) { $0.formUnion($1.byLabel.keys) }
    let before = same.reduce(into: Set<String>()) { $0.formUnion($1.hiddenLabels) }
    var list = system.requirements(k: k, hiddenBefore: before.subtracting(shown))
    for table in others {
      var known = table.byLabel.mapValues { $0...$0 }
      if !grows {
        for range in try ReleaseAttack([table], k: k).ranges {
          known[range.cell] = Int(range.low)...Int(min(range.high, 1e15))
        }
      }
      list += system.requirements(k: k, against: known, grows: grows)
    }
    return list
  }

  /// Counts that only grow cannot fall below what was published.
  func setLeast(_ system: inout CellSystem) {
    for table in others {
      let known = table.byLabel
      for (index, cell) in system.cells.enumerated() { system.setLeast(known[cell.label] ?? 0, of: index) }
    }
  }
}

extension PublishedTable {
  /// What is openly published, by the name of the cell.
  var byLabel: [String: Int] {
    var list: [String: Int] = [:]
    for (index, value) in values.enumerated() where value != nil { list[shape.label(index)] = value }
    return list
  }

  fileprivate var hiddenLabels: [String] { values.indices.filter { values[$0] == nil }.map { shape.label($0) } }
}
