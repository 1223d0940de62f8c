// SPDX-License-Identifier: Apache-2.0

/// Distances to the nearest way out, found backwards from all ways out at once (Dijkstra; entries that went stale are
/// skipped, ways that cost nothing more are taken at once).
struct Outward {
  private(set) var mentorDistances: [Int]
  var menteeDistances: [Int]
  /// How far the search has come.
  private(set) var end = 0
  private var isPassed: [Bool]
  private var isReached: [Bool]
  /// Mentors by number, open mentees by -1 - number.
  private var queue = NearestFirst()
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
    } else if now {
      queue.push(who, at: distance)
    } else {
      queue.add(who, at: distance)
    }
  }

  /// Called when everything is noted that stands before the search.
  mutating func order() { queue.order() }

  /// The nearest not yet passed: a mentor, or an open mentee (nil).
  mutating func nearest() -> (mentor: Int?, distance: Int)? {
    while true {
      let who: Int32
      if let next = ready.popLast() {
        who = next
      } else if let (distance, next) = queue.first {
        queue.removeFirst()
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
}
