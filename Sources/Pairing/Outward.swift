// SPDX-License-Identifier: Apache-2.0

/// For each mentor the mentees who could go there.
struct MentorAskers {
  struct Asker {
    let worth: Int
    let mentee: Int32
  }

  private let starts: [Int32]
  let all: [Asker]

  init(offers: [Matching.Offer], starts: [Int32], mentors: Int) {
    var first = [Int32](repeating: 0, count: mentors + 1)
    for offer in offers { first[Int(offer.mentor) + 1] += 1 }
    for mentor in 0..<mentors { first[mentor + 1] += first[mentor] }
    var next = first
    var all = [Asker](repeating: Asker(worth: 0, mentee: 0), count: offers.count)
    for mentee in 0..<starts.count - 1 {
      for index in Int(starts[mentee])..<Int(starts[mentee + 1]) {
        let mentor = Int(offers[index].mentor)
        all[Int(next[mentor])] = Asker(worth: offers[index].worth, mentee: Int32(mentee))
        next[mentor] += 1
      }
    }
    self.starts = first
    self.all = all
  }

  func range(of mentor: Int) -> Range<Int> { Int(starts[mentor])..<Int(starts[mentor + 1]) }
}

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

/// How each mentor was come by in one phase; nobody is passed twice.
struct Ways {
  private(set) var cameFrom: [Int32]
  private(set) var cameBy: [Int32]
  /// Mentees still to look at, with the mentor they sit with.
  var stack: [(mentee: Int32, mentor: Int32)] = []
  private var seen: [Int32]
  private var phase: Int32 = 0

  init(mentors: Int) {
    cameFrom = [Int32](repeating: -1, count: mentors)
    cameBy = cameFrom
    seen = [Int32](repeating: 0, count: mentors)
  }

  mutating func begin() { phase += 1 }

  /// Answers whether the mentor is new in this phase.
  mutating func visit(_ mentor: Int, from mentee: Int, by index: Int) -> Bool {
    if seen[mentor] == phase { return false }
    seen[mentor] = phase
    cameFrom[mentor] = Int32(mentee)
    cameBy[mentor] = Int32(index)
    return true
  }

  /// A way is found: mentors that were only looked at from afar may be passed by others.
  mutating func release() {
    for (_, mentor) in stack where mentor >= 0 { seen[Int(mentor)] = 0 }
    stack.removeAll(keepingCapacity: true)
  }
}
