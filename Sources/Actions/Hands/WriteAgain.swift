// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Hands
package import Sealing

/// The asker writes again. It starts a clock that waited for them, and changes nothing else.
package func writeAgain(_ words: Confidential, pass: String, token: FormToken, in house: House) async throws
  -> FollowedHand
{
  let calendar = house.organisation.calendar
  return try await house.askersMove(pass: pass, token: token, sent: ["write", words.revealed]) { hand, today in
    guard hand.clock.stage != .closed else { throw HandRefusal.notOpen }
    let words = try passage(words)
    hand.clock.hearFromAsker(on: today, calendar: calendar)
    return AskersStep(what: .wrote, action: .wrote, words: words)
  }
}
