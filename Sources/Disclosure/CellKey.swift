// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Foundation

/// Answers free queries with noise that cannot be averaged away: the same people always get the same noise, however they
/// are asked for, because it is drawn from the sum of keys that each record carries.
///
/// The cell-key method (Fraser and Wooton 2005; Thompson, Broadfoot and Elazar 2013; Giessing 2016). A count above 0 is
/// never given exactly, an answer is never 1 … K − 1, and the noise has mean 0. A count of 0 is given as 0, and so are
/// some others, so that a 0 proves nothing. Answers do not add up, and must not be made to.
public struct CellKey: Sendable {
  /// Answers from 1 to `k` − 1 are never given.
  public let k: Int
  /// The noise of a large count is at most this, and has about this variance.
  public let most: Int
  public let variance: Double
  private let laws: [[(change: Int, upTo: Double)]]

  /// `most` is at least K + 1, so that small counts can be drawn both ways. Nil otherwise, or for K below 2.
  public init?(k: Int = 5, most: Int = 8, variance: Double = 6) {
    guard k >= 2, most > k, most <= 1_000, variance > 0, variance.isFinite else { return nil }
    self.k = k
    self.most = most
    self.variance = variance
    // From k + most on, no answer that could come near 1 … K − 1 is left, and the law stays the same.
    laws = (0...k + most).map { Self.law(count: $0, k: k, most: most, variance: variance) }
  }

  /// The key of a record: a fixed number from the city's secret and the record's identifier. The secret never leaves.
  public static func key(record: UInt64, secret: UInt64) -> UInt64 {
    var generator = SeededGenerator(words: (secret, record, secret ^ 0x9e37_79b9_7f4a_7c15, ~record))
    for _ in 0..<4 { _ = generator.next() }
    return generator.next()
  }

  /// The answer to “how many?” for the people with these keys. The order does not matter.
  public func answer(keys: some Sequence<UInt64>) -> Int {
    var (count, sum) = (0, UInt64(0))
    for key in keys {
      count += 1
      sum &+= key
    }
    guard count > 0 else { return 0 }
    var generator = SeededGenerator(seed: sum)
    let draw = generator.unit()
    let law = laws[min(count, laws.count - 1)]
    let change = law.first { draw < $0.upTo }?.change ?? law.last?.change ?? 0
    return count + change
  }

  /// The chances of each change of a count: as near to a normal law of the given variance as possible (least
  /// Kullback–Leibler divergence) among those with mean 0 and without forbidden answers. Adds up to 1.
  public func chances(count: Int) -> [Int: Double] {
    var before = 0.0
    var chances: [Int: Double] = [:]
    for step in laws[min(max(0, count), laws.count - 1)] {
      chances[step.change] = step.upTo - before
      before = step.upTo
    }
    return chances
  }

  private static func law(count: Int, k: Int, most: Int, variance: Double) -> [(change: Int, upTo: Double)] {
    guard count > 0 else { return [(0, 1)] }
    let changes = (-most...most).filter { $0 != 0 && (count + $0 == 0 || count + $0 >= k) }
    // Tilting by a factor for each step keeps the divergence least; the mean rises with the tilt, so halve the way.
    var (low, high) = (-60.0, 60.0)
    for _ in 0..<200 {
      let tilt = (low + high) / 2
      if mean(changes, tilt, variance) > 0 { high = tilt } else { low = tilt }
    }
    let weights = weights(changes, (low + high) / 2, variance)
    let sum = weights.reduce(0, +)
    var running = 0.0
    return zip(changes, weights).map { change, weight in
      running += weight / sum
      return (change, change == changes.last ? 1 : running)
    }
  }

  private static func weights(_ changes: [Int], _ tilt: Double, _ variance: Double) -> [Double] {
    let powers = changes.map { tilt * Double($0) - Double($0 * $0) / (2 * variance) }
    let largest = powers.max() ?? 0
    return powers.map { exp($0 - largest) }
  }

  private static func mean(_ changes: [Int], _ tilt: Double, _ variance: Double) -> Double {
    let weights = weights(changes, tilt, variance)
    return zip(changes, weights).reduce(0) { $0 + Double($1.0) * $1.1 } / weights.reduce(0, +)
  }
}
