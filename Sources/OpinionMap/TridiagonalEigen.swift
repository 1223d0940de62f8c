// SPDX-License-Identifier: Apache-2.0

/// Eigenvalues and eigenvectors of a small symmetric tridiagonal matrix, largest value first.
///
/// Implicit QL with Wilkinson's shift (Bowdler, Martin, Reinsch, Wilkinson, "The QR and QL algorithms for symmetric
/// matrices", Numerische Mathematik 11, 1968, procedure tql2). Cost: O(n³) with vectors.
struct TridiagonalEigen {
  /// Descending.
  let values: [Double]
  /// `vectors[i]` belongs to `values[i]`, length 1.
  let vectors: [[Double]]

  /// `diagonal` has n entries, `beside` n − 1: the entries next to the diagonal.
  init(diagonal: [Double], beside: [Double]) {
    let n = diagonal.count
    var d = diagonal
    var e = beside + [0]
    var z = (0..<n).map { row in (0..<n).map { $0 == row ? 1.0 : 0.0 } }
    for l in 0..<n {
      // Thirty turns are the authors' limit; the values converge in two or three each.
      for _ in 0..<60 {
        let m = Self.split(d, e, from: l)
        if m == l { break }
        Self.turn(&d, &e, &z, from: l, to: m)
      }
    }
    let order = d.indices.sorted { (-d[$0], $0) < (-d[$1], $1) }
    values = order.map { d[$0] }
    vectors = order.map { z[$0] }
  }

  /// The first place at or after `l` where the matrix falls apart.
  private static func split(_ d: [Double], _ e: [Double], from l: Int) -> Int {
    var m = l
    while m < d.count - 1 {
      let scale = abs(d[m]) + abs(d[m + 1])
      if abs(e[m]) <= 2.3e-16 * scale { break }
      m += 1
    }
    return m
  }

  /// One QL turn on the block `l...m`; `z[i]` is the i-th eigenvector so far.
  private static func turn(_ d: inout [Double], _ e: inout [Double], _ z: inout [[Double]], from l: Int, to m: Int) {
    var g = (d[l + 1] - d[l]) / (2 * e[l])
    var r = (g * g + 1).squareRoot()
    g = d[m] - d[l] + e[l] / (g + (g < 0 ? -r : r))
    var (s, c, p) = (1.0, 1.0, 0.0)
    for i in stride(from: m - 1, through: l, by: -1) {
      var f = s * e[i]
      let b = c * e[i]
      r = (f * f + g * g).squareRoot()
      e[i + 1] = r
      if r == 0 {
        d[i + 1] -= p
        e[m] = 0
        return
      }
      (s, c) = (f / r, g / r)
      g = d[i + 1] - p
      r = (d[i] - g) * s + 2 * c * b
      p = s * r
      d[i + 1] = g + p
      g = c * r - b
      for k in z[i].indices {
        f = z[i + 1][k]
        z[i + 1][k] = s * z[i][k] + c * f
        z[i][k] = c * z[i][k] - s * f
      }
    }
    d[l] -= p
    e[l] = g
    e[m] = 0
  }
}
