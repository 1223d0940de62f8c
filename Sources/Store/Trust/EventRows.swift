// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

enum EventStatement: String, Statement {
  case insert = """
    INSERT INTO event (at, actor, role, action, object, purpose, class, outcome)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    """
  case unlinked = """
    SELECT event.* FROM event LEFT JOIN event_link ON event_link.event = event.id
    WHERE event_link.event IS NULL ORDER BY event.id LIMIT 1000
    """
  case lastLink = "SELECT number, hash FROM event_link ORDER BY number DESC LIMIT 1"
  case link = "INSERT INTO event_link (number, event, hash) VALUES (?1, ?2, ?3)"
  case chain = """
    SELECT event.*, event_link.number, event_link.hash
    FROM event_link LEFT JOIN event ON event.id = event_link.event
    WHERE event_link.number > ?1 ORDER BY event_link.number LIMIT 1000
    """
  case ofObject = "SELECT * FROM event WHERE object = ?1 AND action = ?2 ORDER BY id"
}

/// Something that was done, for the audit. Ids and roles only: erasing a person's words never touches it.
package struct Event: Equatable, Sendable {
  package let at: Instant
  /// A pseudonym: `account:7`, `asker`, `clock`.
  package let actor: String
  package let role: String
  package let action: String
  /// `hand:12`, `account:7`.
  package let object: String
  package let purpose: String
  package let classification: String
  package let outcome: String

  package init(
    at: Instant, actor: String, role: String, action: String, object: String, purpose: String,
    classification: String, outcome: String
  ) {
    self.at = at
    self.actor = actor
    self.role = role
    self.action = action
    self.object = object
    self.purpose = purpose
    self.classification = classification
    self.outcome = outcome
  }

  init(_ row: Row) throws {
    self.init(
      at: try row.instant("at"), actor: try row.text("actor"), role: try row.text("role"),
      action: try row.text("action"), object: try row.text("object"), purpose: try row.text("purpose"),
      classification: try row.text("class"), outcome: try row.text("outcome"))
  }
}

/// An event in the chain. `event` is nil where somebody has taken it out of the table.
package struct LinkedEvent: Sendable {
  package let number: Int64
  package let hash: [UInt8]
  package let id: Int64?
  package let event: Event?
}

extension Connection {
  package func append(_ event: Event) throws {
    try run(
      EventStatement.insert,
      [
        .instant(event.at), .text(event.actor), .text(event.role), .text(event.action), .text(event.object),
        .text(event.purpose), .text(event.classification), .text(event.outcome),
      ])
  }

  /// At most 1,000 events that are not in the chain yet, with their ids.
  package func unlinkedEvents() throws -> [(id: Int64, event: Event)] {
    try rows(EventStatement.unlinked, []).map { (try $0.int("id"), try Event($0)) }
  }

  package func lastLink() throws -> (number: Int64, hash: [UInt8])? {
    try first(EventStatement.lastLink).map { (try $0.int("number"), try $0.bytes("hash")) }
  }

  package func link(event id: Int64, number: Int64, hash: [UInt8]) throws {
    try run(EventStatement.link, [.int(number), .int(id), .bytes(hash)])
  }

  /// At most 1,000 links after `number`, in order.
  package func links(after number: Int64) throws -> [LinkedEvent] {
    try rows(EventStatement.chain, [.int(number)]).map { row in
      let isThere = !row.isNull("id")
      return LinkedEvent(
        number: try row.int("number"), hash: try row.bytes("hash"), id: isThere ? try row.int("id") : nil,
        event: isThere ? try Event(row) : nil)
    }
  }

  package func events(on object: String, action: String) throws -> [Event] {
    try rows(EventStatement.ofObject, [.text(object), .text(action)]).map(Event.init)
  }
}
