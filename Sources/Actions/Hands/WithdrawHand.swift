// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
package import Sealing

/// The asker takes the hand back. Its words are erased with its key; that there was a hand is still counted.
package func withdrawHand(pass: String, token: FormToken, in house: House) async throws -> FollowedHand {
  try await house.askersMove(pass: pass, token: token, sent: ["withdraw"]) { hand, _ in
    try hand.clock.withdraw()
    hand.closing = .withdrawn
    hand.outcome = .withdrawn
    hand.request = nil
    return AskersStep(what: .withdrawn, action: .withdrew)
  }
}
