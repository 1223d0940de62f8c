// SPDX-License-Identifier: Apache-2.0

extension TableSolver {
  mutating func augmentAll() {
    var search = TableSearch(columns: columns)
    for row in free { augment(Int(row), &search) }
    free = []
  }

  /// The cheapest chain of changes that finds a free row its column (Dijkstra without a heap).
  private mutating func augment(_ start: Int, _ search: inout TableSearch) {
    let line = line(start)
    for column in 0..<columns {
      search.distance[column] = Int(line[column]) - potential[column]
      search.from[column] = Int32(start)
      search.order[column] = Int32(column)
    }
    var (low, high, ready) = (0, 0, 0)
    var least = 0
    var end = -1
    while end < 0 {
      if low == high {
        ready = low
        (least, high) = search.nearest(from: low, count: columns)
        for place in low..<high where rowOf[Int(search.order[place])] < 0 {
          end = Int(search.order[place])
          break
        }
        if end >= 0 { break }
      }
      let passed = Int(search.order[low])
      low += 1
      end = scan(through: passed, least, low, &high, &search)
    }
    for place in 0..<ready {
      let column = Int(search.order[place])
      potential[column] += search.distance[column] - least
    }
    turn(start, end, search)
  }

  /// Goes on from the row that holds `column`; answers a free column if one is as near.
  private func scan(
    through column: Int, _ least: Int, _ low: Int, _ high: inout Int, _ search: inout TableSearch
  ) -> Int {
    let row = Int(rowOf[column])
    let line = line(row)
    let base = Int(line[column]) - potential[column] - least
    for place in high..<columns {
      let next = Int(search.order[place])
      let onward = Int(line[next]) - potential[next] - base
      if onward >= search.distance[next] { continue }
      search.distance[next] = onward
      search.from[next] = Int32(row)
      if onward == least {
        if rowOf[next] < 0 { return next }
        search.order[place] = search.order[high]
        search.order[high] = Int32(next)
        high += 1
      }
    }
    return -1
  }

  private mutating func turn(_ start: Int, _ end: Int, _ search: borrowing TableSearch) {
    var column = end
    while true {
      let row = Int(search.from[column])
      rowOf[column] = Int32(row)
      let earlier = Int(columnOf[row])
      columnOf[row] = Int32(column)
      if row == start { return }
      column = earlier
    }
  }
}
