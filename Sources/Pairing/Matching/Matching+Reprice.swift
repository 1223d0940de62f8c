// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// What the search asks of a mentee, side by side in memory.
  private struct Sitting {
    let price: Int
    /// Or -1.
    let mentor: Int32
  }

  /// Moves every price by its distance to the nearest way out (Dijkstra backwards from all of them at once), as far as
  /// the open mentees lie.
  mutating func reprice(_ askers: MentorAskers) {
    var search = Outward(mentors: mentors.count, mentees: chosen.count)
    for mentor in mentors.indices where mentors[mentor].hasRoom { search.start(mentor) }
    let sitting = chosen.indices.map { Sitting(price: menteePrices[$0], mentor: Int32(mentor(of: $0))) }
    for mentee in sitting where mentee.mentor >= 0 { search.note(Int(mentee.mentor), at: mentee.price) }
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
      let base = found.distance + mentorPrices[mentor] - bonus
      for place in askers.range(of: mentor) {
        let asker = askers.all[place]
        let mentee = asker.mentee
        let own = sitting[mentee]
        let onward = base + own.price - Int(asker.fit) - (asker.isKept ? keeping : 0)
        if onward >= search.menteeDistances[mentee] { continue }
        search.menteeDistances[mentee] = onward
        if own.mentor < 0 {
          search.noteOpen(mentee, at: onward, now: true)
        } else {
          search.note(Int(own.mentor), at: onward, now: true)
        }
      }
    }
    let end = search.end
    for mentor in mentors.indices { mentorPrices[mentor] += min(end, search.mentorDistances[mentor]) }
    for (mentee, own) in sitting.enumerated() where own.mentor >= 0 {
      menteePrices[mentee] -= min(end, search.mentorDistances[Int(own.mentor)])
    }
    for mentee in open { menteePrices[Int(mentee)] -= min(end, search.menteeDistances[Int(mentee)]) }
  }
}
