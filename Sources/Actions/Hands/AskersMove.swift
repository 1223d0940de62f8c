// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Sealing
import Store

/// How long a passage may be that is written on an open hand, in UTF-16 units.
package let longestPassage = Reach.longestWords

extension House {
  /// What all moves of an asker share: the pass opens the hand, the form counts once, the hand is claimed, the step and
  /// the event are written. A form that was sent before changes nothing and shows the hand as it now is; the same form
  /// with something else in it is another move.
  func askersMove(
    pass text: String, token: FormToken, sent: [String],
    _ move: @escaping @Sendable (_ hand: inout Hand, _ today: Day) throws -> AskersStep
  ) async throws -> FollowedHand {
    guard let pass = FollowPass.read(text, at: clock.machineNow(), secret: keys.server) else {
      throw HandRefusal.notFound
    }
    let formHash = Sealing.sha256([UInt8](([token.text] + sent).joined(separator: "\0").utf8))
    let (now, today) = (clock.now(), clock.today())
    return try await database.transaction { connection in
      guard var hand = try connection.hand(pass.hand) else { throw HandRefusal.notFound }
      if try connection.hasStep(hand: hand.id, formHash: formHash) { return try follow(hand, in: connection, self) }
      let made = try move(&hand, today)
      guard try connection.update(hand) else { throw HandRefusal.changedMeanwhile }
      let step = Step(
        number: try connection.nextStepNumber(hand: hand.id), what: made.what, at: now, day: today,
        desk: hand.holder, level: hand.clock.level, due: hand.clock.due, outcome: hand.outcome,
        verdict: made.verdict, language: hand.language)
      try add(step, to: hand, words: made.words, formHash: formHash, in: connection)
      if made.what == .withdrawn { try connection.eraseWords(ofHand: hand.id) }
      try connection.tell(made.action, by: .asker, on: "hand:\(hand.id)", at: now)
      return try follow(try connection.hand(hand.id) ?? hand, in: connection, self)
    }
  }
}

struct AskersStep {
  let what: Step.What
  let action: Action
  var words: Confidential?
  var verdict: Verdict?
}

/// To the asker: a passage in which nothing is left to fill in.
func letter(_ words: Confidential) throws(HandRefusal) -> Confidential {
  let words = try passage(words)
  if let blank = blanks(in: words.revealed).first { throw .blankLeft(blank) }
  return words
}

/// Trimmed by the form; refused when empty or too long.
func passage(_ words: Confidential) throws(HandRefusal) -> Confidential {
  guard !words.revealed.isEmpty else { throw .wordsMissing }
  guard words.revealed.utf16.count <= longestPassage else { throw .wordsTooLong }
  return words
}
