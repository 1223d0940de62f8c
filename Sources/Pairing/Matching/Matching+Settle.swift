// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// Settles one mentee by the cheapest chain of changes (Dijkstra over reduced worths); answers how many it looked at.
  mutating func settle(_ newcomer: Int, _ paths: inout Paths) -> Int {
    menteePrices[newcomer] = lowestPrice(newcomer)
    var looks = 0
    // Most ends are as near as the last was: look only so far at first, and further if nothing is found.
    var reach = paths.reach
    repeat {
      paths.begin(reach: reach)
      look(from: newcomer, at: 0, &paths)
      while let (mentor, distance) = paths.nearest() {
        for place in mentors[mentor].places {
          look(from: Int(seated[place]), at: distance, &paths)
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
      if base - worth(offer) >= paths.end { break }
      let mentor = offer.mentor
      let onward = base - worth(offer) + mentorPrices[mentor]
      if onward >= paths.end || index == own { continue }
      paths.reach(mentor, at: onward, from: mentee, by: index, isFree: mentors[mentor].hasRoom, now: distance)
    }
  }
}
