// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Sealing

/// "Did someone take your hand?" Yes and partly close it; no opens it again and starts the clock anew. Only the asker
/// can say this.
package func giveVerdict(
  _ verdict: Verdict, words: Confidential, pass: String, token: FormToken, in house: House
) async throws -> FollowedHand {
  let organisation = house.organisation
  return try await house.askersMove(pass: pass, token: token, sent: ["verdict", verdict.rawValue, words.revealed]) {
    hand, today in
    let words = words.revealed.isEmpty ? nil : try passage(words)
    switch verdict {
    case .yes, .partly:
      guard let proposed = hand.proposed else { throw HandRefusal.nothingProposed }
      try hand.clock.confirm()
      hand.outcome = agreedOutcome(proposed: proposed, verdict: verdict)
      hand.closing = .confirmed
      return AskersStep(what: .confirmed, action: .confirmed, words: words, verdict: verdict)
    case .no:
      guard let terms = organisation.clocks.terms(hand.kind, hand.topic) else { throw HandRefusal.notOpen }
      try hand.clock.reopen(
        on: today, terms: terms, clocks: organisation.clocks, calendar: organisation.calendar)
      hand.proposed = nil
      return AskersStep(what: .reopened, action: .reopened, words: words, verdict: .no)
    }
  }
}
