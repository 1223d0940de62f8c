// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A message in the outbox. It holds nobody's address and none of its text: both are made when it leaves, from what is
/// sealed, so that erasing a key takes its messages with it.
package struct Message: Equatable, Sendable {
  package enum Recipient: Hashable, Sendable {
    /// Whoever reached out this hand.
    case hand(Int64)
    case account(Int64)
    case follower(Int64)
  }

  package enum State: String, Sendable, CaseIterable {
    case waiting
    /// The mail server took it.
    case sent
    /// The mail server refused it for good, or was not to be reached for three days.
    case givenUp = "given-up"
    /// When it should have left it was no longer true, or no longer wanted.
    case dropped
  }

  package let id: Int64
  package let kind: MessageKind
  package let recipient: Recipient
  package let language: Language
  package let queuedAt: Instant
  /// When it is to be tried next.
  package let nextAt: Instant
  package let firstTriedAt: Instant?
  package let tries: Int
  package let state: State
  /// The left side of its Message-ID, the same at every try.
  package let messageID: String
  /// Counts up with every change: two who want to send it cannot both.
  package let version: Int64

  package init(
    id: Int64, kind: MessageKind, recipient: Recipient, language: Language, queuedAt: Instant, nextAt: Instant,
    firstTriedAt: Instant? = nil, tries: Int = 0, state: State = .waiting, messageID: String, version: Int64 = 0
  ) {
    self.id = id
    self.kind = kind
    self.recipient = recipient
    self.language = language
    self.queuedAt = queuedAt
    self.nextAt = nextAt
    self.firstTriedAt = firstTriedAt
    self.tries = tries
    self.state = state
    self.messageID = messageID
    self.version = version
  }
}
