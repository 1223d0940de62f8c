// SPDX-License-Identifier: Apache-2.0

internal import Foundation
internal import Synchronization

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
private final class Shelf<Result: Sendable>: Sendable {
  private struct Places: Sendable {
    var results: [Result?]
    var taken = 0
  }

  private let places: Mutex<Places>

  init(_ count: Int) { places = Mutex(Places(results: [Result?](repeating: nil, count: count))) }

  func next() -> Int? {
    places.withLock { places in
      guard places.taken < places.results.count else { return nil }
      defer { places.taken += 1 }
      return places.taken
    }
  }

  func put(_ result: Result, at place: Int) { places.withLock { $0.results[place] = result } }

  var all: [Result] { places.withLock { $0.results.compactMap { $0 } } }
}
