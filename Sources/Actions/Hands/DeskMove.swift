// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// The hand a colleague acts on, as their page showed it.
package struct DeskHand: Equatable, Sendable {
  package let reference: Reference
  /// A change made meanwhile by somebody else is not overwritten.
  package let version: Int64

  package init(reference: Reference, version: Int64) {
    self.reference = reference
    self.version = version
  }
}

struct DeskStep {
  let what: Step.What
  let action: Action
  var words: Confidential?
  var language: Language?
  var outcome: Outcome?
  var other: DeskCode?
  var reason: PriorityCode?
  var givenTo: Int64?
}

/// As what a colleague acts on a hand.
enum Standpoint {
  /// At a desk that has it, or has had it on its way up.
  case reader
  /// At the desk that has been asked to take it.
  case asked

  func desks(_ hand: Hand) -> [DeskCode] {
    switch self {
    case .reader: hand.readers
    case .asked: hand.request.map { [$0.to] } ?? []
    }
  }
}

extension Hand {
  /// Only the desks that the hand has stood at may see it, and one that is asked to take it, with somebody who sits there.
  func isReadable(by account: Account) -> Bool {
    viewers.contains { account.desks.contains($0) }
  }

  /// Of the colleague's desks the one that sees it, the highest where there are several.
  package func desk(of account: Account) -> DeskCode {
    readers.last { account.desks.contains($0) } ?? viewers.last { account.desks.contains($0) } ?? holder
  }
}

extension House {
  /// What all moves of a desk share: the hand is one that this colleague may see, it is claimed, and the step and the
  /// event are written. A hand that is not there and one that is not theirs look the same.
  func deskMove(
    _ target: DeskHand, by account: Account, as standpoint: Standpoint = .reader,
    _ move: @escaping @Sendable (_ hand: inout Hand, _ today: Day) throws -> DeskStep
  ) async throws {
    let (now, today) = (clock.now(), clock.today())
    try await database.transaction { connection in
      guard var hand = try connection.hand(reference: target.reference), hand.isReadable(by: account) else {
        throw HandRefusal.notFound
      }
      guard let own = standpoint.desks(hand).first(where: account.desks.contains) else {
        throw standpoint == .asked ? HandRefusal.notAskedToTake : HandRefusal.notFound
      }
      guard hand.version == target.version else { throw HandRefusal.changedMeanwhile }
      let made = try move(&hand, today)
      guard try connection.update(hand) else { throw HandRefusal.changedMeanwhile }
      let step = Step(
        number: try connection.nextStepNumber(hand: hand.id), what: made.what, at: now, day: today,
        desk: own, level: hand.clock.level, account: account.id, due: hand.clock.due, outcome: made.outcome,
        language: made.language, other: made.other, reason: made.reason, givenTo: made.givenTo)
      try add(step, to: hand, words: made.words, in: connection)
      try tellAsker(of: step, hand, in: connection)
      if step.what == .handoverAsked, let asked = step.other {
        try tellDesk(asked, of: step, hand, in: connection)
      }
      try connection.tell(
        made.action, by: .account(account), on: "hand:\(hand.id)", at: now,
        class: made.words == nil ? .inner : .confidential)
    }
  }
}
