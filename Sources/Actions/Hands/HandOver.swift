// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Hands
import Store

/// Asks another unit to take the hand, with a reason that the asker reads too. Until it says yes the hand stays here, and
/// its clock runs on.
package func askToTake(
  _ target: DeskHand, _ desk: DeskCode, words: Confidential, language: Language, by account: Account, in house: House
) async throws {
  let organisation = house.organisation
  try await house.deskMove(target, by: account) { hand, today in
    let words = try letter(words)
    try hand.askToTake(desk, on: today, in: organisation)
    return DeskStep(what: .handoverAsked, action: .askedToTake, words: words, language: language, other: desk)
  }
}

/// Takes the request back before it is answered.
package func takeRequestBack(_ target: DeskHand, by account: Account, in house: House) async throws {
  try await house.deskMove(target, by: account) { hand, _ in
    let asked = hand.request?.to
    try hand.endRequest()
    return DeskStep(what: .handoverTakenBack, action: .tookRequestBack, other: asked)
  }
}

/// The desk that was asked says yes: the hand is theirs from here on, and the desk that had it sees it no more.
package func acceptHandover(_ target: DeskHand, by account: Account, in house: House) async throws {
  let organisation = house.organisation
  try await house.deskMove(target, by: account, as: .asked) { hand, today in
    let before = hand.ladder.unit
    try hand.acceptHandover(by: account.id, on: today, in: organisation)
    return DeskStep(what: .handoverAccepted, action: .acceptedHand, other: before)
  }
}

/// It says no, with a reason to the colleagues who asked.
package func rejectHandover(_ target: DeskHand, words: Confidential, by account: Account, in house: House) async throws
{
  try await house.deskMove(target, by: account, as: .asked) { hand, _ in
    let words = try passage(words)
    try hand.endRequest()
    return DeskStep(what: .handoverRejected, action: .rejectedHand, words: words, other: hand.holder)
  }
}
