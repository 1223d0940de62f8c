// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

extension Message {
  init(_ row: Row) throws {
    self.init(
      id: try row.int("id"), kind: try row.word("kind"), recipient: try Recipient(row),
      language: Language(try row.text("language")), queuedAt: try row.instant("queued_at"),
      nextAt: try row.instant("next_at"), firstTriedAt: try row.optionalInstant("first_tried_at"),
      tries: Int(try row.int("tries")), state: try row.word("state"), messageID: try row.text("message_id"),
      version: try row.int("version"))
  }
}

extension Message.Recipient {
  init(_ row: Row) throws {
    if let hand = try row.optionalInt("hand") {
      self = .hand(hand)
    } else if let account = try row.optionalInt("account") {
      self = .account(account)
    } else {
      self = .follower(try row.int("follower"))
    }
  }

  fileprivate var columns: [Value] {
    switch self {
    case .hand(let id): [.int(id), .null, .null]
    case .account(let id): [.null, .int(id), .null]
    case .follower(let id): [.null, .null, .int(id)]
    }
  }

  fileprivate var text: String {
    switch self {
    case .hand(let id): "hand:\(id)"
    case .account(let id): "account:\(id)"
    case .follower(let id): "follower:\(id)"
    }
  }
}

/// A message as it is first written down.
package struct NewMessage: Sendable {
  package let kind: MessageKind
  package let recipient: Message.Recipient
  /// What it tells of: a step's number, a day. The same recipient is told the same thing once.
  package let cause: String
  package let language: Language
  package let queuedAt: Instant
  package let dueAt: Instant
  package let messageID: String

  package init(
    kind: MessageKind, recipient: Message.Recipient, cause: String, language: Language, queuedAt: Instant,
    dueAt: Instant, messageID: String
  ) {
    self.kind = kind
    self.recipient = recipient
    self.cause = cause
    self.language = language
    self.queuedAt = queuedAt
    self.dueAt = dueAt
    self.messageID = messageID
  }
}

extension Connection {
  package func queue(_ message: NewMessage) throws {
    try run(
      MessageStatement.insert,
      [.text(message.kind.rawValue)] + message.recipient.columns + [
        .text("\(message.recipient.text)/\(message.kind.rawValue)/\(message.cause)"), .text(message.language.code),
        .instant(message.queuedAt), .instant(message.dueAt), .text(message.messageID),
      ])
  }

  /// What is to be tried by now, the longest waiting first.
  package func messagesDue(at now: Instant) throws -> [Message] {
    try rows(MessageStatement.due, [.instant(now)]).map(Message.init)
  }

  /// Takes a message for sending, with the moment at which it is tried next unless it is settled before. False when
  /// somebody else has taken it.
  package func claim(_ message: Message, at now: Instant, nextTry: Instant) throws -> Bool {
    try run(MessageStatement.claim, [.int(message.id), .int(message.version), .instant(now), .instant(nextTry)]) == 1
  }

  @discardableResult
  package func settle(message id: Int64, version: Int64, as state: Message.State, at now: Instant) throws -> Bool {
    try run(MessageStatement.settle, [.int(id), .int(version), .text(state.rawValue), .instant(now)]) == 1
  }

  /// What became of the last message to whoever reached out that was sent or given up.
  package func lastMessage(ofHand id: Int64) throws -> Message.State? {
    try first(MessageStatement.newestOfHand, [.int(id)])?.word("state")
  }

  /// How many messages stand in each state, with the moment at which the first of them is to be tried.
  package func messageCounts() throws -> [Message.State: (number: Int, oldest: Instant)] {
    try rows(MessageStatement.counts, []).reduce(into: [:]) { counts, row in
      counts[try row.word("state")] = (Int(try row.int("number")), try row.instant("oldest"))
    }
  }

  /// What left, or was given up, before that moment is held no longer.
  package func sweepMessages(settledBefore moment: Instant) throws {
    try run(MessageStatement.sweep, [.instant(moment)])
  }

  package func stopMails(ofHand id: Int64, at now: Instant) throws {
    try run(MessageStatement.stop, [.int(id), .instant(now)])
  }

  package func resumeMails(ofHand id: Int64) throws {
    try run(MessageStatement.resume, [.int(id)])
  }

  package func mailsAreStopped(ofHand id: Int64) throws -> Bool {
    try first(MessageStatement.isStopped, [.int(id)]) != nil
  }
}
