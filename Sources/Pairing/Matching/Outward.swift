// SPDX-License-Identifier: Apache-2.0

/// Distances to the nearest way out, found backwards from all ways out at once (Dijkstra with a binary heap; entries that
/// went stale are skipped, ways that cost nothing more are taken at once).
struct Outward {
  private(set) var mentorDistances: [Int]
  var menteeDistances: [Int]
  /// How far the search has come.
  private(set) var end = 0
  private var isPassed: [Bool]
  private var isReached: [Bool]
  /// Mentors by number, open mentees by -1 - number.
  private var heap: [(distance: Int, who: Int32)] = []
  private var ready: [Int32] = []

  init(mentors: Int, mentees: Int) {
    mentorDistances = [Int](repeating: .max, count: mentors)
    menteeDistances = [Int](repeating: .max, count: mentees)
    isPassed = [Bool](repeating: false, count: mentors)
    isReached = [Bool](repeating: false, count: mentees)
  }

  /// A mentor with room is a way out.
  mutating func start(_ mentor: Int) {
    mentorDistances[mentor] = 0
    ready.append(Int32(mentor))
  }

  /// From here somebody could go on at this distance. `now`: the search is under way.
  @inline(__always)
  mutating func note(_ mentor: Int, at distance: Int, now: Bool = false) {
    if distance >= mentorDistances[mentor] { return }
    mentorDistances[mentor] = distance
    put(Int32(mentor), at: distance, now: now)
  }

  mutating func noteOpen(_ mentee: Int, at distance: Int, now: Bool = false) {
    menteeDistances[mentee] = distance
    put(-1 - Int32(mentee), at: distance, now: now)
  }

  private mutating func put(_ who: Int32, at distance: Int, now: Bool) {
    if now && distance == end {
      ready.append(who)
    } else {
      heap.append((distance, who))
      if now { rise() }
    }
  }

  /// Puts the heap in order after everything is noted that stands before the search.
  mutating func order() {
    for place in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(heap[place], from: place) }
  }

  /// The nearest not yet passed: a mentor, or an open mentee (nil).
  mutating func nearest() -> (mentor: Int?, distance: Int)? {
    while true {
      let who: Int32
      if let next = ready.popLast() {
        who = next
      } else if let (distance, next) = heap.first {
        pop()
        let current = next >= 0 ? mentorDistances[Int(next)] : menteeDistances[Int(-1 - next)]
        if distance != current { continue }
        end = distance
        who = next
      } else {
        return nil
      }
      if who >= 0 {
        if isPassed[Int(who)] { continue }
        isPassed[Int(who)] = true
        return (Int(who), end)
      }
      let mentee = Int(-1 - who)
      if isReached[mentee] { continue }
      isReached[mentee] = true
      return (nil, end)
    }
  }

  private mutating func rise() {
    var place = heap.count - 1
    let entry = heap[place]
    while place > 0 {
      let above = (place - 1) / 2
      if heap[above].distance <= entry.distance { break }
      heap[place] = heap[above]
      place = above
    }
    heap[place] = entry
  }

  private mutating func pop() {
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
