// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Synchronization

/// One seeded stream that the whole made-up year draws from, in order.
final class SharedGenerator: Sendable {
  private let generator: Mutex<SeededGenerator>

  init(seed: UInt64) {
    generator = Mutex(SeededGenerator(seed: seed))
  }

  func below(_ bound: Int) -> Int { generator.withLock { $0.below(bound) } }

  func unit() -> Double { generator.withLock { $0.unit() } }

  func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// One of them, by weight; nil where nothing has any.
  func draw<Element>(_ choices: [(Element, Int)]) -> Element? {
    let total = choices.reduce(0) { $0 + $1.1 }
    guard total > 0 else { return nil }
    var left = below(total)
    for (element, weight) in choices {
      if left < weight { return element }
      left -= weight
    }
    return nil
  }

  /// True so many times in a hundred.
  func happens(_ percent: Int) -> Bool { below(100) < percent }
}
