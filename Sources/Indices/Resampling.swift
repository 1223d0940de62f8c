// SPDX-License-Identifier: Apache-2.0

internal import Chance
internal import Foundation

/// How sure an index is, if the people counted were a sample of those who might have been.
public struct IndexInterval: Sendable, Equatable {
  /// Which index it is.
  public let index: SegregationIndex
  /// As computed from the table.
  public let value: Double
  /// Less the bias that drawing again shows: 2 · value − mean of the draws.
  public let corrected: Double
  /// 95 % basic interval, 2 · value − the 97.5 % and 2.5 % points of the draws (Davison and Hinkley 1997, 5.2), which
  /// turns the bias round as well; not below 0.
  public let low: Double
  public let high: Double
}

/// What an index would be without segregation, in units of the sizes there are.
public struct IndexByChance: Sendable, Equatable {
  /// Which index it is.
  public let index: SegregationIndex
  /// Mean and 95 % point of the simulated tables. In small units chance alone makes an index well above 0.
  public let mean: Double
  public let high: Double
}

extension Composition {
  /// Draws as many people as there are, with replacement, `draws` times; each draw is one multinomial over the cells.
  ///
  /// Every draw has its own generator from `seed` and its number, so that the result is the same at any number of
  /// threads. Cost: draws × (cells + indices), spread over `threads`. Fractional counts are drawn in whole people.
  public func intervals(draws: Int, seed: UInt64, threads: Int? = nil) -> [IndexInterval] {
    let own = indices()
    let people = Int(total.rounded())
    let drawn = inParallel(max(2, draws), threads: threads) { number -> [Double] in
      var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x2545_f491_4f6c_dd1d)
      return self.values(of: self.redrawn(people, &generator), in: own.order)
    }
    return own.order.indices.map { place in
      let values = drawn.map { $0[place] }.sorted()
      let value = own.values[place]
      let mean = values.reduce(0, +) / Double(values.count)
      return IndexInterval(
        index: own.order[place], value: value, corrected: max(0, 2 * value - mean),
        low: max(0, 2 * value - quantile(values, 0.975)), high: max(0, 2 * value - quantile(values, 0.025)))
    }
  }

  /// Simulates tables in which units have the sizes they have and everybody's group is drawn by the shares of the whole
  /// (Winship 1977; Carrington and Troske 1997). The same at any number of threads.
  public func byChance(draws: Int, seed: UInt64, threads: Int? = nil) -> [IndexByChance] {
    let order = SegregationIndex.all(groups: groups.count, areas: !areaOfUnit.isEmpty)
    let drawn = inParallel(max(2, draws), threads: threads) { number -> [Double] in
      var generator = SeededGenerator(seed: seed &+ UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 1)
      return self.values(of: self.mixed(&generator), in: order)
    }
    return order.indices.map { place in
      let values = drawn.map { $0[place] }.sorted()
      return IndexByChance(
        index: order[place], mean: values.reduce(0, +) / Double(values.count), high: quantile(values, 0.95))
    }
  }

  private func redrawn(_ people: Int, _ generator: inout SeededGenerator) -> [Double] {
    multinomial(people, counts[...], total, &generator)
  }

  private func mixed(_ generator: inout SeededGenerator) -> [Double] {
    var result: [Double] = []
    result.reserveCapacity(counts.count)
    for size in unitTotals { result += multinomial(Int(size.rounded()), groupTotals[...], total, &generator) }
    return result
  }

  /// The indices of other counts in the same cells. A draw may empty a group; its indices are then 0.
  private func values(of counts: [Double], in order: [SegregationIndex]) -> [Double] {
    guard
      let table = try? Composition(units: units, groups: groups, counts: counts, areas: areas, areaOfUnit: areaOfUnit)
    else { return order.map { _ in 0 } }
    let found = table.indices(threads: 1)
    if table.groups.count == groups.count { return found.values }
    let byName = Dictionary(zip(found.order.map { $0.name(table.groups) }, found.values)) { first, _ in first }
    return order.map { byName[$0.name(groups)] ?? 0 }
  }
}

/// One multinomial draw by binomials, cell after cell.
private func multinomial(
  _ people: Int, _ weights: ArraySlice<Double>, _ sum: Double, _ generator: inout SeededGenerator
) -> [Double] {
  var (left, remaining) = (people, sum)
  return weights.map { weight in
    guard left > 0, weight > 0 else { return 0 }
    let hits = generator.binomial(left, min(1, weight / remaining))
    left -= hits
    remaining -= weight
    return Double(hits)
  }
}

/// Between the two nearest ranks (Hyndman and Fan 1996, type 7).
private func quantile(_ sorted: [Double], _ share: Double) -> Double {
  guard let last = sorted.last else { return 0 }
  let place = share * Double(sorted.count - 1)
  let below = Int(place)
  let above = below + 1 < sorted.count ? sorted[below + 1] : last
  return sorted[below] + (place - Double(below)) * (above - sorted[below])
}
