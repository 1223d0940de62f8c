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
  /// What other desks have asked this one to take.
  package let asked: [Hand]
  /// The day this desk missed, of every hand that went on from it and that nobody has answered since.
  package let missed: [Int64: Day]
  /// Names of the colleagues who have taken a hand.
  package let names: [Int64: String]
  /// Who of them is away, and who stands in.
  package let rota: Rota
}

/// The queue of a desk that this colleague sits at.
package func openDesk(_ desk: DeskCode, by account: Account, in house: House) async throws -> DeskQueue {
  guard account.desks.contains(desk) else { throw HandRefusal.notFound }
  let today = house.clock.today()
  return try await house.database.read { connection in
    let hands = try connection.queue(of: desk)
    let withAsker = hands.filter { $0.clock.stage == .proposed || $0.clock.isPaused(on: today) }
    let ours = hands.filter { !($0.clock.stage == .proposed || $0.clock.isPaused(on: today)) }
    let missed = try missed(by: desk, ours, in: connection)
    let inTime = ours.filter { missed[$0.id] == nil }
    return DeskQueue(
      desk: desk, today: today,
      late: firstThingsFirst(
        ours.filter { missed[$0.id] != nil || $0.clock.isLate(on: today) }
          .sorted {
            (missed[$0.id] ?? $0.clock.due ?? today, $0.id) < (missed[$1.id] ?? $1.clock.due ?? today, $1.id)
          }),
      dueToday: firstThingsFirst(inTime.filter { $0.clock.due == today }),
      soon: firstThingsFirst(inTime.filter { ($0.clock.due ?? today) > today }), withAsker: withAsker,
      asked: try connection.handsAsked(of: desk), missed: missed,
      names: try names(in: connection), rota: try connection.rota(of: desk, on: today))
  }
}

/// What was put first, and then the others, each in the order they had.
private func firstThingsFirst(_ hands: [Hand]) -> [Hand] {
  hands.filter { $0.priority != nil } + hands.filter { $0.priority == nil }
}

private func missed(by desk: DeskCode, _ hands: [Hand], in connection: any Connection) throws -> [Int64: Day] {
  var missed: [Int64: Day] = [:]
  for hand in hands where hand.holder != desk {
    guard let level = Level.allCases.last(where: { $0 < hand.clock.level && hand.ladder.desk(at: $0) == desk })
    else { continue }
    missed[hand.id] = try connection.steps(ofHand: hand.id).map(\.step).missed(at: level)
  }
  return missed
}

/// A hand as a colleague sees it: every step with its words, and how to reach the person.
package struct OpenedHand: Sendable {
  package let hand: Hand
  package let steps: [Step]
  /// To the door's own questions.
  package let answers: [Answered]
  package let contact: Confidential?
  package let contactMail: ContactMail?
  package let measures: [MeasureCode]
  package let names: [Int64: String]
  /// The colleague sits at the desk that has been asked to take it, and not where it stands.
  package let isAsked: Bool
  /// Of the desk at which it was opened.
  package let rota: Rota
  /// How many open hands each colleague has.
  package let openHands: [Int64: Int]
  /// What the desk at which it was opened often has to say.
  package let templates: [AnswerTemplate]
  /// The asker has erased the words by taking the hand back.
  package let isErased: Bool
}

/// Opens a hand. That it was read, by whom and how they came to it, is written down before a word is shown.
package func openHand(_ reference: Reference, by account: Account, in house: House) async throws -> OpenedHand {
  try await house.database.transaction { connection in
    guard let hand = try connection.hand(reference: reference), hand.isReadable(by: account) else {
      throw HandRefusal.notFound
    }
    let isReader = hand.readers.contains { account.desks.contains($0) }
    try connection.tell(
      .read, by: .account(account), on: "hand:\(hand.id)", at: house.clock.now(), class: .confidential,
      outcome: isReader ? "opened from the desk" : "asked to take it")
    let rota = try connection.rota(of: hand.desk(of: account), on: house.clock.today())
    // Whoever stands in sits at the desk, and has perhaps done nothing with the hand yet.
    let names = try connection.names(ofHand: hand.id)
      .merging(rota.colleagues.map { ($0.id, $0.name) }) { name, _ in name }
    return OpenedHand(
      hand: hand, steps: try house.openedSteps(of: hand, in: connection),
      answers: try house.openedAnswers(of: hand, in: connection),
      contact: try house.openedContact(of: hand, in: connection),
      contactMail: try house.contactMail(ofHand: hand, in: connection),
      measures: try connection.measures(ofHand: hand.id), names: names, isAsked: !isReader, rota: rota,
      openHands: try connection.openHands(), templates: try connection.answerTemplates(of: hand.desk(of: account)),
      isErased: try connection.wrappedKey(ofHand: hand.id) == nil)
  }
}

private func names(in connection: any Connection) throws -> [Int64: String] {
  Dictionary(try connection.accounts().map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
}
