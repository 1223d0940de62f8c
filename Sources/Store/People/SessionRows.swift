// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

enum SessionStatement: String, Statement {
  case insert = "INSERT INTO session (id_hash, account, made_at, seen_at) VALUES (?1, ?2, ?3, ?3)"
  case find = "SELECT account, made_at, seen_at FROM session WHERE id_hash = ?1"
  case see = "UPDATE session SET seen_at = ?2 WHERE id_hash = ?1"
  case end = "DELETE FROM session WHERE id_hash = ?1"
  case endOfAccount = "DELETE FROM session WHERE account = ?1"
  case sweep = "DELETE FROM session WHERE seen_at < ?1 OR made_at < ?2"
}

package struct Session: Equatable, Sendable {
  package let account: Int64
  package let madeAt: Instant
  package let seenAt: Instant
}

extension Connection {
  package func insertSession(idHash: [UInt8], account: Int64, at now: Instant) throws {
    try run(SessionStatement.insert, [.bytes(idHash), .int(account), .instant(now)])
  }

  package func session(idHash: [UInt8]) throws -> Session? {
    try first(SessionStatement.find, [.bytes(idHash)]).map {
      Session(
        account: try $0.int("account"), madeAt: try $0.instant("made_at"), seenAt: try $0.instant("seen_at"))
    }
  }

  package func see(session idHash: [UInt8], at now: Instant) throws {
    try run(SessionStatement.see, [.bytes(idHash), .instant(now)])
  }

  package func end(session idHash: [UInt8]) throws {
    try run(SessionStatement.end, [.bytes(idHash)])
  }

  package func endSessions(of account: Int64) throws {
    try run(SessionStatement.endOfAccount, [.int(account)])
  }

  package func sweepSessions(notSeenSince idle: Instant, madeBefore absolute: Instant) throws {
    try run(SessionStatement.sweep, [.instant(idle), .instant(absolute)])
  }
}
