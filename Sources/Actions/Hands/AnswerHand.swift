// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// A colleague takes the hand: others see whose it is. It stops no clock; only an answer does.
package func takeHand(_ target: DeskHand, by account: Account, in house: House) async throws {
  try await house.deskMove(target, by: account) { hand, _ in
    guard hand.clock.stage != .closed else { throw HandRefusal.notOpen }
    hand.takenBy = account.id
    return DeskStep(what: .taken, action: .took)
  }
}

/// An answer written to the asker, with the day by which the next word will come.
package func answerHand(
  _ target: DeskHand, words: Confidential, language: Language, nextWordBy promised: Day, by account: Account,
  in house: House
) async throws {
  let organisation = house.organisation
  try await house.deskMove(target, by: account) { hand, today in
    let words = try letter(words)
    try hand.clock.answer(
      nextWordBy: promised, on: today, clocks: organisation.clocks, calendar: organisation.calendar)
    hand.takenBy = hand.takenBy ?? account.id
    return DeskStep(what: .answered, action: .answered, words: words, language: language)
  }
}

/// A question back to the asker: the clock stands still until they write, once, and not for long.
package func askBack(
  _ target: DeskHand, words: Confidential, language: Language, by account: Account, in house: House
) async throws {
  let organisation = house.organisation
  try await house.deskMove(target, by: account) { hand, today in
    let words = try letter(words)
    try hand.clock.askBack(on: today, clocks: organisation.clocks, calendar: organisation.calendar)
    hand.takenBy = hand.takenBy ?? account.id
    return DeskStep(what: .askedBack, action: .askedBack, words: words, language: language)
  }
}

/// A note for colleagues. The asker never sees its words, and no clock hears of it.
package func noteOnHand(_ target: DeskHand, words: Confidential, by account: Account, in house: House) async throws {
  try await house.deskMove(target, by: account) { _, _ in
    DeskStep(what: .noted, action: .noted, words: try passage(words))
  }
}

/// How the desk thinks it ended, with a sentence to the asker, who alone decides.
package func proposeOutcome(
  _ outcome: Outcome, on target: DeskHand, words: Confidential, language: Language, by account: Account,
  in house: House
) async throws {
  let organisation = house.organisation
  try await house.deskMove(target, by: account) { hand, today in
    let words = try letter(words)
    try hand.check(proposing: outcome)
    try hand.clock.propose(on: today, clocks: organisation.clocks, calendar: organisation.calendar)
    hand.proposed = outcome
    hand.takenBy = hand.takenBy ?? account.id
    return DeskStep(what: .proposed, action: .proposed, words: words, language: language, outcome: outcome)
  }
}
