// SPDX-License-Identifier: Apache-2.0

import Chance

/// The two directions along which answers differ most.
///
/// An unanswered statement counts as its mean, so that after centring it is zero: the centred table is as sparse as the
/// votes, and nothing dense is ever built. The directions come from Lanczos' method with full reorthogonalisation
/// (Paige 1972; Golub and Van Loan, Matrix Computations, 4th ed., 10.3) on XᵀX, to a residual of 1e-10 of the largest
/// value. Statements set aside by moderation count as if everybody had passed, as in Polis.
/// Cost: O(steps · votes), a few dozen steps.
public struct PrincipalAxes: Sendable, Equatable {
  /// Mean answer to each statement (−1 … 1); 0 for those set aside.
  public let means: [Double]
  /// Two unit vectors over the statements. The largest entry is positive.
  public let axes: [[Double]]
  /// The share of all variance that lies along each axis.
  public let variance: [Double]

  init(_ table: VoteTable, aside: [Bool], seed: UInt64) {
    let centred = CentredVotes(table, aside: aside)
    let lanczos = Lanczos(of: centred, wanted: 2, seed: seed)
    means = centred.means
    axes = lanczos.vectors.map(Self.oriented)
    let total = centred.total
    variance = lanczos.values.map { total > 0 ? max(0, $0) / total : 0 }
  }

  /// Turned so that the entry of largest size is positive: the sign of an axis has no meaning, but must not wander.
  private static func oriented(_ vector: [Double]) -> [Double] {
    let largest = vector.max { abs($0) < abs($1) } ?? 0
    return largest < 0 ? vector.map { -$0 } : vector
  }
}

/// The votes less the mean of their statement; everything not voted on is zero.
struct CentredVotes {
  let means: [Double]
  let table: VoteTable
  let aside: [Bool]
  let entries: [Double]
  /// Sum of all squares.
  let total: Double

  init(_ table: VoteTable, aside: [Bool]) {
    var sum = [Double](repeating: 0, count: table.statements.count)
    var seen = sum
    for (column, answer) in zip(table.columns, table.answers) {
      sum[Int(column)] += Double(answer)
      seen[Int(column)] += 1
    }
    let means = sum.indices.map { aside[$0] || seen[$0] == 0 ? 0 : sum[$0] / seen[$0] }
    self.means = means
    self.table = table
    self.aside = aside
    entries = zip(table.columns, table.answers).map { column, answer in
      aside[Int(column)] ? 0 : Double(answer) - means[Int(column)]
    }
    total = entries.reduce(0) { $0 + $1 * $1 }
  }

  /// XᵀX v. Cost: two passes over the votes.
  func gram(_ vector: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: vector.count)
    let starts = table.rowStart
    entries.withUnsafeBufferPointer { entries in
      table.columns.withUnsafeBufferPointer { columns in
        for row in 0..<starts.count - 1 {
          var dot = 0.0
          for place in starts[row]..<starts[row + 1] { dot += entries[place] * vector[Int(columns[place])] }
          for place in starts[row]..<starts[row + 1] { result[Int(columns[place])] += entries[place] * dot }
        }
      }
    }
    return result
  }

  /// Where each person stands: the projection on the axes, stretched by √(statements / own votes), as in Polis, so that
  /// somebody who answered little is not drawn to the middle for that alone. A statement that was set aside counts
  /// among everybody's votes.
  func positions(on axes: [[Double]]) -> [Point] {
    let passed = aside.count { $0 }
    return (0..<table.participants.count).map { row in
      var (x, y, answered) = (0.0, 0.0, passed)
      for place in table.rowStart[row]..<table.rowStart[row + 1] {
        let column = Int(table.columns[place])
        x += entries[place] * axes[0][column]
        y += entries[place] * axes[1][column]
        if !aside[column] { answered += 1 }
      }
      let stretch = (Double(means.count) / Double(max(1, answered))).squareRoot()
      return Point(x: x * stretch, y: y * stretch)
    }
  }

  /// √(S · s² · (1 − n / S)) along each axis: s² is the variance of what a person's n votes, of S statements, add.
  func errors(on axes: [[Double]]) -> [Point] {
    let all = Double(means.count - aside.count { $0 })
    return (0..<table.participants.count).map { row in
      var (n, sum, squares) = (0.0, Point(x: 0, y: 0), Point(x: 0, y: 0))
      for place in table.rowStart[row]..<table.rowStart[row + 1] where !aside[Int(table.columns[place])] {
        let column = Int(table.columns[place])
        let (x, y) = (entries[place] * axes[0][column], entries[place] * axes[1][column])
        n += 1
        sum = Point(x: sum.x + x, y: sum.y + y)
        squares = Point(x: squares.x + x * x, y: squares.y + y * y)
      }
      func error(_ sum: Double, _ squares: Double) -> Double {
        guard n > 1 else { return 0 }
        return max(0, all * (squares - sum * sum / n) / (n - 1) * (1 - n / all)).squareRoot()
      }
      return Point(x: error(sum.x, squares.x), y: error(sum.y, squares.y))
    }
  }
}
