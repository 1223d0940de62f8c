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

  func shuffle<Element>(_ elements: inout [Element]) {
    for place in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(place, below(place + 1))
    }
  }

  func pick<Element>(_ elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// True so many times in a hundred.
  func happens(_ percent: Int) -> Bool { below(100) < percent }
}
