// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a placement.
public enum Objection: Sendable, Equatable {
  /// The placement is not about this market: other lengths, or a wish that is not on the list.
  case shape
  /// The applicant prefers the programme to what they have, and it would rather have them.
  case blocked(applicant: Int, programme: Int)
  /// The applicant sits where the programme would not have them.
  case unwelcome(applicant: Int, programme: Int)
}

/// Checks a placement, trusting nothing that the engine did: every programme is asked whom it takes among its people and
/// all who would rather be there. If that is exactly its people, no applicant and programme can complain (no blocking
/// pair), no limit is broken and no seat is wasted, since what programmes choose is substitutable.
///
/// Answers at most `limit` objections; none is the proof. Cost: O(wishes · log wishes).
public func objections(
  to outcome: Outcome, in market: Market, _ lottery: Lottery, late: [Int] = [], limit: Int = 10
) -> [Objection] {
  guard outcome.choice.count == market.applicantCount, fits(outcome, market) else { return [.shape] }
  let isLate = Set(late)
  let askers = market.askers { applicant, index in
    let wish = index - Int(market.starts[applicant])
    let own = Int(outcome.choice[applicant])
    return (own < 0 || wish <= own) && (own >= 0 || !isLate.contains(applicant))
  }
  var found: [Objection] = []
  for programme in market.programmes.indices where found.count < limit {
    let list = askers.list(of: programme)
    if list.isEmpty { continue }
    let candidates = list.map {
      Candidate(
        applicant: Int($0.applicant),
        standing: lottery.standing(of: Int($0.applicant), index: Int($0.index), in: market))
    }
    let chosen = Set(market.chosen(by: programme, among: candidates))
    for candidate in candidates {
      let applicant = candidate.applicant
      let sits = outcome.programme(of: applicant, in: market) == programme
      if sits == chosen.contains(applicant) { continue }
      found.append(
        sits
          ? .unwelcome(applicant: applicant, programme: programme)
          : .blocked(applicant: applicant, programme: programme))
    }
  }
  return Array(found.prefix(limit))
}

private func fits(_ outcome: Outcome, _ market: Market) -> Bool {
  market.types.indices.allSatisfy {
    outcome.choice[$0] >= -1 && Int(outcome.choice[$0]) < market.wishes(of: $0).count
  }
}
