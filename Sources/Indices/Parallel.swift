// SPDX-License-Identifier: Apache-2.0

internal import Foundation

/// The results of `work(0)`, `work(1)` … in order, computed on several threads. Each piece depends on its number only,
/// so the number of threads changes nothing but the time. `threads` nil means one for each core.
func inParallel<Result: Sendable>(
  _ count: Int, threads: Int?, _ work: @escaping @Sendable (Int) -> Result
) -> [Result] {
  let threads = max(1, min(count, threads ?? ProcessInfo.processInfo.activeProcessorCount))
  let shelf = Shelf<Result>(count)
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while let place = shelf.next() { shelf.put(work(place), at: place) }
  }
  return shelf.all
}

/// Where threads take the next piece, so that none waits for one that got the heavy ones, and put down what they have.
private final class Shelf<Result: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var places: [Result?]
  private var taken = 0

  init(_ count: Int) { places = [Result?](repeating: nil, count: count) }

  func next() -> Int? {
    lock.withLock {
      guard taken < places.count else { return nil }
      defer { taken += 1 }
      return taken
    }
  }

  func put(_ result: Result, at place: Int) { lock.withLock { places[place] = result } }

  var all: [Result] { lock.withLock { places.compactMap { $0 } } }
}
