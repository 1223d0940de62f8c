// SPDX-License-Identifier: AGPL-3.0-or-later

private typealias Cells = [(column: String, cell: String)]

extension Tree {
  /// A block as tables, the first called `root` with one row. Empty lists leave no trace; everything else
  /// can be put together again by `readTables`.
  package func tables(root: String) -> [TreeTable] {
    var writer = TableWriter(tables: [TreeTable(name: root)])
    writer.add(self, to: 0, path: "", above: [], id: nil)
    return writer.tables
  }

  /// A block without a code is called by its place in its list.
  func id(at place: Int) -> String { self["code"]?.scalar ?? "\(place + 1)" }
}

private struct TableWriter {
  var tables: [TreeTable]

  /// - Parameters:
  ///   - above: in which blocks this one stands, from the outermost.
  ///   - id: how the tables below call this one; nil for the root.
  mutating func add(_ block: Tree, to table: Int, path: String, above: Cells, id: String?) {
    var row = above
    var lists: [(path: String, items: [Tree])] = []
    flatten(block, at: "", &row, &lists)
    tables[table].add(row)
    let outer = above + (id.map { [("in " + path, $0)] } ?? [])
    for list in lists {
      let name = Notation.path(path, list.path)
      let below = tables.firstIndex { $0.name == name } ?? tables.count
      if below == tables.count { tables.append(TreeTable(name: name)) }
      for (place, item) in list.items.enumerated() {
        add(item, to: below, path: name, above: outer, id: item.id(at: place))
      }
    }
  }

  private func flatten(
    _ tree: Tree, at path: String, _ row: inout Cells, _ lists: inout [(path: String, items: [Tree])]
  ) {
    switch tree {
    case .block(let members):
      for member in members { flatten(member.value, at: Notation.path(path, member.key), &row, &lists) }
    case .list(let items):
      if items.contains(where: { $0.members != nil }) {
        lists.append((path, items))
      } else if !items.isEmpty {
        row.append((path, joined(items.compactMap(\.scalar))))
      }
    case .text, .number, .truth, .plain:
      row.append((path, tree.scalar ?? ""))
    }
  }
}
