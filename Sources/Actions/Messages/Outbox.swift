// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Sealing
import Store

extension House {
  /// Tells whoever reached out what has just happened: a message goes into the outbox in the transaction of what it
  /// tells. Nothing where we write to nobody, where they gave no e-mail, or have stopped us.
  func tellAsker(of step: Step, _ hand: Hand, in connection: any Connection) throws {
    guard let kind = step.what.message, try canWrite(toHand: hand, in: connection) else { return }
    // That somebody has taken it is news once, however many colleagues take it after.
    let cause = kind == .taken ? "once" : "\(step.number)"
    try queue(kind, to: .hand(hand.id), cause: cause, in: hand.language, connection)
    if kind == .proposed, let day = hand.lastCall(after: step.day, calendar: organisation.calendar) {
      try queue(
        .closingSoon, to: .hand(hand.id), cause: cause, in: hand.language,
        notBefore: opening(of: day), connection)
    }
  }

  func queue(
    _ kind: MessageKind, to recipient: Message.Recipient, cause: String, in language: Language,
    notBefore due: Instant? = nil, _ connection: any Connection
  ) throws {
    let now = clock.machineNow()
    try connection.queue(
      NewMessage(
        kind: kind, recipient: recipient, cause: cause, language: language, queuedAt: now, dueAt: due ?? now,
        messageID: base64url(randomness.bytes(18))))
  }

  /// The e-mail of whoever reached out, while we may use it.
  func mailAddress(ofHand hand: Hand, in connection: any Connection) throws -> Confidential? {
    guard writesMail, let contact = try openedContact(of: hand, in: connection), isEmailAddress(contact.revealed),
      try !connection.mailsAreStopped(ofHand: hand.id)
    else { return nil }
    return contact
  }

  /// How things stand with writing to them; nil where they left no contact, or it is erased.
  func contactMail(ofHand hand: Hand, in connection: any Connection) throws -> ContactMail? {
    guard let contact = try openedContact(of: hand, in: connection) else { return nil }
    guard writesMail else { return .noServer }
    guard isEmailAddress(contact.revealed) else { return .telephone }
    if try connection.mailsAreStopped(ofHand: hand.id) { return .stopped }
    return try connection.lastMessage(ofHand: hand.id) == .givenUp ? .undelivered : .written
  }

  private func canWrite(toHand hand: Hand, in connection: any Connection) throws -> Bool {
    try mailAddress(ofHand: hand, in: connection) != nil
  }
}
