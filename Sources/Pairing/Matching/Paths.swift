// SPDX-License-Identifier: Apache-2.0

/// The cheapest ways from one mentee to every mentor, as far as they are needed (Dijkstra with a binary heap, entries
/// that went stale skipped; ways that cost nothing more are taken at once).
struct Paths {
  /// Where the search ends: the cheapest way to someone with room, or to leaving someone without a mentor.
  private(set) var end = Int.max
  private(set) var lastMentor = -1
  /// The one who is left without a mentor, if that is the cheapest end.
  private(set) var lastMentee: Int?
  private(set) var cameFrom: [Int32]
  private(set) var cameBy: [Int32]
  /// Mentees on the way, with their distance; mentors passed for good.
  var visited: [(mentee: Int32, distance: Int)] = []
  private(set) var passed: [Int32] = []

  private var distances: [Int]
  private var isPassed: [Bool]
  private var touched: [Int32] = []
  private var heap: [(distance: Int, mentor: Int32)] = []
  private var ready: [Int32] = []

  init(mentors: Int) {
    cameFrom = [Int32](repeating: -1, count: mentors)
    cameBy = cameFrom
    distances = [Int](repeating: .max, count: mentors)
    isPassed = [Bool](repeating: false, count: mentors)
  }

  /// How far the next search looks at first: twice as far as the last end was.
  private(set) var reach = 16
  var isFound: Bool { lastMentor >= 0 || lastMentee != nil }

  /// Forgets the last search. Ends at `reach` or beyond are not seen.
  mutating func begin(reach: Int) {
    if isFound && end < .max / 4 { self.reach = max(16, 2 * end) }
    for mentor in touched {
      distances[Int(mentor)] = .max
      isPassed[Int(mentor)] = false
    }
    touched.removeAll(keepingCapacity: true)
    visited.removeAll(keepingCapacity: true)
    passed.removeAll(keepingCapacity: true)
    heap.removeAll(keepingCapacity: true)
    ready.removeAll(keepingCapacity: true)
    (end, lastMentor, lastMentee) = (reach, -1, nil)
  }

  func distance(to mentor: Int) -> Int { distances[mentor] }

  mutating func stop(at distance: Int, mentee: Int) { (end, lastMentee) = (distance, mentee) }

  @inline(__always)
  mutating func reach(_ mentor: Int, at distance: Int, from mentee: Int, by index: Int, isFree: Bool, now: Int) {
    if distance >= distances[mentor] { return }
    if distances[mentor] == .max { touched.append(Int32(mentor)) }
    distances[mentor] = distance
    cameFrom[mentor] = Int32(mentee)
    cameBy[mentor] = Int32(index)
    if isFree {
      (end, lastMentor, lastMentee) = (distance, mentor, nil)
    } else if distance == now {
      ready.append(Int32(mentor))
    } else {
      push(distance, Int32(mentor))
    }
  }

  /// The next mentor to pass, or nil when the end is nearer than all.
  mutating func nearest() -> (mentor: Int, distance: Int)? {
    while true {
      let mentor: Int
      if let next = ready.popLast() {
        mentor = Int(next)
      } else if let (distance, next) = heap.first, distance < end {
        pop()
        if distance != distances[Int(next)] { continue }
        mentor = Int(next)
      } else {
        return nil
      }
      if isPassed[mentor] || distances[mentor] >= end { continue }
      isPassed[mentor] = true
      passed.append(Int32(mentor))
      return (mentor, distances[mentor])
    }
  }

  private mutating func push(_ distance: Int, _ mentor: Int32) {
    heap.append((distance, mentor))
    var place = heap.count - 1
    while place > 0 {
      let above = (place - 1) / 2
      if heap[above].distance <= distance { break }
      heap[place] = heap[above]
      place = above
    }
    heap[place] = (distance, mentor)
  }

  private mutating func pop() {
    let last = heap.removeLast()
    if heap.isEmpty { return }
    var place = 0
    while true {
      var below = 2 * place + 1
      if below >= heap.count { break }
      if below + 1 < heap.count && heap[below + 1].distance < heap[below].distance { below += 1 }
      if heap[below].distance >= last.distance { break }
      heap[place] = heap[below]
      place = below
    }
    heap[place] = last
  }
}
