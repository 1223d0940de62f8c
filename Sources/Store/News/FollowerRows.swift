// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

enum FollowerStatement: String, Statement {
  case insert = """
    INSERT INTO follower (what, code, language, address_hash, address, asked_at, told_through)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) ON CONFLICT DO NOTHING RETURNING id
    """
  case seal = "UPDATE follower SET address = ?2 WHERE id = ?1"
  case insertKey = "INSERT INTO follower_key (follower, master_version, wrapped) VALUES (?1, ?2, ?3)"
  case key = "SELECT wrapped FROM follower_key WHERE follower = ?1"
  case byId = "SELECT * FROM follower WHERE id = ?1"
  case byAddress = "SELECT * FROM follower WHERE what = ?1 AND code = ?2 AND address_hash = ?3"
  case confirm = """
    UPDATE follower SET confirmed_at = ?2, told_through = ?2 WHERE id = ?1 AND confirmed_at IS NULL
    """
  case told = "UPDATE follower SET told_through = ?2 WHERE id = ?1"
  case confirmed = "SELECT * FROM follower WHERE confirmed_at IS NOT NULL ORDER BY id"
  case unconfirmed = "SELECT id FROM follower WHERE confirmed_at IS NULL AND asked_at < ?1"
  case eraseKey = "DELETE FROM follower_key WHERE follower = ?1"
  case eraseMessages = "DELETE FROM message WHERE follower = ?1"
  case erase = "DELETE FROM follower WHERE id = ?1"
}

extension Follower {
  init(_ row: Row) throws {
    self.init(
      id: try row.int("id"), subject: Subject(try row.word("what"), try row.text("code")),
      language: Language(try row.text("language")), confirmedAt: try row.optionalInstant("confirmed_at"),
      toldThrough: try row.instant("told_through"), sealedAddress: try row.bytes("address"))
  }
}

extension Connection {
  /// Nil when that address follows that subject already, or has asked to.
  package func insertFollower(
    of subject: Subject, language: Language, addressHash: [UInt8], at now: Instant
  ) throws -> Int64? {
    try first(
      FollowerStatement.insert,
      [
        .text(subject.what.rawValue), .text(subject.code), .text(language.code), .bytes(addressHash), .bytes([]),
        .instant(now),
      ])?.int("id")
  }

  package func seal(address: [UInt8], wrappedKey: [UInt8], masterVersion: Int, ofFollower id: Int64) throws {
    try run(FollowerStatement.seal, [.int(id), .bytes(address)])
    try run(FollowerStatement.insertKey, [.int(id), .int(masterVersion), .bytes(wrappedKey)])
  }

  package func wrappedKey(ofFollower id: Int64) throws -> [UInt8]? {
    try first(FollowerStatement.key, [.int(id)])?.bytes("wrapped")
  }

  package func follower(_ id: Int64) throws -> Follower? {
    try first(FollowerStatement.byId, [.int(id)]).map(Follower.init)
  }

  package func follower(of subject: Subject, addressHash: [UInt8]) throws -> Follower? {
    try first(
      FollowerStatement.byAddress, [.text(subject.what.rawValue), .text(subject.code), .bytes(addressHash)]
    ).map(Follower.init)
  }

  /// False when they had said yes before.
  package func confirm(follower id: Int64, at now: Instant) throws -> Bool {
    try run(FollowerStatement.confirm, [.int(id), .instant(now)]) == 1
  }

  package func setTold(follower id: Int64, through moment: Instant) throws {
    try run(FollowerStatement.told, [.int(id), .instant(moment)])
  }

  package func confirmedFollowers() throws -> [Follower] {
    try rows(FollowerStatement.confirmed, []).map(Follower.init)
  }

  package func unconfirmedFollowers(askedBefore moment: Instant) throws -> [Int64] {
    try rows(FollowerStatement.unconfirmed, [.instant(moment)]).map { try $0.int("id") }
  }

  /// Everything that is held of them, with the key to the copies of it.
  package func erase(follower id: Int64) throws {
    try run(FollowerStatement.eraseKey, [.int(id)])
    try run(FollowerStatement.eraseMessages, [.int(id)])
    try run(FollowerStatement.erase, [.int(id)])
  }
}
