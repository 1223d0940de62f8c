// SPDX-License-Identifier: Apache-2.0

/// A full assignment of every row at least cost, and the costs that prove it.
struct SolvedTable {
  let columnOfRow: [Int]
  let rowCosts: [Int]
  let columnCosts: [Int]
}

/// Assigns every row a column at least cost. `rows` ≤ `columns`; costs ≥ 0, row after row.
func solveTable(_ costs: UnsafeBufferPointer<Int32>, rows: Int, columns: Int) -> SolvedTable {
  var solver = TableSolver(costs, rows: rows, columns: columns)
  if rows == columns { solver.reduceColumns() }
  solver.reduceRows()
  solver.reduceRows()
  solver.augmentAll()
  return solver.solved()
}

/// The working state: `potential[c]` is what column c is discounted by (≤ 0 for taken columns, 0 for untouched ones
/// where columns are left over).
private struct TableSolver: ~Copyable {
  let costs: UnsafeBufferPointer<Int32>
  let rows: Int
  let columns: Int
  let potential: UnsafeMutablePointer<Int>
  var rowOf: [Int32]
  var columnOf: [Int32]
  var free: [Int32]

  init(_ costs: UnsafeBufferPointer<Int32>, rows: Int, columns: Int) {
    (self.costs, self.rows, self.columns) = (costs, rows, columns)
    potential = .allocate(capacity: columns)
    potential.initialize(repeating: 0, count: columns)
    rowOf = [Int32](repeating: -1, count: columns)
    columnOf = [Int32](repeating: -1, count: rows)
    free = (0..<Int32(rows)).map { $0 }
  }

  deinit { potential.deallocate() }

  @inline(__always)
  private func line(_ row: Int) -> UnsafePointer<Int32> {
    // The buffer is never empty: a table without rows or columns is answered before.
    costs.baseAddress.unsafelyUnwrapped + row * columns
  }

  /// Every column to its cheapest row, first come; then what a row would save elsewhere is moved to its column.
  mutating func reduceColumns() {
    var cheapest = [Int32](repeating: .max, count: columns)
    var cheapestRow = [Int32](repeating: 0, count: columns)
    for row in 0..<rows {
      let line = line(row)
      for column in 0..<columns where line[column] < cheapest[column] {
        cheapest[column] = line[column]
        cheapestRow[column] = Int32(row)
      }
    }
    var wins = [Int](repeating: 0, count: rows)
    for column in (0..<columns).reversed() {
      potential[column] = Int(cheapest[column])
      let row = Int(cheapestRow[column])
      wins[row] += 1
      if wins[row] == 1 {
        columnOf[row] = Int32(column)
        rowOf[column] = Int32(row)
      }
    }
    free = (0..<Int32(rows)).filter { columnOf[Int($0)] < 0 }
    for row in 0..<rows where wins[row] == 1 {
      let (line, own) = (line(row), Int(columnOf[row]))
      var least = Int.max
      for column in 0..<columns where column != own { least = min(least, Int(line[column]) - potential[column]) }
      if least < .max { potential[own] -= least }
    }
  }

  /// Free rows take their cheapest column at the price of the second, and push out who was there.
  mutating func reduceRows() {
    var waiting = Array(free.reversed())
    free.removeAll(keepingCapacity: true)
    var steps = 4 * rows
    while let next = waiting.popLast() {
      let row = Int(next)
      var (column, least, other, second) = cheapestTwo(row)
      let gain = second - least
      if gain > 0 {
        potential[column] -= gain
      } else if rowOf[column] >= 0 && other >= 0 {
        column = other
        least = second
      }
      let displaced = rowOf[column]
      rowOf[column] = next
      columnOf[row] = Int32(column)
      guard displaced >= 0 else { continue }
      columnOf[Int(displaced)] = -1
      steps -= 1
      if gain > 0 && steps > 0 { waiting.append(displaced) } else { free.append(displaced) }
      _ = least
    }
  }

  private func cheapestTwo(_ row: Int) -> (Int, Int, Int, Int) {
    let line = line(row)
    var (first, least, other, second) = (0, Int(line[0]) - potential[0], -1, Int.max)
    for column in 1..<max(1, columns) {
      let cost = Int(line[column]) - potential[column]
      if cost < second {
        if cost >= least {
          (other, second) = (column, cost)
        } else {
          (other, second) = (first, least)
          (first, least) = (column, cost)
        }
      }
    }
    return (first, least, other, other < 0 ? least : second)
  }

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

  func solved() -> SolvedTable {
    SolvedTable(
      columnOfRow: columnOf.map { Int($0) },
      rowCosts: (0..<rows).map { Int(line($0)[Int(columnOf[$0])]) - potential[Int(columnOf[$0])] },
      columnCosts: (0..<columns).map { potential[$0] })
  }
}

/// Distances to the columns; `order` holds those passed, then those as near as can be, then the others.
private struct TableSearch: ~Copyable {
  let distance: UnsafeMutablePointer<Int>
  let from: UnsafeMutablePointer<Int32>
  let order: UnsafeMutablePointer<Int32>

  init(columns: Int) {
    distance = .allocate(capacity: columns)
    from = .allocate(capacity: columns)
    order = .allocate(capacity: columns)
  }

  deinit {
    distance.deallocate()
    from.deallocate()
    order.deallocate()
  }

  /// Brings the nearest of the others to the front; answers how near they are and where they end.
  func nearest(from low: Int, count: Int) -> (Int, Int) {
    var high = low + 1
    var least = distance[Int(order[low])]
    for place in high..<max(high, count) {
      let column = order[place]
      let far = distance[Int(column)]
      if far > least { continue }
      if far < least {
        high = low
        least = far
      }
      order[place] = order[high]
      order[high] = column
      high += 1
    }
    return (least, high)
  }
}
