// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Sealing
import Store

/// What the receipt page shows.
package struct Acknowledgement: Sendable {
  package let hand: Hand
  package let receipt: Receipt
  /// The measures this hand is counted on.
  package let measures: [MeasureCode]
  /// Nil where they left no way to be reached.
  package let mail: ContactMail?
}

/// Why a reach was not taken although its form was right.
package enum ReachRefusal: Error, Equatable, Sendable {
  /// The receipt was made so long ago that it is not shown again.
  case receiptShownBefore
}

/// Somebody reaches out, or a colleague writes it down for them. The hand, its key, its first step, its words and its
/// event are one transaction; when this function returns, they are on disk. The same form sent again answers with the
/// same receipt.
package func reachOut(_ reach: Reach, onBehalf: OnBehalf? = nil, token: FormToken, in house: House) async throws
  -> Acknowledgement
{
  let receipt = Receipt.make(
    token: token, sent: reach.sent + (onBehalf?.sent ?? []), secret: house.keys.server)
  let receiptHash = receipt.hash(secret: house.keys.server)
  let clock = HandClock.reached(
    on: house.clock.today(), terms: reach.terms, calendar: house.organisation.calendar)
  let (now, today, received) = (house.clock.now(), house.clock.today(), house.clock.machineNow())
  let reference = Reference(drawing: house.randomness.below)

  return try await house.database.transaction { connection in
    if let earlier = try connection.hand(receiptHash: receiptHash) {
      guard received.seconds(since: earlier.receivedAt) <= FormToken.validSeconds else {
        throw ReachRefusal.receiptShownBefore
      }
      return Acknowledgement(
        hand: earlier.hand, receipt: receipt, measures: try connection.measures(ofHand: earlier.hand.id),
        mail: try house.contactMail(ofHand: earlier.hand, in: connection))
    }
    let new = NewHand(
      reference: try freeReference(reference, in: connection, house), receiptHash: receiptHash, kind: reach.kind,
      topic: reach.topic, district: reach.district, language: reach.language, ladder: reach.ladder, reachedAt: now,
      reachedOn: today, receivedAt: received, clock: clock, channel: onBehalf?.channel ?? .web)
    guard let id = try connection.insert(new), let hand = try connection.hand(id) else {
      throw StoreFault.column("reference")
    }
    let key = try house.makeKey(ofHand: id, in: connection)
    if let contact = reach.contact {
      try house.setContact(contact, of: hand, key: key, in: connection)
    }
    try house.keep(reach.answers, of: hand, key: key, in: connection)
    let measures = reach.measures.filter { $0.until.map { today <= $0 } ?? true }.map(\.code)
    try connection.count(hand: id, on: measures)
    let step = Step(
      number: 1, what: .reached, at: now, day: today, desk: hand.holder, level: .unit, account: onBehalf?.account.id,
      due: clock.due, language: reach.language, other: onBehalf?.desk)
    try house.add(step, to: hand, words: reach.words, in: connection)
    try house.tellAsker(of: step, hand, in: connection)
    try connection.tellOfReach(id, onBehalf, at: now)
    return Acknowledgement(
      hand: hand, receipt: receipt, measures: measures, mail: try house.contactMail(ofHand: hand, in: connection))
  }
}

/// A reference that no hand has: one draw in hundreds of millions meets another.
private func freeReference(_ first: Reference, in connection: any Connection, _ house: House) throws -> Reference {
  var reference = first
  while try connection.hand(reference: reference) != nil {
    reference = Reference(drawing: house.randomness.below)
  }
  return reference
}

extension Connection {
  fileprivate func tellOfReach(_ id: Int64, _ onBehalf: OnBehalf?, at now: Instant) throws {
    try tell(
      onBehalf == nil ? .reachedOut : .recordedOnBehalf, by: onBehalf.map { .account($0.account) } ?? .asker,
      on: "hand:\(id)", at: now, class: .confidential, outcome: onBehalf?.channel.rawValue ?? "done")
  }
}

extension OnBehalf {
  fileprivate var sent: [String] { [String(account.id), desk.text, channel.rawValue] }
}

extension Reach {
  /// Everything the person sent, in a fixed order: what makes one receipt differ from another.
  fileprivate var sent: [String] {
    [
      kind.rawValue, words.revealed, topic.text, district?.text ?? "", language.code, contact?.revealed ?? "",
    ] + answers.flatMap { [$0.question.rawValue, $0.text.revealed] }
  }
}
