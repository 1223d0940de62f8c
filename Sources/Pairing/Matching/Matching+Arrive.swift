// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// Moves the prices so that the way found costs nothing: near the newcomer by how much nearer than the border somebody
  /// is, and beyond the far border, which lies before the ends, by its distance from them.
  mutating func movePrices(_ newcomer: Int, _ paths: Paths, _ back: WaysBack) {
    let far = min(back.now, paths.end)
    let near = paths.end - far
    if far > 0 {
      moveAll(by: far, back)
      menteePrices[newcomer] -= far
    }
    for (mentee, distance) in paths.visited where distance < near { menteePrices[Int(mentee)] -= near - distance }
    for mentor in paths.passed {
      let distance = paths.distance(to: Int(mentor))
      if distance < near { mentorPrices[Int(mentor)] += near - distance }
    }
  }

  /// All but the mentors with room, who cost nothing; whoever is nearer to these than the border only by that much.
  private mutating func moveAll(by far: Int, _ back: WaysBack) {
    mentorPrices.withUnsafeMutableBufferPointer { prices in
      for mentor in prices.indices { prices[mentor] &+= far }
    }
    menteePrices.withUnsafeMutableBufferPointer { prices in
      chosen.withUnsafeBufferPointer { chosen in
        for mentee in chosen.indices { prices[mentee] &-= chosen[mentee] < 0 ? 0 : far }
      }
    }
    for mentor in back.ends { moveBack(Int(mentor), by: far) }
    for mentor in back.passed where !mentors[Int(mentor)].hasRoom {
      moveBack(Int(mentor), by: max(0, far - back.distance(from: Int(mentor))))
    }
  }

  private mutating func moveBack(_ mentor: Int, by much: Int) {
    mentorPrices[mentor] -= much
    for place in mentors[mentor].places { menteePrices[Int(seated[place])] += much }
  }

  /// Goes on from where both searches met, and answers the mentor with room at the end. Where the way back crosses the way
  /// that leads to it, what lies between is left out.
  func join(at meeting: Int, _ newcomer: Int, _ paths: inout Paths, _ back: WaysBack) -> Int {
    var there: Set = [meeting]
    var mentee = Int(paths.cameFrom[meeting])
    while mentee != newcomer {
      let mentor = mentor(of: mentee)
      there.insert(mentor)
      mentee = Int(paths.cameFrom[mentor])
    }
    var (chain, end) = ([meeting], meeting)
    while !mentors[end].hasRoom {
      end = Int(back.goesTo[end])
      if there.contains(end) { chain.removeAll() }
      chain.append(end)
    }
    for (from, to) in zip(chain, chain.dropFirst()) {
      let mentee = Int(back.leaves[from])
      guard let index = range(mentee).first(where: { offers[$0].mentor == to }) else { continue }
      paths.goOn(to: to, from: mentee, by: index)
    }
    return end
  }
}
