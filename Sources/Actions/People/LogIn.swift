// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Sealing
import Store

/// What a session's cookie holds: 256 random bits. The store keeps only their hash.
package struct SessionToken: Equatable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  var hash: [UInt8] { Sealing.sha256([UInt8](text.utf8)) }
}

/// A colleague who is logged in, and the token that must stand in their forms.
package struct StaffSession: Equatable, Sendable {
  package let token: SessionToken
  package let account: Account
  package let formToken: String
}

package enum SessionLimits {
  package static let idleSeconds: Int64 = 30 * 60
  package static let absoluteSeconds: Int64 = 8 * 60 * 60
}

/// A right login and password make a new session. Unknown and wrong take the same time and look the same.
package func logIn(login: String, password: Confidential, gate: PasswordGate, in house: House) async throws
  -> StaffSession
{
  let now = house.clock.machineNow()
  let found = try await house.database.read { try $0.account(login: login.lowercased()) }
  let isRight =
    password.revealed.utf16.count <= Password.longest
    ? try await gate.matches(password.revealed, found?.passwordHash) : false
  guard isRight, let account = found?.account else {
    try await house.database.transaction { connection in
      try connection.tell(
        .loginFailed, by: .stranger, on: found.map { "account:\($0.account.id)" } ?? "account:unknown", at: now,
        purpose: .operate, outcome: "refused")
    }
    throw PeopleRefusal.wrongLogin
  }
  return try await startSession(for: account, in: house)
}

/// A session for somebody who has shown who they are: with a password, with an invitation, or, in the demonstration,
/// by pressing a button.
package func startSession(for account: Account, in house: House) async throws -> StaffSession {
  let now = house.clock.machineNow()
  let token = SessionToken(base64url(house.randomness.bytes(32)))
  try await house.database.transaction { connection in
    try connection.sweepSessions(
      notSeenSince: now.advanced(bySeconds: -SessionLimits.idleSeconds),
      madeBefore: now.advanced(bySeconds: -SessionLimits.absoluteSeconds))
    try connection.insertSession(idHash: token.hash, account: account.id, at: now)
    try connection.tell(.loggedIn, by: .account(account), on: "account:\(account.id)", at: now, purpose: .operate)
  }
  return house.session(token, account)
}

/// Who holds this cookie; nil when nobody does, or the session has been idle or open for too long.
package func findSession(_ token: SessionToken, in house: House) async throws -> StaffSession? {
  let now = house.clock.machineNow()
  let found = try await house.database.read { connection -> (Session, Account)? in
    guard let session = try connection.session(idHash: token.hash),
      now.seconds(since: session.seenAt) <= SessionLimits.idleSeconds,
      now.seconds(since: session.madeAt) <= SessionLimits.absoluteSeconds,
      let account = try connection.account(session.account), account.endedAt == nil
    else { return nil }
    return (session, account)
  }
  guard let (session, account) = found else { return nil }
  // Once a minute is often enough to know that somebody is there.
  if now.seconds(since: session.seenAt) >= 60 {
    try await house.database.transaction { try $0.see(session: token.hash, at: now) }
  }
  return house.session(token, account)
}

package func logOut(_ session: StaffSession, in house: House) async throws {
  let now = house.clock.machineNow()
  try await house.database.transaction { connection in
    try connection.end(session: session.token.hash)
    try connection.tell(
      .loggedOut, by: .account(session.account), on: "account:\(session.account.id)", at: now, purpose: .operate)
  }
}

extension House {
  private func formToken(_ token: SessionToken) -> String {
    base64url(keys.server.mac([UInt8](token.text.utf8), for: .session))
  }

  fileprivate func session(_ token: SessionToken, _ account: Account) -> StaffSession {
    StaffSession(token: token, account: account, formToken: formToken(token))
  }
}

extension StaffSession {
  /// Whether a form came from one of this session's pages.
  package func accepts(formToken typed: String) -> Bool {
    equalInConstantTime([UInt8](typed.utf8), [UInt8](formToken.utf8))
  }
}
