// SPDX-License-Identifier: Apache-2.0

extension Matching {
  /// Settles everyone still open. Now and then prices move so that the cheapest way out of every mentee (to a mentor with
  /// room, or to leaving somebody without one) costs nothing; as many of these ways as do not cross are taken at once.
  /// In between the others are settled one by one: fresh prices lead their searches straight to the nearest way out.
  mutating func finish() {
    for mentee in open { menteePrices[Int(mentee)] = lowestPrice(Int(mentee)) }
    if open.isEmpty { return }
    let askers = MentorAskers(offers: offers, starts: starts, mentors: mentors.count)
    var ways = Ways(mentors: mentors.count)
    var paths = Paths(mentors: mentors.count)
    var back = WaysBack(mentors: mentors.count)
    while !open.isEmpty {
      let before = open.count
      reprice(askers)
      leaveAsLongAsPossible(&ways)
      // Where fits are coarse, most leave together; where they are fine, few do, and searches one by one go further.
      if open.count * 10 < before * 4 { continue }
      var looks = chosen.count * 8
      while looks > 0, let mentee = open.popLast() { looks -= settle(Int(mentee), &paths, &back, askers) }
    }
  }

  /// A pass takes ways that do not cross; what they free may open others, until the prices have to move again.
  private mutating func leaveAsLongAsPossible(_ ways: inout Ways) {
    var before = open.count + 1
    while !open.isEmpty, open.count < before {
      before = open.count
      ways.begin()
      open = open.filter { !leave(Int($0), &ways) }
    }
  }
}
