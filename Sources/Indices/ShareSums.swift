// SPDX-License-Identifier: Apache-2.0

/// Everything that needs shares only, no logarithms.
struct ShareSums {
  /// D, G, P*, R, C in the order of the indices.
  let multigroup: [Double]
  let dissimilarity: [Double]
  let pairs: [Double]
  let isolation: [Double]
  let exposure: [Double]

  /// Each group is a piece of work of its own; the pieces are put together in the order of the groups.
  init(_ table: Composition, _ pieces: [GroupSums]) {
    let width = table.groups.count
    let shares = table.groupTotals.map { $0 / table.total }
    let interaction = shares.reduce(0) { $0 + $1 * (1 - $1) }
    func sum(_ terms: [Double], _ weight: (Double) -> Double) -> Double {
      zip(terms, shares).reduce(0) { $1.1 < 1 ? $0 + $1.0 * weight($1.1) : $0 } / table.total
    }
    let (absolute, squared) = (pieces.map(\.absolute), pieces.map(\.squared))
    let gini = pieces.reduce(0) { $0 + $1.meanDifference }
    multigroup =
      interaction <= 0
      ? [0, 0, 0, 0, 0]
      : [
        sum(absolute) { _ in 1 / (2 * interaction) },
        gini / (2 * interaction),
        sum(squared) { 1 / (1 - $0) },
        sum(squared) { _ in 1 / interaction },
        sum(squared) { 1 / ($0 * Double(width - 1)) },
      ]
    // Σ t |p − P| = T · 2 P (1 − P) · D of a group against all others.
    dissimilarity = (0..<width).map {
      shares[$0] < 1 ? absolute[$0] / table.total / (2 * shares[$0] * (1 - shares[$0])) : 0
    }
    pairs = pieces.flatMap(\.pairs)
    isolation = (0..<width).map { pieces[$0].meetings[0] / table.groupTotals[$0] }
    // The meetings of a and b are the same both ways; the exposure divides by the group that looks.
    exposure = (0..<width).flatMap { a in
      (0..<width).filter { $0 != a }.map { b in
        pieces[min(a, b)].meetings[abs(a - b)] / table.groupTotals[a]
      }
    }
  }
}

/// What one group adds: its own sums, and those with itself and every later group.
struct GroupSums: Sendable {
  let absolute: Double
  let squared: Double
  let meanDifference: Double
  let pairs: [Double]
  let meetings: [Double]

  init(_ columns: Columns, _ group: Int) {
    (absolute, squared) = columns.spread(group)
    meanDifference = columns.meanDifference(group)
    let others = group..<columns.columns.count
    meetings = others.map { columns.meetings(group, $0) }
    pairs = others.dropFirst().map { columns.dissimilarity(group, $0) }
  }
}

/// The table group by group, so that each sum runs along memory.
struct Columns: Sendable {
  let columns: [[Double]]
  let inverse: [Double]
  let table: Composition

  init(_ table: Composition) {
    let (width, height) = (table.groups.count, table.units.count)
    self.table = table
    columns = (0..<width).map { group in
      [Double](unsafeUninitializedCapacity: height) { buffer, filled in
        table.counts.withUnsafeBufferPointer { counts in
          for unit in 0..<height { buffer[unit] = counts[unit * width + group] }
        }
        filled = height
      }
    }
    inverse = table.unitTotals.map { 1 / $0 }
  }

  /// Σ t |p − P| and Σ t (p − P)².
  func spread(_ group: Int) -> (absolute: Double, squared: Double) {
    let share = table.groupTotals[group] / table.total
    return columns[group].withUnsafeBufferPointer { column in
      table.unitTotals.withUnsafeBufferPointer { totals in
        inverse.withUnsafeBufferPointer { inverse in
          summed(column.count) { unit in
            let gap = column[unit] - share * totals[unit]
            return (abs(gap), gap * gap * inverse[unit])
          }
        }
      }
    }
  }

  func dissimilarity(_ a: Int, _ b: Int) -> Double {
    let (perA, perB) = (1 / table.groupTotals[a], 1 / table.groupTotals[b])
    return columns[a].withUnsafeBufferPointer { first in
      columns[b].withUnsafeBufferPointer { second in
        summed(first.count) { (abs(first[$0] * perA - second[$0] * perB), 0) }.0 / 2
      }
    }
  }

  /// Σ n(i,a) n(i,b) / t(i).
  func meetings(_ a: Int, _ b: Int) -> Double {
    columns[a].withUnsafeBufferPointer { first in
      columns[b].withUnsafeBufferPointer { second in
        inverse.withUnsafeBufferPointer { inverse in
          summed(first.count) { (first[$0] * second[$0] * inverse[$0], 0) }.0
        }
      }
    }
  }

  /// Σᵢ Σⱼ t(i) t(j) |p(i) − p(j)| / T² of one group, by sorting the units by share: each then counts against all before it.
  func meanDifference(_ group: Int) -> Double {
    let column = columns[group]
    let order = ascending(
      [Double](unsafeUninitializedCapacity: column.count) { shares, filled in
        inverse.withUnsafeBufferPointer { inverse in
          column.withUnsafeBufferPointer { column in
            for unit in column.indices { shares[unit] = column[unit] * inverse[unit] }
          }
        }
        filled = column.count
      })
    var (before, sum) = (0.0, 0.0)
    column.withUnsafeBufferPointer { column in
      table.unitTotals.withUnsafeBufferPointer { totals in
        for place in order {
          let weight = totals[Int(place)]
          sum += column[Int(place)] * (2 * before + weight - table.total)
          before += weight
        }
      }
    }
    return 2 * sum / (table.total * table.total)
  }
}

/// Two sums in four lanes each, added in a fixed order.
@inline(__always)
private func summed(_ count: Int, _ term: (Int) -> (Double, Double)) -> (Double, Double) {
  var (a, b) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
  let whole = count / 4 * 4
  for place in stride(from: 0, to: whole, by: 4) {
    for lane in 0..<4 {
      let (x, y) = term(place + lane)
      a[lane] += x
      b[lane] += y
    }
  }
  for place in whole..<count {
    let (x, y) = term(place)
    a[0] += x
    b[0] += y
  }
  return (a.sum(), b.sum())
}
