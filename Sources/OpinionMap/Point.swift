// SPDX-License-Identifier: Apache-2.0

/// A place on the map. The unit is one answer along an axis; only distances mean anything.
public struct Point: Sendable, Equatable {
  /// Along the direction in which people differ most, and the next.
  public var x: Double
  public var y: Double

  /// A place on the map.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  func squaredDistance(to other: Point) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return dx * dx + dy * dy
  }
}

/// Distance from each point to its `rank`-th nearest other, infinite where there are fewer others.
///
/// Points are sorted by x and scanned outwards until the gap in x alone is larger than the answer so far.
/// Cost: about O(n √n) on a map that is not a line.
func distances(toNearest rank: Int, of points: [Point]) -> [Double] {
  let order = points.indices.sorted { (points[$0].x, $0) < (points[$1].x, $1) }
  let line = order.map { points[$0] }
  var result = [Double](repeating: .infinity, count: points.count)
  for (place, point) in line.enumerated() {
    var nearest: [Double] = []
    var (left, right) = (place - 1, place + 1)
    while left >= 0 || right < line.count {
      let gapLeft = left >= 0 ? point.x - line[left].x : .infinity
      let gapRight = right < line.count ? line[right].x - point.x : .infinity
      let gap = min(gapLeft, gapRight)
      if nearest.count == rank, gap * gap > nearest[rank - 1] { break }
      let other = gapLeft <= gapRight ? left : right
      if gapLeft <= gapRight { left -= 1 } else { right += 1 }
      insert(point.squaredDistance(to: line[other]), into: &nearest, atMost: rank)
    }
    if nearest.count == rank, let last = nearest.last { result[order[place]] = last.squareRoot() }
  }
  return result
}

private func insert(_ value: Double, into sorted: inout [Double], atMost count: Int) {
  if sorted.count == count {
    guard let last = sorted.last, value < last else { return }
    sorted.removeLast()
  }
  var place = sorted.count
  while place > 0, sorted[place - 1] > value { place -= 1 }
  sorted.insert(value, at: place)
}
