// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Post
import Store

/// A message that is about to leave, with what its text is made from.
package struct Leaving: Sendable {
  package let message: Message
  package let to: Address
  /// The first try, the same at every later one.
  package let date: Instant
  package let about: About

  package enum About: Sendable {
    case hand(Hand)
    /// A colleague, and what their desks' day holds.
    case desks(Account, [Morning])
    /// What they do not know yet, newest first.
    case follower(Follower, [Happening])
  }
}

/// What one round of delivery came to.
package struct DeliveryRound: Equatable, Sendable {
  package var sent = 0
  package var later = 0
  package var givenUp = 0
  package var dropped = 0
  /// What the mail server said last when it did not take a message; no address stands in it.
  package var complaint: String?

  package init() {}

  package var settled: Int { sent + givenUp + dropped }
}

/// Hands everything that is due to the mail server, one after another. Each message is claimed before it is sent, and
/// carries the same Message-ID at every try; when the server cannot be spoken to at all the round ends, and the rest
/// waits for the next.
/// - Parameters:
///   - compose: makes the letter, in the reader's language.
///   - send: hands it in, and says what the server answered.
@discardableResult
package func deliverMessages(
  in house: House, compose: @Sendable (Leaving) throws -> Letter, send: @Sendable (Letter) async -> PostReply
) async throws -> DeliveryRound {
  var round = DeliveryRound()
  let now = house.clock.machineNow()
  try await house.database.transaction { try $0.sweepMessages(settledBefore: now.advanced(bySeconds: -keptSeconds)) }
  for message in try await house.database.read({ try $0.messagesDue(at: now) }) {
    guard let leaving = try await claim(message, at: now, in: house) else {
      round.dropped += 1
      continue
    }
    let reply = await send(try compose(leaving))
    switch reply {
    case .accepted:
      round.sent += 1
      try await settle(leaving, as: .sent, in: house)
    case .never(let why):
      round.givenUp += 1
      round.complaint = why
      try await settle(leaving, as: .givenUp, in: house)
    case .later(let why, let meetsServer):
      round.complaint = why
      if Retries.next(after: leaving.message.tries, at: now, since: leaving.date) == nil {
        round.givenUp += 1
        try await settle(leaving, as: .givenUp, in: house)
      } else {
        round.later += 1
      }
      if !meetsServer { return round }
    }
  }
  return round
}

/// How long it is known that a message left.
private let keptSeconds: Int64 = 30 * 24 * 60 * 60

/// Takes the message, unless it is no longer true or no longer wanted: then it is dropped, and nil.
private func claim(_ message: Message, at now: Instant, in house: House) async throws -> Leaving? {
  try await house.database.transaction { connection in
    guard let (address, about) = try house.addressee(of: message, in: connection) else {
      try connection.settle(message: message.id, version: message.version, as: .dropped, at: now)
      return nil
    }
    let first = message.firstTriedAt ?? now
    // On the last try the moment is only for a sender that is killed meanwhile.
    let next = Retries.next(after: message.tries + 1, at: now, since: first) ?? now.advanced(bySeconds: 600)
    guard try connection.claim(message, at: now, nextTry: next) else { return nil }
    return Leaving(message: message.claimed(at: first), to: address, date: first, about: about)
  }
}

private func settle(_ leaving: Leaving, as state: Message.State, in house: House) async throws {
  let (now, message) = (house.clock.machineNow(), leaving.message)
  try await house.database.transaction { connection in
    if case .follower(let follower, let news) = leaving.about, state == .sent, let newest = news.first {
      try connection.setTold(follower: follower.id, through: newest.at)
    }
    try connection.settle(message: message.id, version: message.version, as: state, at: now)
    guard case .hand(let hand) = message.recipient, state == .givenUp else { return }
    try connection.tell(.gaveUpMessage, by: .clock, on: "hand:\(hand)", at: house.clock.now())
  }
}

extension House {
  /// Who gets it, and what it is about, as things stand now.
  fileprivate func addressee(of message: Message, in connection: any Connection) throws -> (Address, Leaving.About)? {
    switch message.recipient {
    case .hand(let id):
      guard let hand = try connection.hand(id),
        hand.stillTrue(message.kind, on: clock.today(), calendar: organisation.calendar),
        let contact = try mailAddress(ofHand: hand, in: connection), let address = Address(contact.revealed)
      else { return nil }
      return (address, .hand(hand))
    case .account(let id): return try addressee(of: message, account: id, in: connection)
    case .follower(let id): return try addressee(of: message, follower: id, in: connection)
    }
  }
}

extension Message {
  /// As it stands in its row once it has been claimed.
  fileprivate func claimed(at first: Instant) -> Message {
    Message(
      id: id, kind: kind, recipient: recipient, language: language, queuedAt: queuedAt, nextAt: nextAt,
      firstTriedAt: first, tries: tries + 1, state: state, messageID: messageID, version: version + 1)
  }
}
