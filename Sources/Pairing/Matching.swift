// SPDX-License-Identifier: Apache-2.0

/// A matching while it grows, with prices that prove at every moment that it is the best for those settled so far:
/// price of mentee + price of mentor ≥ worth for every candidate, equal for every pair; a mentor with room costs nothing.
struct Matching {
  /// What a mentee may take, the most worth first: nothing behind the one that is worth too little need be looked at.
  struct Offer {
    let worth: Int
    let mentor: Int32
    /// Where it stands among the pool's candidates.
    let candidate: Int32
  }

  private let starts: [Int32]
  private let offers: [Offer]
  /// For each mentee the index of the chosen offer, or -1.
  var chosen: [Int]
  var menteePrices: [Int]
  var mentorPrices: [Int]
  /// The mentees of mentor `m` stand at `places[firstPlace[m]]` and on, `loads[m]` of them.
  private let firstPlace: [Int]
  private var places: [Int32]
  private var loads: [Int]
  private let limits: [Int]
  /// Mentees who are neither paired nor settled without a mentor.
  private var open: [Int32] = []

  init(_ pool: Pool, worths: [Int]) {
    starts = pool.starts
    var offers: [Offer] = []
    offers.reserveCapacity(worths.count)
    for mentee in 0..<pool.menteeCount {
      let first = offers.count
      for index in pool.range(of: mentee) {
        offers.append(
          Offer(worth: worths[index], mentor: pool.candidates[index].mentor, candidate: Int32(index)))
      }
      offers[first...].sort { ($1.worth, $0.candidate) < ($0.worth, $1.candidate) }
    }
    self.offers = offers
    chosen = [Int](repeating: -1, count: pool.menteeCount)
    menteePrices = [Int](repeating: 0, count: pool.menteeCount)
    // A mentor who takes nobody costs more than anything is worth, so that nobody asks; times no places it is nothing.
    let highest = worths.max() ?? 0
    mentorPrices = pool.capacities.map { $0 == 0 ? highest : 0 }
    loads = [Int](repeating: 0, count: pool.capacities.count)
    var asked = loads
    for candidate in pool.candidates { asked[Int(candidate.mentor)] += 1 }
    limits = pool.capacities
    var first = 0
    firstPlace = limits.indices.map { mentor in
      defer { first += min(pool.capacities[mentor], asked[mentor]) }
      return first
    }
    places = [Int32](repeating: -1, count: first)
  }

  private func range(_ mentee: Int) -> Range<Int> { Int(starts[mentee])..<Int(starts[mentee + 1]) }

  private mutating func seat(_ mentee: Int, _ index: Int) {
    let mentor = Int(offers[index].mentor)
    places[firstPlace[mentor] + loads[mentor]] = Int32(mentee)
    loads[mentor] += 1
    chosen[mentee] = index
  }

  /// The pool's candidate that a mentee has, or -1.
  func candidate(of mentee: Int) -> Int { chosen[mentee] < 0 ? -1 : Int(offers[chosen[mentee]].candidate) }

  // MARK: bidding

  /// A quick start: mentees bid for their best mentor with what it is worth to them beyond the second best (Jonker and
  /// Volgenant's augmenting row reduction, Bertsekas' auction without a minimum raise). Mentors with several places are
  /// given out only while there is room.
  mutating func bid() {
    var waiting = (0..<Int32(chosen.count)).reversed().map { $0 }
    var steps = 4 * chosen.count
    while let mentee = waiting.popLast() {
      guard steps > 0 else {
        open.append(mentee)
        continue
      }
      steps -= 1
      if let displaced = bid(Int(mentee)) {
        if displaced == mentee { open.append(mentee) } else { waiting.append(displaced) }
      }
    }
  }

  /// Answers who has to bid again, or the mentee themselves if bidding does not settle it.
  private mutating func bid(_ mentee: Int) -> Int32? {
    var (best, second, bestIndex, secondIndex) = (0, 0, -1, -1)
    for index in range(mentee) {
      let offer = offers[index]
      if offer.worth <= second { break }
      let gain = offer.worth - mentorPrices[Int(offer.mentor)]
      if gain > best {
        (second, secondIndex) = (best, bestIndex)
        (best, bestIndex) = (gain, index)
      } else if gain > second {
        (second, secondIndex) = (gain, index)
      }
    }
    menteePrices[mentee] = best
    guard bestIndex >= 0 else { return nil }
    if hasRoom(bestIndex) {
      seat(mentee, bestIndex)
      return nil
    }
    if second == best, secondIndex >= 0, hasRoom(secondIndex) {
      seat(mentee, secondIndex)
      return nil
    }
    let mentor = Int(offers[bestIndex].mentor)
    guard limits[mentor] == 1, best > second else { return Int32(mentee) }
    let displaced = places[firstPlace[mentor]]
    mentorPrices[mentor] += best - second
    menteePrices[mentee] = second
    chosen[Int(displaced)] = -1
    places[firstPlace[mentor]] = Int32(mentee)
    chosen[mentee] = bestIndex
    return displaced
  }

  private func hasRoom(_ index: Int) -> Bool { loads[Int(offers[index].mentor)] < limits[Int(offers[index].mentor)] }

  // MARK: augmenting

  /// Settles everyone still open, each by a cheapest chain of changes (Dijkstra over reduced worths).
  mutating func finish() {
    var paths = Paths(mentors: limits.count)
    for mentee in open { settle(Int(mentee), &paths) }
    open = []
  }

  private mutating func settle(_ newcomer: Int, _ paths: inout Paths) {
    var price = 0
    for index in range(newcomer) where offers[index].worth > price {
      price = max(price, offers[index].worth - mentorPrices[Int(offers[index].mentor)])
    }
    menteePrices[newcomer] = price
    // Most ends are as near as the last was: look only so far at first, and further if nothing is found.
    var reach = paths.reach
    repeat {
      paths.begin(reach: reach)
      look(from: newcomer, at: 0, &paths)
      while let (mentor, distance) = paths.nearest() {
        for place in firstPlace[mentor]..<firstPlace[mentor] + loads[mentor] {
          look(from: Int(places[place]), at: distance, &paths)
        }
      }
      reach = reach > .max / 8 ? .max : reach * 4
    } while !paths.isFound
    for (mentee, distance) in paths.visited { menteePrices[Int(mentee)] -= paths.end - distance }
    for mentor in paths.passed { mentorPrices[Int(mentor)] += paths.end - paths.distance(to: Int(mentor)) }
    change(newcomer, paths)
  }

  /// Notes what it costs to go on from a mentee: to stay without a mentor, or to take each candidate.
  private func look(from mentee: Int, at distance: Int, _ paths: inout Paths) {
    paths.visited.append((Int32(mentee), distance))
    let base = distance + menteePrices[mentee]
    if base < paths.end { paths.stop(at: base, mentee: mentee) }
    let own = chosen[mentee]
    for index in range(mentee) {
      let offer = offers[index]
      if base - offer.worth >= paths.end { break }
      let mentor = Int(offer.mentor)
      let onward = base - offer.worth + mentorPrices[mentor]
      if onward >= paths.end || index == own { continue }
      paths.reach(mentor, at: onward, from: mentee, by: index, isFree: loads[mentor] < limits[mentor], now: distance)
    }
  }

  /// Walks the chain back from its end; everyone on it moves to the mentor they reached.
  private mutating func change(_ newcomer: Int, _ paths: Paths) {
    var mentor: Int
    if let last = paths.lastMentee {
      guard last != newcomer else { return }
      mentor = Int(offers[chosen[last]].mentor)
      remove(last, from: mentor)
    } else {
      mentor = paths.lastMentor
    }
    while true {
      let (mentee, index) = (paths.cameFrom[mentor], paths.cameBy[mentor])
      let earlier = chosen[Int(mentee)]
      if earlier >= 0 { remove(Int(mentee), from: Int(offers[earlier].mentor)) }
      seat(Int(mentee), Int(index))
      if Int(mentee) == newcomer { return }
      mentor = Int(offers[earlier].mentor)
    }
  }

  private mutating func remove(_ mentee: Int, from mentor: Int) {
    let first = firstPlace[mentor]
    loads[mentor] -= 1
    chosen[mentee] = -1
    for place in first...first + loads[mentor] where places[place] == Int32(mentee) {
      places[place] = places[first + loads[mentor]]
      return
    }
  }
}
