// SPDX-License-Identifier: Apache-2.0

import Chance

/// Groups of points around k centres, with the least sum of squared distances that many starts found.
///
/// Starts are drawn by k-means++ (Arthur and Vassilvitskii 2007) from the seed, then Lloyd's steps to a standstill.
/// Cost: starts · steps · n · k.
struct KMeans {
  let centres: [Point]
  /// The centre of each point.
  let groups: [Int]
  let spread: Double

  init(_ points: [Point], k: Int, starts: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var best = Self.settle(points, Self.draw(points, k, &generator))
    for _ in 1..<max(1, starts) {
      let other = Self.settle(points, Self.draw(points, k, &generator))
      if other.spread < best.spread { best = other }
    }
    (centres, groups, spread) = best
  }

  /// Lloyd's steps from given centres.
  init(_ points: [Point], from centres: [Point]) {
    (self.centres, groups, spread) = Self.settle(points, centres)
  }

  static func nearest(_ point: Point, _ centres: [Point]) -> (group: Int, distance: Double) {
    var best = (group: 0, distance: Double.infinity)
    for (group, centre) in centres.enumerated() {
      let distance = point.squaredDistance(to: centre)
      if distance < best.distance { best = (group, distance) }
    }
    return best
  }

  private static func draw(_ points: [Point], _ k: Int, _ generator: inout SeededGenerator) -> [Point] {
    guard !points.isEmpty else { return [] }
    var centres = [points[generator.below(points.count)]]
    var distances = points.map { $0.squaredDistance(to: centres[0]) }
    while centres.count < k {
      var left = generator.unit() * distances.reduce(0, +)
      let chosen =
        distances.firstIndex {
          left -= $0; return left < 0
        } ?? generator.below(points.count)
      let centre = points[chosen]
      centres.append(centre)
      for place in points.indices {
        distances[place] = min(distances[place], points[place].squaredDistance(to: centre))
      }
    }
    return centres
  }

  private static func settle(
    _ points: [Point], _ start: [Point]
  ) -> (centres: [Point], groups: [Int], spread: Double) {
    var centres = start
    var groups = [Int](repeating: -1, count: points.count)
    var spread = 0.0
    for _ in 0..<300 {
      var moved = false
      var sums = [(x: Double, y: Double, count: Double)](repeating: (0, 0, 0), count: centres.count)
      spread = 0
      points.withUnsafeBufferPointer { points in
        centres.withUnsafeBufferPointer { centres in
          for place in points.indices {
            let point = points[place]
            var (group, least) = (0, Double.infinity)
            for other in centres.indices {
              let distance = point.squaredDistance(to: centres[other])
              if distance < least { (group, least) = (other, distance) }
            }
            if groups[place] != group { (groups[place], moved) = (group, true) }
            spread += least
            sums[group].x += point.x
            sums[group].y += point.y
            sums[group].count += 1
          }
        }
      }
      if !moved { break }
      for (group, sum) in sums.enumerated() where sum.count > 0 {
        centres[group] = Point(x: sum.x / sum.count, y: sum.y / sum.count)
      }
    }
    return (centres, groups, spread)
  }
}
