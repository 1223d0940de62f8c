// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// So many mentors are passed from one side, before a way is looked for from both: most ends are near.
  private var passedAlone: Int { 64 }

  /// Settles one mentee by the cheapest chain of changes (Dijkstra over reduced worths; where the end is far, from both
  /// ends); answers how many it looked at.
  mutating func settle(_ newcomer: Int, _ paths: inout Paths, _ back: inout WaysBack, _ askers: MentorAskers) -> Int {
    menteePrices[newcomer] = lowestPrice(newcomer)
    var looks = 0
    // Most ends are as near as the last was: look only so far at first, and further if nothing is found.
    var reach = paths.reach
    repeat {
      paths.begin(reach: reach)
      back.clear()
      look(from: newcomer, at: 0, &paths, back)
      while let (mentor, distance) = paths.nearest() {
        pass(mentor, at: distance, &paths, back)
        if paths.passed.count == passedAlone {
          lookFromBothEnds(&paths, &back, askers)
          break
        }
      }
      looks += paths.visited.count + back.passed.count
      reach = reach > .max / 8 ? .max : reach * 4
    } while !paths.isFound
    movePrices(newcomer, paths, back)
    let mentor = paths.meeting.map { join(at: $0, newcomer, &paths, back) } ?? paths.lastMentor
    change(newcomer, paths.cameFrom, paths.cameBy, last: paths.lastMentee, at: mentor)
    return looks
  }

  /// Goes on forwards and backwards, where fewer wait, until no way can be shorter than the one that is known.
  private func lookFromBothEnds(_ paths: inout Paths, _ back: inout WaysBack, _ askers: MentorAskers) {
    back.begin(mentors)
    // Backwards only ways to a mentor with room are seen: not so far that leaving somebody without one could be nearer.
    let leaving = lowestSeatedPrice
    var goesBack = true
    while paths.now + back.now < paths.end {
      if goesBack, back.waiting <= paths.waiting {
        if let mentor = back.nearest(below: min(leaving, paths.end - paths.now)) {
          lookBack(from: mentor, at: back.now, &paths, &back, askers)
        } else {
          goesBack = false
        }
      } else {
        guard let (mentor, distance) = paths.nearest() else { return }
        pass(mentor, at: distance, &paths, back)
      }
    }
  }

  private var lowestSeatedPrice: Int {
    menteePrices.withUnsafeBufferPointer { prices in
      chosen.withUnsafeBufferPointer { chosen in
        chosen.indices.reduce(.max) { min($0, chosen[$1] < 0 ? .max : prices[$1]) }
      }
    }
  }

  /// Notes who could go to a mentor, and what it costs from where they sit.
  private func lookBack(
    from mentor: Int, at distance: Int, _ paths: inout Paths, _ back: inout WaysBack, _ askers: MentorAskers
  ) {
    let base = distance + mentorPrices[mentor] - bonus
    for place in askers.range(of: mentor) {
      let asker = askers.all[place]
      let onward = base + menteePrices[asker.mentee] - Int(asker.fit) - (asker.isKept ? keeping : 0)
      if onward + paths.now >= paths.end { continue }
      let own = self.mentor(of: asker.mentee)
      if own < 0 || own == mentor { continue }
      if back.reach(own, at: onward, if: asker.mentee, goesTo: mentor) {
        paths.meet(at: own, after: paths.distance(to: own), before: onward)
      }
    }
  }

  private func pass(_ mentor: Int, at distance: Int, _ paths: inout Paths, _ back: borrowing WaysBack) {
    for place in mentors[mentor].places { look(from: Int(seated[place]), at: distance, &paths, back) }
  }

  /// Notes what it costs to go on from a mentee: to stay without a mentor, or to take each candidate.
  private func look(from mentee: Int, at distance: Int, _ paths: inout Paths, _ back: borrowing WaysBack) {
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
      let isNearer = paths.reach(mentor, at: onward, from: mentee, by: index, isFree: mentors[mentor].hasRoom)
      if isNearer, back.isUsed { paths.meet(at: mentor, after: onward, before: back.distance(from: mentor)) }
    }
  }
}
