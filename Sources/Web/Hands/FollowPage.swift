// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// Where the twenty digits are typed.
@Sendable func followPage(_ visit: Visit) async throws -> Answer {
  followPage(say: nil, visit)
}

/// - Parameters:
///   - word: what we have to say first.
///   - words: what the person had written when their page grew too old; it goes on to the hand with the receipt.
func followPage(
  say word: String?, typed: String = "", words: String = "", status: Status = .ok, _ visit: Visit
) -> Answer {
  .page(
    "Hands/follow",
    [
      "action": .link(.follow), "say": word.map { .fields(["word": .word($0)]) } ?? .absent,
      "receipt": .text(String(typed.prefix(80))),
      "words": words.isEmpty ? .absent : .fields(["text": .text(words), "longest": .text(String(Reach.longestWords))]),
      "reach": .link(.reach),
    ], status: status)
}

/// Opens the hand by its receipt, or by the pass of a page that the receipt has opened. Wrong, unknown and mistyped
/// look the same.
@Sendable func openHand(_ visit: Visit) async throws -> Answer {
  let (receipt, pass) = (visit.form["receipt"], visit.form["pass"])
  let words = visit.form["words"]
  let house = visit.site.house
  do {
    if receipt.isEmpty && !pass.isEmpty {
      return handPage(try await followHand(pass: pass, in: house), HandDraft(words: words), visit)
    }
    return handPage(try await followHand(receiptTyped: receipt, in: house), HandDraft(words: words), visit)
  } catch HandRefusal.notFound {
    let isExpired = receipt.isEmpty && !pass.isEmpty
    return followPage(
      say: isExpired ? "hands.follow.expired" : "hands.follow.unknown", typed: receipt, words: words,
      status: .notFound, visit)
  }
}
