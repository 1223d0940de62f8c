// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// A desk's queue: what stands there now, in the order of the clock. No words: reading begins when a hand is opened.
package struct DeskQueue: Sendable {
  package let desk: DeskCode
  package let today: Day
  package let late: [Hand]
  package let dueToday: [Hand]
  package let soon: [Hand]
  /// The asker's move: asked back, or an outcome proposed.
  package let withAsker: [Hand]
  /// Names of the colleagues who have taken a hand.
  package let names: [Int64: String]
}

/// The queue of a desk that this colleague sits at.
package func openDesk(_ desk: DeskCode, by account: Account, in house: House) async throws -> DeskQueue {
  guard account.desks.contains(desk) else { throw HandRefusal.notFound }
  let today = house.clock.today()
  return try await house.database.read { connection in
    let hands = try connection.queue(of: desk)
    let withAsker = hands.filter { $0.clock.stage == .proposed || $0.clock.isPaused(on: today) }
    let ours = hands.filter { !($0.clock.stage == .proposed || $0.clock.isPaused(on: today)) }
    return DeskQueue(
      desk: desk, today: today, late: ours.filter { $0.clock.isLate(on: today) },
      dueToday: ours.filter { $0.clock.due == today },
      soon: ours.filter { ($0.clock.due ?? today) > today }, withAsker: withAsker,
      names: try names(in: connection))
  }
}

/// A hand as a colleague sees it: every step with its words, and how to reach the person.
package struct OpenedHand: Sendable {
  package let hand: Hand
  package let steps: [Step]
  package let contact: Confidential?
  package let measures: [MeasureCode]
  package let names: [Int64: String]
  /// The asker has erased the words by taking the hand back.
  package let isErased: Bool
}

/// Opens a hand. That it was read, by whom and how they came to it, is written down before a word is shown.
package func openHand(_ reference: Reference, by account: Account, in house: House) async throws -> OpenedHand {
  try await house.database.transaction { connection in
    guard let hand = try connection.hand(reference: reference), hand.isReadable(by: account) else {
      throw HandRefusal.notFound
    }
    try connection.tell(
      .read, by: .account(account), on: "hand:\(hand.id)", at: house.clock.machineNow(), class: .confidential,
      outcome: "opened from the desk")
    return OpenedHand(
      hand: hand, steps: try house.openedSteps(of: hand, in: connection),
      contact: try house.openedContact(of: hand, in: connection),
      measures: try connection.measures(ofHand: hand.id), names: try names(in: connection),
      isErased: try connection.wrappedKey(ofHand: hand.id) == nil)
  }
}

private func names(in connection: any Connection) throws -> [Int64: String] {
  Dictionary(try connection.accounts().map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
}
