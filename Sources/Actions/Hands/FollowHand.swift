// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Sealing
import Store

/// What the asker sees of their hand: everything but the notes that colleagues leave each other.
package struct FollowedHand: Sendable {
  package let hand: Hand
  package let steps: [Step]
  /// To the door's own questions.
  package let answers: [Answered]
  package let measures: [MeasureCode]
  /// How often people at each desk have opened it.
  package let reads: [Read]
  /// What the colleague is who wrote it down for them.
  package let recordedBy: Account.Role?
  /// Nil where they left no way to be reached.
  package let mail: ContactMail?
  /// Stops the mails about this hand, or lets them come again.
  package let mailToken: String
  /// Stands in the page's forms; good for an hour.
  package let pass: String

  package struct Read: Equatable, Sendable {
    package let role: Account.Role
    package let day: Day
  }
}

/// Opens a hand by the twenty digits. Wrong, unknown and mistyped receipts look the same.
package func followHand(receiptTyped typed: String, in house: House) async throws -> FollowedHand {
  let secret = house.keys.server
  // A hash is looked up even for what is no receipt, so that all three take the same way.
  let hash = Receipt(typed: typed)?.hash(secret: secret) ?? secret.mac([UInt8](typed.utf8), for: .pepper)
  return try await house.database.read { connection in
    guard let found = try connection.hand(receiptHash: hash) else { throw HandRefusal.notFound }
    return try follow(found.hand, in: connection, house)
  }
}

/// Opens it again from the page that the receipt opened.
package func followHand(pass text: String, in house: House) async throws -> FollowedHand {
  guard let pass = FollowPass.read(text, at: house.clock.machineNow(), secret: house.keys.server) else {
    throw HandRefusal.notFound
  }
  return try await house.database.read { connection in
    guard let hand = try connection.hand(pass.hand) else { throw HandRefusal.notFound }
    return try follow(hand, in: connection, house)
  }
}

extension Step {
  /// The step as the asker sees it: not at all where it is only colleagues' words to each other, and without those.
  fileprivate var forTheAsker: Step? {
    if what == .noted { return nil }
    return isAmongColleagues ? saying(nil) : self
  }
}

func follow(_ hand: Hand, in connection: any Connection, _ house: House) throws -> FollowedHand {
  let pass = FollowPass(hand: hand.id, madeAt: house.clock.machineNow())
  let reads = try connection.events(on: "hand:\(hand.id)", action: Action.read.rawValue).compactMap { event in
    Account.Role(rawValue: event.role).map {
      FollowedHand.Read(role: $0, day: house.clock.localTime(of: event.at).day)
    }
  }
  return FollowedHand(
    hand: hand, steps: try house.openedSteps(of: hand, in: connection).compactMap(\.forTheAsker),
    answers: try house.openedAnswers(of: hand, in: connection),
    measures: try connection.measures(ofHand: hand.id), reads: reads,
    recordedBy: try hand.isOnBehalf ? recorder(of: hand, in: connection) : nil,
    mail: try house.contactMail(ofHand: hand, in: connection),
    mailToken: try MailToken(.hand, hand.id).text(secret: house.keys.server),
    pass: try pass.text(secret: house.keys.server, randomness: house.randomness))
}

private func recorder(of hand: Hand, in connection: any Connection) throws -> Account.Role? {
  guard let account = try connection.steps(ofHand: hand.id).first?.step.account else { return nil }
  return try connection.account(account)?.role
}
