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

  /// Settles everyone still open. Now and then prices move so that the cheapest way out of every mentee (to a mentor with
  /// room, or to leaving somebody without one) costs nothing; as many of these ways as do not cross are taken at once.
  /// In between the others are settled one by one: fresh prices lead their searches straight to the nearest way out.
  mutating func finish() {
    for mentee in open { menteePrices[Int(mentee)] = lowestPrice(Int(mentee)) }
    if open.isEmpty { return }
    let askers = MentorAskers(offers: offers, starts: starts, mentors: limits.count)
    var ways = Ways(mentors: limits.count)
    var paths = Paths(mentors: limits.count)
    while !open.isEmpty {
      reprice(askers)
      ways.begin()
      open = open.filter { !leave(Int($0), &ways) }
      var looks = chosen.count * 4
      while looks > 0, let mentee = open.popLast() { looks -= settle(Int(mentee), &paths) }
    }
  }

  /// The least that a mentee may cost, so that nothing is worth more than its two prices.
  private func lowestPrice(_ mentee: Int) -> Int {
    var price = 0
    for index in range(mentee) where offers[index].worth > price {
      price = max(price, offers[index].worth - mentorPrices[Int(offers[index].mentor)])
    }
    return price
  }

  /// Moves every price by its distance to the nearest way out (Dijkstra backwards from all of them at once), as far as
  /// the open mentees lie.
  private mutating func reprice(_ askers: MentorAskers) {
    var search = Outward(mentors: limits.count, mentees: chosen.count)
    for mentor in limits.indices where loads[mentor] < limits[mentor] { search.start(mentor) }
    for mentee in chosen.indices where chosen[mentee] >= 0 {
      search.note(Int(offers[chosen[mentee]].mentor), at: menteePrices[mentee])
    }
    // Whoever stays without a mentor for good is no way for anybody.
    for mentee in chosen.indices where chosen[mentee] < 0 { search.menteeDistances[mentee] = 0 }
    for mentee in open { search.noteOpen(Int(mentee), at: menteePrices[Int(mentee)]) }
    search.order()
    var left = open.count
    while left > 0, let found = search.nearest() {
      guard let mentor = found.mentor else {
        left -= 1
        continue
      }
      let base = found.distance + mentorPrices[mentor]
      for place in askers.range(of: mentor) {
        let asker = askers.all[place]
        let mentee = Int(asker.mentee)
        let onward = base + menteePrices[mentee] - asker.worth
        if onward >= search.menteeDistances[mentee] { continue }
        search.menteeDistances[mentee] = onward
        if chosen[mentee] < 0 {
          search.noteOpen(mentee, at: onward, now: true)
        } else {
          search.note(Int(offers[chosen[mentee]].mentor), at: onward, now: true)
        }
      }
    }
    let end = search.end
    for mentor in limits.indices { mentorPrices[mentor] += min(end, search.mentorDistances[mentor]) }
    for mentee in chosen.indices where chosen[mentee] >= 0 {
      menteePrices[mentee] -= min(end, search.mentorDistances[Int(offers[chosen[mentee]].mentor)])
    }
    for mentee in open { menteePrices[Int(mentee)] -= min(end, search.menteeDistances[Int(mentee)]) }
  }

  /// Takes a way out that costs nothing and crosses none that was taken in this phase; answers whether there is one.
  private mutating func leave(_ newcomer: Int, _ ways: inout Ways) -> Bool {
    ways.stack.append((Int32(newcomer), -1))
    while let (next, _) = ways.stack.popLast() {
      let mentee = Int(next)
      if menteePrices[mentee] == 0 {
        ways.release()
        change(newcomer, ways.cameFrom, ways.cameBy, last: mentee, at: -1)
        return true
      }
      for index in range(mentee) {
        let offer = offers[index]
        if offer.worth < menteePrices[mentee] { break }
        let mentor = Int(offer.mentor)
        if menteePrices[mentee] + mentorPrices[mentor] != offer.worth || index == chosen[mentee] { continue }
        if !ways.visit(mentor, from: mentee, by: index) { continue }
        if loads[mentor] < limits[mentor] {
          ways.release()
          change(newcomer, ways.cameFrom, ways.cameBy, last: nil, at: mentor)
          return true
        }
        for place in firstPlace[mentor]..<firstPlace[mentor] + loads[mentor] {
          ways.stack.append((places[place], offer.mentor))
        }
      }
    }
    return false
  }

  /// Settles one mentee by the cheapest chain of changes (Dijkstra over reduced worths); answers how many it looked at.
  private mutating func settle(_ newcomer: Int, _ paths: inout Paths) -> Int {
    menteePrices[newcomer] = lowestPrice(newcomer)
    var looks = 0
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
      looks += paths.visited.count
      reach = reach > .max / 8 ? .max : reach * 4
    } while !paths.isFound
    for (mentee, distance) in paths.visited { menteePrices[Int(mentee)] -= paths.end - distance }
    for mentor in paths.passed { mentorPrices[Int(mentor)] += paths.end - paths.distance(to: Int(mentor)) }
    change(newcomer, paths.cameFrom, paths.cameBy, last: paths.lastMentee, at: paths.lastMentor)
    return looks
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

  /// Walks the way back from its end; everyone on it moves to the mentor they reached. The end is a mentor with room, or
  /// a mentee who is left without one.
  private mutating func change(
    _ newcomer: Int, _ cameFrom: [Int32], _ cameBy: [Int32], last: Int?, at end: Int
  ) {
    var mentor = end
    if let last {
      guard last != newcomer else { return }
      mentor = Int(offers[chosen[last]].mentor)
      remove(last, from: mentor)
    }
    while true {
      let (mentee, index) = (cameFrom[mentor], cameBy[mentor])
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
