// SPDX-License-Identifier: Apache-2.0

/// Everything that needs shares only, no logarithms.
struct ShareSums {
  /// D, G, P*, R, C in the order of the indices.
  let multigroup: [Double]
  let dissimilarity: [Double]
  let pairs: [Double]
  let isolation: [Double]
  let exposure: [Double]

  init(_ table: Composition) {
    let width = table.groups.count
    let shares = table.groupTotals.map { $0 / table.total }
    let interaction = shares.reduce(0) { $0 + $1 * (1 - $1) }
    let columns = Columns(table)
    let (absolute, squared) = columns.spread(shares)
    func sum(_ terms: [Double], _ weight: (Double) -> Double) -> Double {
      zip(terms, shares).reduce(0) { $1.1 < 1 ? $0 + $1.0 * weight($1.1) : $0 } / table.total
    }
    let gini = (0..<width).reduce(0) { $0 + columns.meanDifference($1) }
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
    var (pairs, isolation, exposure): ([Double], [Double], [Double]) = ([], [], [])
    for a in 0..<width {
      for b in a + 1..<max(a + 1, width) { pairs.append(columns.dissimilarity(a, b)) }
      for b in a..<width {
        let meetings = columns.meetings(a, b)
        if a == b { isolation.append(meetings / table.groupTotals[a]) } else { exposure.append(meetings) }
      }
    }
    (self.pairs, self.isolation) = (pairs, isolation)
    // The meetings of a and b are the same both ways; the exposure divides by the group that looks.
    self.exposure = (0..<width).flatMap { a in
      (0..<width).filter { $0 != a }.map { b in
        let (low, high) = (min(a, b), max(a, b))
        return exposure[low * width - low * (low + 1) / 2 + high - low - 1] / table.groupTotals[a]
      }
    }
  }
}

/// The table group by group, so that each sum runs along memory.
private struct Columns {
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

  /// Σ t |p − P| and Σ t (p − P)² for each group.
  func spread(_ shares: [Double]) -> (absolute: [Double], squared: [Double]) {
    var (absolute, squared): ([Double], [Double]) = ([], [])
    for (column, share) in zip(columns, shares) {
      let sums = summed(column.count) { unit in
        let gap = column[unit] - share * table.unitTotals[unit]
        return (abs(gap), gap * gap * inverse[unit])
      }
      absolute.append(sums.0)
      squared.append(sums.1)
    }
    return (absolute, squared)
  }

  func dissimilarity(_ a: Int, _ b: Int) -> Double {
    let (first, second) = (columns[a], columns[b])
    let (perA, perB) = (1 / table.groupTotals[a], 1 / table.groupTotals[b])
    return summed(first.count) { (abs(first[$0] * perA - second[$0] * perB), 0) }.0 / 2
  }

  /// Σ n(i,a) n(i,b) / t(i).
  func meetings(_ a: Int, _ b: Int) -> Double {
    let (first, second) = (columns[a], columns[b])
    return summed(first.count) { (first[$0] * second[$0] * inverse[$0], 0) }.0
  }

  /// Σᵢ Σⱼ t(i) t(j) |p(i) − p(j)| / T² of one group, by sorting the units by share: each then counts against all before it.
  func meanDifference(_ group: Int) -> Double {
    let column = columns[group]
    let shares = column.indices.map { column[$0] * inverse[$0] }
    var (before, sum) = (0.0, 0.0)
    for place in ascending(shares) {
      let weight = table.unitTotals[Int(place)]
      sum += column[Int(place)] * (2 * before + weight - table.total)
      before += weight
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
