// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands
import Sealing

typealias Status = HTTPResponse.Status

/// What the person was doing on the page of their hand.
struct HandDraft {
  /// Typed, and not yet part of the hand.
  var words = ""
  /// Typed beside the verdict, not in the form for writing more.
  var isVerdict = false
  /// Why it was not taken.
  var refusal: String?
  /// What has just been done.
  var done: String?
}

/// The asker writes again, or answers what they were asked.
@Sendable func sendWords(_ visit: Visit) async throws -> Answer {
  try await move(visit, done: "hands.done.wrote") { pass, token in
    try await writeAgain(visit.form.words, pass: pass, token: token, in: visit.site.house)
  }
}

/// Yes, partly or no.
@Sendable func sendVerdict(_ visit: Visit) async throws -> Answer {
  guard let verdict = Verdict(rawValue: visit.form["verdict"]) else {
    return try await backToHand(
      visit, HandDraft(words: visit.form["words"], isVerdict: true, refusal: "hands.refusal.no-verdict"))
  }
  return try await move(visit, done: nil) { pass, token in
    try await giveVerdict(verdict, words: visit.form.words, pass: pass, token: token, in: visit.site.house)
  }
}

/// Asks once more before anything is erased.
@Sendable func takeBack(_ visit: Visit) async throws -> Answer {
  guard visit.form["sure"] == "yes" else { return try await askOnceMore(visit) }
  return try await move(visit, done: nil) { pass, token in
    try await withdrawHand(pass: pass, token: token, in: visit.site.house)
  }
}

private func askOnceMore(_ visit: Visit) async throws -> Answer {
  let house = visit.site.house
  do {
    let followed = try await followHand(pass: visit.form["pass"], in: house)
    guard followed.hand.clock.stage != .closed else {
      return handPage(followed, HandDraft(refusal: HandRefusal.notOpen.word), status: .conflict, visit)
    }
    return .page(
      "Hands/withdraw",
      [
        "reference": .fragment(.digits(followed.hand.reference.text)), "pass": .text(followed.pass),
        "form": .text(house.makeFormToken().text), "withdraw": .link(.withdraw), "follow": .link(.follow),
        "tongues": .list(tongues(.withdraw, [("pass", followed.pass)], visit)),
      ])
  } catch HandRefusal.notFound {
    return followPage(say: "hands.follow.expired", status: .notFound, visit)
  }
}

/// What all moves share: the pass opens the hand, the form counts once, and the answer is the page of the hand.
private func move(
  _ visit: Visit, done: String?, _ act: (_ pass: String, _ token: FormToken) async throws -> FollowedHand
) async throws -> Answer {
  let words = visit.form["words"]
  let isVerdict = !visit.form["verdict"].isEmpty
  guard let token = visit.site.house.readFormToken(visit.form["form"]) else {
    let draft = HandDraft(words: words, isVerdict: isVerdict, refusal: "hands.refusal.stale-form")
    return try await backToHand(visit, draft)
  }
  do {
    return handPage(try await act(visit.form["pass"], token), HandDraft(done: done), visit)
  } catch HandRefusal.notFound {
    return followPage(say: "hands.follow.expired", words: words, status: .notFound, visit)
  } catch let refusal as HandRefusal {
    return try await backToHand(visit, HandDraft(words: words, isVerdict: isVerdict, refusal: refusal.word))
  }
}

/// The hand as it stands, with what was typed kept and the reason why it was not taken.
private func backToHand(_ visit: Visit, _ draft: HandDraft) async throws -> Answer {
  do {
    let followed = try await followHand(pass: visit.form["pass"], in: visit.site.house)
    return handPage(followed, draft, status: .unprocessableContent, visit)
  } catch HandRefusal.notFound {
    return followPage(say: "hands.follow.expired", words: draft.words, status: .notFound, visit)
  }
}

extension Form {
  /// The asker's passage, without the white space around it.
  fileprivate var words: Confidential {
    var text = self["words"][...]
    while let first = text.first, first.isWhitespace { text = text.dropFirst() }
    while let last = text.last, last.isWhitespace { text = text.dropLast() }
    return Confidential(String(text))
  }
}

extension HandRefusal {
  /// Its sentence to the asker.
  var word: String {
    switch self {
    case .notFound: "hands.refusal.not-found"
    case .notOpen: "hands.refusal.not-open"
    case .notWaiting: "hands.refusal.not-waiting"
    case .alreadyAskedBack: "hands.refusal.already-asked-back"
    case .nothingProposed: "hands.refusal.nothing-proposed"
    case .promisedInThePast: "hands.refusal.promised-in-the-past"
    case .promisedTooFar: "hands.refusal.promised-too-far"
    case .changedMeanwhile: "hands.refusal.changed-meanwhile"
    case .wordsMissing: "hands.refusal.words-missing"
    case .wordsTooLong: "hands.refusal.words-too-long"
    // Only a desk is refused so; to the asker it is one more thing that happened meanwhile.
    case .alreadyAskedToTake, .notAskedToTake, .receiverUnknown, .notReferred, .reasonUnknown, .alreadyFirst, .notFirst,
      .colleagueUnknown, .colleagueAway, .alreadyTheirs, .blankLeft:
      "hands.refusal.changed-meanwhile"
    }
  }
}
