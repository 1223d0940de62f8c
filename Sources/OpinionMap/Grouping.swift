// SPDX-License-Identifier: Apache-2.0

import Chance

/// People in groups: outliers first, then k-means for each k, the best silhouette whose groups are all large enough.
struct Grouping {
  /// For each person the index of a group that may be shown, or nil.
  let shown: [Int?]
  let outlying: [Bool]
  let centres: [Point]
  let sizes: [Int]
  let stability: [Double]
  let silhouettes: [Int: Double]

  init(_ points: [Point], _ options: OpinionOptions, least: Int) {
    let far = Self.outlying(points, company: least - 1)
    let core = points.indices.filter { !far[$0] }.map { points[$0] }
    let (best, silhouettes) = Self.best(core, options, least: least)
    let nearest = points.map { KMeans.nearest($0, best.centres).group }
    let sizes = best.centres.indices.map { group in nearest.count { $0 == group } }
    let inCore = best.centres.indices.map { group in best.groups.count { $0 == group } }
    // The largest first; a group too small is left out, not merged into another that its people did not choose.
    let order = best.centres.indices
      .filter { sizes[$0] >= least && inCore[$0] >= least }
      .sorted {
        (-sizes[$0], best.centres[$0].x, best.centres[$0].y) < (-sizes[$1], best.centres[$1].x, best.centres[$1].y)
      }
    let rank = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
    let overlap = Self.stability(core, best, resamples: options.resamples, seed: options.seed)
    shown = nearest.map { rank[$0] }
    outlying = far
    centres = order.map { best.centres[$0] }
    self.sizes = order.map { sizes[$0] }
    stability = order.map { overlap[$0] }
    self.silhouettes = silhouettes
  }

  /// Far from everybody: the distance to the ninth nearest other (who would make ten) lies beyond Tukey's outer fence,
  /// the upper quartile and three times the quartile range (Exploratory Data Analysis, 1977).
  private static func outlying(_ points: [Point], company: Int) -> [Bool] {
    let distances = distances(toNearest: company, of: points)
    let sorted = distances.filter(\.isFinite).sorted()
    guard sorted.count > 3 else { return points.map { _ in false } }
    let (low, high) = (quantile(sorted, 0.25), quantile(sorted, 0.75))
    // Where most people stand on one spot there is no range to measure by.
    guard high > low else { return points.map { _ in false } }
    return distances.map { $0 > high + 3 * (high - low) }
  }

  private static func best(_ core: [Point], _ options: OpinionOptions, least: Int) -> (KMeans, [Int: Double]) {
    if let asked = options.groups {
      let found = KMeans(core, k: asked, starts: options.starts, seed: options.seed)
      return (found, asked > 1 ? [asked: silhouette(core, found.groups, k: asked)] : [:])
    }
    var best: (KMeans, Double)?
    var silhouettes: [Int: Double] = [:]
    for k in 2...max(2, min(options.mostGroups, core.count / least)) {
      let found = KMeans(core, k: k, starts: options.starts, seed: options.seed)
      let smallest = (0..<k).map { group in found.groups.count { $0 == group } }.min() ?? 0
      guard smallest >= least else { continue }
      let value = silhouette(core, found.groups, k: k)
      silhouettes[k] = value
      if value > best?.1 ?? -1 { best = (found, value) }
    }
    return (best?.0 ?? KMeans(core, k: 1, starts: 1, seed: options.seed), silhouettes)
  }

  private static func stability(_ core: [Point], _ found: KMeans, resamples: Int, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed &+ 0x9e37)
    var sums = [Double](repeating: 0, count: found.centres.count)
    for _ in 0..<max(1, resamples) {
      let drawn = core.map { _ in core[generator.below(core.count)] }
      let again = KMeans(drawn, from: found.centres)
      var (both, first, second) = (sums.map { _ in 0 }, sums.map { _ in 0 }, sums.map { _ in 0 })
      for (place, point) in core.enumerated() {
        let (old, new) = (found.groups[place], KMeans.nearest(point, again.centres).group)
        first[old] += 1
        second[new] += 1
        if old == new { both[old] += 1 }
      }
      for group in sums.indices {
        let either = first[group] + second[group] - both[group]
        if either > 0 { sums[group] += Double(both[group]) / Double(either) }
      }
    }
    return sums.map { $0 / Double(max(1, resamples)) }
  }
}

/// Between the two nearest ranks (Hyndman and Fan 1996, type 7).
func quantile(_ sorted: [Double], _ share: Double) -> Double {
  guard let last = sorted.last else { return 0 }
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = below + 1 < sorted.count ? sorted[below + 1] : last
  return sorted[below] + (place - Double(below)) * (above - sorted[below])
}
