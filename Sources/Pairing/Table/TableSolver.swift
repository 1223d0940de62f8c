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
struct TableSolver: ~Copyable {
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
  func line(_ row: Int) -> UnsafePointer<Int32> {
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

  func solved() -> SolvedTable {
    SolvedTable(
      columnOfRow: columnOf.map { Int($0) },
      rowCosts: (0..<rows).map { Int(line($0)[Int(columnOf[$0])]) - potential[Int(columnOf[$0])] },
      columnCosts: (0..<columns).map { potential[$0] })
  }
}
