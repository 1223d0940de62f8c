// SPDX-License-Identifier: Apache-2.0

/// The cheapest ways from one mentee to every mentor, as far as they are needed (Dijkstra; entries that went stale are
/// skipped, ways that cost nothing more are taken at once).
struct Paths {
  /// Where the search ends: the cheapest way to someone with room, or to leaving someone without a mentor.
  private(set) var end = Int.max
  private(set) var lastMentor = -1
  /// The one who is left without a mentor, if that is the cheapest end.
  private(set) var lastMentee: Int?
  /// Where a search from the ends was met, if that is the cheapest way.
  private(set) var meeting: Int?
  /// How far the search has come: whoever is nearer is passed.
  private(set) var now = 0
  private(set) var cameFrom: [Int32]
  private(set) var cameBy: [Int32]
  /// Mentees on the way, with their distance; mentors passed for good.
  var visited: [(mentee: Int32, distance: Int)] = []
  private(set) var passed: [Int32] = []

  private var distances: [Int]
  private var isPassed: [Bool]
  private var touched: [Int32] = []
  private var queue = NearestFirst()
  private var ready: [Int32] = []

  init(mentors: Int) {
    cameFrom = [Int32](repeating: -1, count: mentors)
    cameBy = cameFrom
    distances = [Int](repeating: .max, count: mentors)
    isPassed = [Bool](repeating: false, count: mentors)
  }

  /// How far the next search looks at first: twice as far as the last end was.
  private(set) var reach = 16
  var isFound: Bool { lastMentor >= 0 || lastMentee != nil || meeting != nil }
  var waiting: Int { queue.count + ready.count }

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
    queue.removeAll()
    ready.removeAll(keepingCapacity: true)
    end(at: reach)
    now = 0
  }

  func distance(to mentor: Int) -> Int { distances[mentor] }

  mutating func stop(at distance: Int, mentee: Int) { end(at: distance, mentee: mentee) }

  /// A way that goes on from `mentor`, if it is the shortest that is known; `.max` is no way.
  @inline(__always)
  mutating func meet(at mentor: Int, after begun: Int, before left: Int) {
    if begun < .max, left < .max, begun + left < end { end(at: begun + left, meeting: mentor) }
  }

  /// The way leads on to another mentor.
  mutating func goOn(to mentor: Int, from mentee: Int, by index: Int) {
    cameFrom[mentor] = Int32(mentee)
    cameBy[mentor] = Int32(index)
  }

  private mutating func end(at distance: Int, mentor: Int = -1, mentee: Int? = nil, meeting: Int? = nil) {
    (end, lastMentor, lastMentee, self.meeting) = (distance, mentor, mentee, meeting)
  }

  /// Answers whether this is nearer than was known.
  @inline(__always)
  mutating func reach(_ mentor: Int, at distance: Int, from mentee: Int, by index: Int, isFree: Bool) -> Bool {
    if distance >= distances[mentor] { return false }
    if distances[mentor] == .max { touched.append(Int32(mentor)) }
    distances[mentor] = distance
    cameFrom[mentor] = Int32(mentee)
    cameBy[mentor] = Int32(index)
    if isFree {
      end(at: distance, mentor: mentor)
    } else if distance == now {
      ready.append(Int32(mentor))
    } else {
      queue.push(Int32(mentor), at: distance)
    }
    return true
  }

  /// The next mentor to pass, or nil when the end is nearer than all.
  mutating func nearest() -> (mentor: Int, distance: Int)? {
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
      if isPassed[mentor] || distances[mentor] >= end { continue }
      isPassed[mentor] = true
      passed.append(Int32(mentor))
      return (mentor, distances[mentor])
    }
  }
}
