// SPDX-License-Identifier: AGPL-3.0-or-later

/// How evenly probabilities are spread. All take any order; none changes with the order.
public enum Chances {
  /// The Gini coefficient: 0 when everybody has the same, near 1 when one has all. 0 for nobody and for all zero.
  public static func gini(_ probabilities: [Double]) -> Double {
    let sorted = probabilities.sorted()
    let total = sorted.reduce(0, +)
    guard total > 0 else { return 0 }
    let count = Double(sorted.count)
    let ranked = sorted.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    return max(0, 2 * ranked / (count * total) - (count + 1) / count)
  }

  /// The geometric mean; 0 as soon as one has no chance at all.
  public static func geometricMean(_ probabilities: [Double]) -> Double {
    guard !probabilities.isEmpty, probabilities.allSatisfy({ $0 > 0 }) else { return 0 }
    return exponential(probabilities.reduce(0) { $0 + logarithm($1) } / Double(probabilities.count))
  }
}
