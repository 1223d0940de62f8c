// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// Puts a hand first, for a need that the city has named beforehand, and with words to colleagues about why.
package func putFirst(
  _ target: DeskHand, for reason: PriorityCode, words: Confidential, by account: Account, in house: House
) async throws {
  let organisation = house.organisation
  try await house.deskMove(target, by: account) { hand, _ in
    let words = try passage(words)
    try hand.putFirst(for: reason, in: organisation)
    return DeskStep(what: .prioritised, action: .putFirst, words: words, reason: reason)
  }
}

/// Puts it back in the row.
package func putBack(_ target: DeskHand, by account: Account, in house: House) async throws {
  try await house.deskMove(target, by: account) { hand, _ in
    let reason = hand.priority
    try hand.putBack()
    return DeskStep(what: .unprioritised, action: .putBack, reason: reason)
  }
}

/// How many hands each desk has ever put first, by reason.
package func countPriorities(in house: House) async throws -> [CountedPriority] {
  try await house.database.read { try $0.priorityCounts() }
}
