// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// A quick start: mentees bid for their best mentor with what it is worth to them beyond the second best (Jonker and
  /// Volgenant's augmenting row reduction, Bertsekas' auction without a minimum raise). Mentors with several places are
  /// given out only while there is room.
  mutating func bid() {
    var waiting = (0..<Int32(chosen.count)).reversed().map { $0 }
    var steps = 12 * chosen.count
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
      if worth(offer) <= second { break }
      let gain = worth(offer) - mentorPrices[offer.mentor]
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
    let mentor = offers[bestIndex].mentor
    guard mentors[mentor].takesOne, best > second else { return Int32(mentee) }
    mentorPrices[mentor] += best - second
    menteePrices[mentee] = second
    return displace(by: mentee, bestIndex)
  }
}
