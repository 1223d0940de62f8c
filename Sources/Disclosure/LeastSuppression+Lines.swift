// SPDX-License-Identifier: AGPL-3.0-or-later

internal import LinearProgram

extension LeastSuppression {
  /// What each equation says by itself, without a program solved: whatever changes in it does not change alone, so a cell
  /// that must be hidden needs a second in each of its equations, and so does any cell that is hidden in a smallest set.
  func addLines() throws(LinearProgramFault) {
    let column = Dictionary(uniqueKeysWithValues: free.enumerated().map { ($1, $0) })
    for sum in system.sums {
      let line = sum.parts + [sum.total]
      let needed = line.count { fixed.contains($0) }
      let columns = line.compactMap { column[$0] }
      if columns.isEmpty || needed > 1 { continue }
      if needed == 1 {
        try cover.addRow(1...Double.infinity, entries: columns.map { .init($0, 1) })
        continue
      }
      for own in columns {
        try cover.addRow(0...Double.infinity, entries: columns.map { .init($0, $0 == own ? -1 : 1) })
      }
    }
  }
}
