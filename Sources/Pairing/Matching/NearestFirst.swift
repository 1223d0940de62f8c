// SPDX-License-Identifier: Apache-2.0

/// Who waits at which distance, the nearest first (a binary heap). Entries are never changed: one that went stale is
/// recognised by whoever takes it.
struct NearestFirst {
  private var heap: [(distance: Int, who: Int32)] = []

  var first: (distance: Int, who: Int32)? { heap.first }
  var count: Int { heap.count }

  mutating func removeAll() { heap.removeAll(keepingCapacity: true) }

  mutating func push(_ who: Int32, at distance: Int) {
    heap.append((distance, who))
    var place = heap.count - 1
    while place > 0 {
      let above = (place - 1) / 2
      if heap[above].distance <= distance { break }
      heap[place] = heap[above]
      place = above
    }
    heap[place] = (distance, who)
  }

  /// Without finding its place; `order()` follows when all are there.
  mutating func add(_ who: Int32, at distance: Int) { heap.append((distance, who)) }

  mutating func order() {
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(heap[place], from: place) }
  }

  mutating func removeFirst() {
    let last = heap.removeLast()
    if !heap.isEmpty { sink(last, from: 0) }
  }

  private mutating func sink(_ entry: (distance: Int, who: Int32), from top: Int) {
    var place = top
    while true {
      var below = 2 * place + 1
      if below >= heap.count { break }
      if below + 1 < heap.count && heap[below + 1].distance < heap[below].distance { below += 1 }
      if heap[below].distance >= entry.distance { break }
      heap[place] = heap[below]
      place = below
    }
    heap[place] = entry
  }
}
