// SPDX-License-Identifier: AGPL-3.0-or-later

/// Puts the tables of one block together again. A row whose block above is nowhere is refused.
package func readTables(_ tables: [TreeTable], root: String) throws(TextComplaint) -> Written {
  guard let first = tables.first(where: { $0.name == root }), first.rows.count == 1 else {
    throw TextComplaint(
      place: Place(file: root + ".csv", line: 1, column: 1),
      sentence: "this table needs one row under the names of its columns.")
  }
  let whole = Block(first, row: 0)
  var blocks = ["": whole]
  // A list's table comes before those of the lists in it.
  for table in tables.sorted(by: { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) })
  where table.name != root {
    try hang(table, into: &blocks)
  }
  var places: [String: Place] = [:]
  let tree = whole.tree(at: "", &places)
  return Written(tree: tree, places: places)
}

/// A block that is being put together.
private final class Block {
  let table: TreeTable
  let row: Int
  var lists: [(path: String, blocks: [Block])] = []

  init(_ table: TreeTable, row: Int) {
    self.table = table
    self.row = row
  }

  var place: Place { place(of: nil) }

  func place(of column: String?) -> Place {
    let index = column.flatMap(table.columns.firstIndex) ?? 0
    let line = table.lines.indices.contains(row) ? table.lines[row] : row + 2
    return Place(file: table.name + ".csv", line: line, column: index + 1)
  }

  func add(_ block: Block, to path: String) {
    if let index = lists.firstIndex(where: { $0.path == path }) {
      lists[index].blocks.append(block)
    } else {
      lists.append((path, [block]))
    }
  }

  func tree(at path: String, _ places: inout [String: Place]) -> Tree {
    places[path] = place
    var tree = Tree.block([])
    for column in table.columns where !column.hasPrefix("in ") {
      guard let cell = table.rows[row][column], !cell.isEmpty else { continue }
      places[Notation.path(path, column)] = place(of: column)
      tree.set(.plain(cell), at: column.split(separator: ".")[...])
    }
    for list in lists {
      let below = Notation.path(path, list.path)
      let items = list.blocks.enumerated().map { $1.tree(at: Notation.path(below, $0), &places) }
      tree.set(.list(items), at: list.path.split(separator: ".")[...])
    }
    return tree
  }
}

private func hang(_ table: TreeTable, into blocks: inout [String: Block]) throws(TextComplaint) {
  let above = table.columns.filter { $0.hasPrefix("in ") }
  let outer = above.last.map { String($0.dropFirst(3)) } ?? ""
  guard outer.isEmpty || table.name.hasPrefix(outer + ".") else {
    throw TextComplaint(
      place: Place(file: table.name + ".csv", line: 1, column: 1),
      sentence: "rows of this table cannot stand \(above.last ?? ""). Give it the name it was exported with.")
  }
  let list = String(table.name.dropFirst(outer.isEmpty ? 0 : outer.utf8.count + 1))
  var counts: [String: Int] = [:]
  for index in table.rows.indices {
    let ids = above.map { table.rows[index][$0] ?? "" }
    let key = rowKey(outer, ids)
    let block = Block(table, row: index)
    guard let parent = blocks[key] else {
      throw TextComplaint(
        place: block.place(of: above.last),
        sentence: "there is no \"\(ids.last ?? "")\" in the table \(outer). Correct the code, or add its row there.")
    }
    let number = counts[key, default: 0]
    counts[key] = number + 1
    parent.add(block, to: list)
    blocks[rowKey(table.name, ids + [table.rows[index]["code"] ?? "\(number + 1)"])] = block
  }
}

private func rowKey(_ table: String, _ ids: [String]) -> String {
  ids.isEmpty ? "" : ([table] + ids).joined(separator: "\u{1F}")
}

extension Tree {
  fileprivate mutating func set(_ value: Tree, at path: ArraySlice<Substring>) {
    guard let first = path.first.map(String.init) else {
      self = value
      return
    }
    var members = members ?? []
    let index = members.firstIndex { $0.key == first } ?? members.count
    if index == members.count { members.append(Member(first, .block([]))) }
    members[index].value.set(value, at: path.dropFirst())
    self = .block(members)
  }
}
