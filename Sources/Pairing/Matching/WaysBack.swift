// SPDX-License-Identifier: Apache-2.0

/// How far each mentor is from the nearest mentor with room, found backwards from all of these at once, as far as it is
/// needed (Dijkstra; entries that went stale are skipped, ways that cost nothing more are taken at once).
struct WaysBack {
  /// Who leaves the mentor, and for whom.
  private(set) var leaves: [Int32]
  private(set) var goesTo: [Int32]
  /// Mentors passed for good.
  private(set) var passed: [Int32] = []
  /// How far the search has come: whoever is nearer is passed.
  private(set) var now = 0
  private(set) var isUsed = false

  private var distances: [Int]
  private var isPassed: [Bool]
  private var touched: [Int32] = []
  private var endCount = 0
  private var queue = NearestFirst()
  private var ready: [Int32] = []

  init(mentors: Int) {
    leaves = [Int32](repeating: -1, count: mentors)
    goesTo = leaves
    distances = [Int](repeating: .max, count: mentors)
    isPassed = [Bool](repeating: false, count: mentors)
  }

  /// The mentors with room.
  var ends: ArraySlice<Int32> { touched[..<endCount] }
  var waiting: Int { queue.count + ready.count }

  @inline(__always)
  func distance(from mentor: Int) -> Int { distances[mentor] }

  /// Forgets the last search.
  mutating func clear() {
    guard isUsed else { return }
    for mentor in touched {
      distances[Int(mentor)] = .max
      isPassed[Int(mentor)] = false
    }
    touched.removeAll(keepingCapacity: true)
    passed.removeAll(keepingCapacity: true)
    queue.removeAll()
    ready.removeAll(keepingCapacity: true)
    (now, isUsed, endCount) = (0, false, 0)
  }

  /// Begins at every mentor with room.
  mutating func begin(_ mentors: [Matching.Mentor]) {
    isUsed = true
    for mentor in mentors.indices where mentors[mentor].hasRoom {
      distances[mentor] = 0
      touched.append(Int32(mentor))
      ready.append(Int32(mentor))
    }
    endCount = touched.count
  }

  /// Answers whether this is nearer than was known.
  @inline(__always)
  mutating func reach(_ mentor: Int, at distance: Int, if mentee: Int, goesTo next: Int) -> Bool {
    if distance >= distances[mentor] { return false }
    if distances[mentor] == .max { touched.append(Int32(mentor)) }
    distances[mentor] = distance
    leaves[mentor] = Int32(mentee)
    goesTo[mentor] = Int32(next)
    if distance == now { ready.append(Int32(mentor)) } else { queue.push(Int32(mentor), at: distance) }
    return true
  }

  /// The next mentor to pass, or nil when none is nearer than `end`.
  mutating func nearest(below end: Int) -> Int? {
    while true {
      let mentor: Int
      if let next = ready.popLast() {
        mentor = Int(next)
      } else if let (distance, next) = queue.first, distance < end {
        queue.removeFirst()
        if distance != distances[Int(next)] { continue }
        now = distance
        mentor = Int(next)
      } else {
        return nil
      }
      if isPassed[mentor] { continue }
      isPassed[mentor] = true
      passed.append(Int32(mentor))
      return mentor
    }
  }
}
