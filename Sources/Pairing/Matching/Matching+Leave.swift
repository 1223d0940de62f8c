// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// Takes a way out that costs nothing and crosses none that was taken in this phase; answers whether there is one.
  mutating func leave(_ newcomer: Int, _ ways: inout Ways) -> Bool {
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
        if worth(offer) < menteePrices[mentee] { break }
        let mentor = offer.mentor
        if menteePrices[mentee] + mentorPrices[mentor] != worth(offer) || index == chosen[mentee] { continue }
        if !ways.visit(mentor, from: mentee, by: index) { continue }
        if mentors[mentor].hasRoom {
          ways.release()
          change(newcomer, ways.cameFrom, ways.cameBy, last: nil, at: mentor)
          return true
        }
        for place in mentors[mentor].places {
          ways.stack.append((seated[place], Int32(mentor)))
        }
      }
    }
    return false
  }
}
