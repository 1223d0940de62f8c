// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

enum InvitationStatement: String, Statement {
  case insert = """
    INSERT INTO invitation (token_hash, role, desk, made_by, made_at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    """
  case open = "SELECT * FROM invitation WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2"
  case use = """
    UPDATE invitation SET used_at = ?2, account = ?3 WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2
    """
  case endUnused = "DELETE FROM invitation WHERE used_at IS NULL AND role = ?1 AND made_by IS NULL"
}

extension Connection {
  package func insert(_ invitation: Invitation, tokenHash: [UInt8], by account: Int64?, at now: Instant) throws {
    try run(
      InvitationStatement.insert,
      [
        .bytes(tokenHash), .text(invitation.role.rawValue), .code(invitation.desk), .int(account), .instant(now),
        .instant(invitation.expiresAt),
      ])
  }

  package func openInvitation(tokenHash: [UInt8], at now: Instant) throws -> Invitation? {
    try first(InvitationStatement.open, [.bytes(tokenHash), .instant(now)]).map {
      Invitation(
        role: try $0.word("role"), desk: try $0.optionalCode("desk"), expiresAt: try $0.instant("expires_at"))
    }
  }

  /// False when somebody has used it meanwhile.
  package func use(invitation tokenHash: [UInt8], account: Int64, at now: Instant) throws -> Bool {
    try run(InvitationStatement.use, [.bytes(tokenHash), .instant(now), .int(account)]) == 1
  }

  /// Ends the unused links that the first start printed earlier.
  package func endUnusedFirstInvitations() throws {
    try run(InvitationStatement.endUnused, [.text(Account.Role.administrator.rawValue)])
  }
}
