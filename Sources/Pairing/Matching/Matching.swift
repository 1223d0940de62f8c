// SPDX-License-Identifier: Apache-2.0

/// A matching while it grows, with prices that prove at every moment that it is the best for those settled so far:
/// price of mentee + price of mentor ≥ worth for every candidate, equal for every pair; a mentor with room costs nothing.
struct Matching {
  /// What a mentee may take, the most worth first: nothing behind the one that is worth too little need be looked at.
  /// Eight bytes, since the offers of many are looked at in no order and memory is what is waited for.
  struct Offer {
    let fit: Int32
    private let packed: UInt32

    init(_ candidate: Candidate, isKept: Bool) {
      fit = candidate.fit
      packed = UInt32(candidate.mentor) << 1 | (isKept ? 1 : 0)
    }

    var mentor: Int { Int(packed >> 1) }
    var isKept: Bool { packed & 1 == 1 }

    func comesBefore(_ other: Offer) -> Bool {
      isKept != other.isKept ? isKept : fit != other.fit ? fit > other.fit : packed < other.packed
    }
  }

  struct Mentor {
    /// Their mentees stand at `places` among all places.
    fileprivate let first: Int32
    fileprivate var load: Int32 = 0
    fileprivate let limit: Int

    var hasRoom: Bool { Int(load) < limit }
    var takesOne: Bool { limit == 1 }
    var places: Range<Int> { Int(first)..<Int(first + load) }
  }

  /// What serving anybody is worth beside the fit, and what keeping a pair is worth besides.
  let bonus: Int
  let keeping: Int
  let starts: [Int32]
  let offers: [Offer]
  /// For each mentee the index of the chosen offer, or -1.
  var chosen: [Int]
  var menteePrices: [Int]
  var mentorPrices: [Int]
  var mentors: [Mentor]
  /// Who sits with whom, mentor after mentor.
  private(set) var seated: [Int32]
  /// Mentees who are neither paired nor settled without a mentor.
  var open: [Int32] = []

  /// `isKept` tells for each of the pool's candidates whether it is a pair to keep; empty: there is none.
  init(_ pool: Pool, bonus: Int, keeping: Int, isKept: [Bool]) {
    (self.bonus, self.keeping) = (bonus, keeping)
    starts = pool.starts
    offers = Self.offers(pool, isKept)
    chosen = [Int](repeating: -1, count: pool.menteeCount)
    menteePrices = [Int](repeating: 0, count: pool.menteeCount)
    var asked = [Int](repeating: 0, count: pool.capacities.count)
    for candidate in pool.candidates { asked[Int(candidate.mentor)] += 1 }
    // A mentor who takes nobody costs more than anything is worth, so that nobody asks; times no places it is nothing.
    let highest = bonus + keeping + Int(Pool.fitLimit)
    mentorPrices = pool.capacities.map { $0 == 0 ? highest : 0 }
    var first = 0
    mentors = pool.capacities.indices.map { mentor in
      let capacity = pool.capacities[mentor]
      defer { first += min(capacity, asked[mentor]) }
      return Mentor(first: Int32(first), limit: capacity)
    }
    seated = [Int32](repeating: -1, count: first)
  }

  private static func offers(_ pool: Pool, _ isKept: [Bool]) -> [Offer] {
    var offers: [Offer] = []
    offers.reserveCapacity(pool.candidates.count)
    for mentee in 0..<pool.menteeCount {
      let first = offers.count
      for index in pool.range(of: mentee) {
        offers.append(Offer(pool.candidates[index], isKept: !isKept.isEmpty && isKept[index]))
      }
      offers[first...].sort { $0.comesBefore($1) }
    }
    return offers
  }

  @inline(__always)
  func worth(_ offer: Offer) -> Int { bonus + Int(offer.fit) + (offer.isKept ? keeping : 0) }

  @inline(__always)
  func range(_ mentee: Int) -> Range<Int> { Int(starts[mentee])..<Int(starts[mentee + 1]) }

  /// The mentor that a mentee has, or -1.
  @inline(__always)
  func mentor(of mentee: Int) -> Int { chosen[mentee] < 0 ? -1 : offers[chosen[mentee]].mentor }

  func hasRoom(_ index: Int) -> Bool { mentors[offers[index].mentor].hasRoom }

  /// The least that a mentee may cost, so that nothing is worth more than its two prices.
  func lowestPrice(_ mentee: Int) -> Int {
    var price = 0
    for index in range(mentee) where worth(offers[index]) > price {
      price = max(price, worth(offers[index]) - mentorPrices[offers[index].mentor])
    }
    return price
  }

  // MARK: who sits where

  mutating func seat(_ mentee: Int, _ index: Int) {
    let mentor = offers[index].mentor
    seated[mentors[mentor].places.upperBound] = Int32(mentee)
    mentors[mentor].load += 1
    chosen[mentee] = index
  }

  /// Gives the one place of a mentor to another; answers who had it.
  mutating func displace(by mentee: Int, _ index: Int) -> Int32 {
    let place = mentors[offers[index].mentor].places.lowerBound
    let displaced = seated[place]
    chosen[Int(displaced)] = -1
    seated[place] = Int32(mentee)
    chosen[mentee] = index
    return displaced
  }

  private mutating func remove(_ mentee: Int, from mentor: Int) {
    let places = mentors[mentor].places
    mentors[mentor].load -= 1
    chosen[mentee] = -1
    for place in places where seated[place] == Int32(mentee) {
      seated[place] = seated[places.upperBound - 1]
      return
    }
  }

  /// Walks the way back from its end; everyone on it moves to the mentor they reached. The end is a mentor with room, or
  /// a mentee who is left without one.
  mutating func change(
    _ newcomer: Int, _ cameFrom: [Int32], _ cameBy: [Int32], last: Int?, at end: Int
  ) {
    var mentor = end
    if let last {
      guard last != newcomer else { return }
      mentor = self.mentor(of: last)
      remove(last, from: mentor)
    }
    while true {
      let (mentee, index) = (cameFrom[mentor], cameBy[mentor])
      let earlier = chosen[Int(mentee)]
      if earlier >= 0 { remove(Int(mentee), from: offers[earlier].mentor) }
      seat(Int(mentee), Int(index))
      if Int(mentee) == newcomer { return }
      mentor = offers[earlier].mentor
    }
  }
}
