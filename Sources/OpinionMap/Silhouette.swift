// SPDX-License-Identifier: Apache-2.0

/// How well points sit in their groups, −1 … 1: the mean of (b − a) / max(a, b), with a the mean distance to the others
/// of the own group and b to the nearest other group (Rousseeuw 1987). Above 0.5 is clear, below 0.25 hardly structure
/// at all (Kaufman and Rousseeuw 1990).
///
/// Beyond `most` points every n-th point is looked at, against every n-th: a stated sample, the same each time.
/// Cost: min(n, most)² distances.
func silhouette(_ points: [Point], _ groups: [Int], k: Int, most: Int = 4_000) -> Double {
  let step = max(1, (points.count + most - 1) / most)
  let looked = stride(from: 0, to: points.count, by: step).map { (points[$0], groups[$0]) }
  let parts = (0..<k).map { group in looked.filter { $0.1 == group }.map(\.0) }
  let (xs, ys) = (parts.map { $0.map(\.x) }, parts.map { $0.map(\.y) })
  var sum = 0.0
  for (point, own) in looked {
    guard parts[own].count > 1 else { continue }
    var (inside, outside) = (0.0, Double.infinity)
    for group in 0..<k where !parts[group].isEmpty {
      let total = summedDistance(point, xs[group], ys[group])
      if group == own {
        inside = total / Double(parts[own].count - 1)
      } else {
        outside = min(outside, total / Double(parts[group].count))
      }
    }
    let larger = max(inside, outside)
    if larger > 0, larger.isFinite { sum += (outside - inside) / larger }
  }
  return looked.isEmpty ? 0 : sum / Double(looked.count)
}

/// The sum of distances from a point to many, eight at a time.
private func summedDistance(_ point: Point, _ xs: [Double], _ ys: [Double]) -> Double {
  xs.withUnsafeBufferPointer { xs in
    ys.withUnsafeBufferPointer { ys in
      var lanes = SIMD8<Double>.zero
      let whole = xs.count / 8 * 8
      for place in stride(from: 0, to: whole, by: 8) {
        var (dx, dy) = (SIMD8<Double>.zero, SIMD8<Double>.zero)
        for lane in 0..<8 {
          dx[lane] = xs[place + lane]
          dy[lane] = ys[place + lane]
        }
        dx -= point.x
        dy -= point.y
        lanes += (dx * dx + dy * dy).squareRoot()
      }
      var sum = lanes.sum()
      for place in whole..<xs.count {
        sum += Point(x: xs[place], y: ys[place]).squaredDistance(to: point).squareRoot()
      }
      return sum
    }
  }
}
