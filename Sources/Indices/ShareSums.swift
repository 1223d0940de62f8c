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
