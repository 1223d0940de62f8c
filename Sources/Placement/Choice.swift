// SPDX-License-Identifier: Apache-2.0

/// Someone who asks for a seat.
public struct Candidate: Sendable, Equatable {
  public let applicant: Int
  public let standing: Standing

  public init(applicant: Int, standing: Standing) { (self.applicant, self.standing) = (applicant, standing) }
}

extension Market {
  /// Whom a programme takes when these people and nobody else ask: the definition, written down plainly.
  ///
  /// In the order of standing: each reserve in turn takes as many of its type as it has seats; then the shared seats (open
  /// ones, and soft ones left free) take anyone, passing over those whose type has reached its hard maximum. With
  /// `openSeatsFirst` the open seats take anyone before the reserves do.
  /// This is what the checker believes; the engine does not use it. Cost: O(n log n + n · reserves).
  public func chosen(by programme: Int, among candidates: [Candidate]) -> [Int] {
    let plan = programmes[programme]
    let line = candidates.sorted { $0.standing < $1.standing }
    var isTaken = [Bool](repeating: false, count: line.count)
    func take(_ seats: Int, where mayTake: (Int) -> Bool) -> Int {
      var left = seats
      for place in line.indices where left > 0 && !isTaken[place] && mayTake(line[place].applicant) {
        isTaken[place] = true
        left -= 1
      }
      return left
    }
    var shared = plan.openSeatsFirst ? take(plan.openSeats, where: { _ in true }) : plan.openSeats
    for reserve in plan.reserves where reserve.kind != .hardMax {
      let left = take(reserve.seats) { has(reserve.type, applicant: $0) }
      if reserve.kind == .soft { shared += left }
    }
    let limits = plan.reserves.filter { $0.kind == .hardMax }
    var room = limits.map { limit in
      limit.seats - line.indices.filter { isTaken[$0] && has(limit.type, applicant: line[$0].applicant) }.count
    }
    _ = take(shared) { applicant in
      let mine = limits.indices.filter { has(limits[$0].type, applicant: applicant) }
      if mine.contains(where: { room[$0] <= 0 }) { return false }
      for limit in mine { room[limit] -= 1 }
      return true
    }
    return line.indices.filter { isTaken[$0] }.map { line[$0].applicant }
  }
}
