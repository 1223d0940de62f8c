// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Hands
import Sealing
import Store

/// A link's secret part. Shown once; the store keeps its hash.
package struct InvitationToken: Equatable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }

  var hash: [UInt8] { Sealing.sha256([UInt8](text.utf8)) }
}

private let invitationSeconds: Int64 = 7 * 24 * 60 * 60

extension House {
  fileprivate func makeToken() -> InvitationToken {
    InvitationToken(base64url(randomness.bytes(32)))
  }
}

/// The link for the first administrator, while there is none. Each start makes a new one and ends those before.
package func inviteFirstAdministrator(in house: House) async throws -> InvitationToken? {
  let (token, now) = (house.makeToken(), house.clock.machineNow())
  return try await house.database.transaction { connection in
    guard try connection.administratorCount() == 0 else { return nil }
    try connection.endUnusedFirstInvitations()
    let invitation = Invitation(
      role: .administrator, desk: nil, expiresAt: now.advanced(bySeconds: invitationSeconds))
    try connection.insert(invitation, tokenHash: token.hash, by: nil, at: now)
    return token
  }
}

/// An administrator invites a colleague to a desk, or another administrator. The link is good for a week, once.
package func invite(_ role: Account.Role, to desk: DeskCode?, by account: Account, in house: House) async throws
  -> InvitationToken
{
  guard account.role == .administrator else { throw PeopleRefusal.accountUnknown }
  guard house.fits(role, desk) else { throw PeopleRefusal.deskUnknown }
  let (token, now) = (house.makeToken(), house.clock.machineNow())
  let invitation = Invitation(role: role, desk: desk, expiresAt: now.advanced(bySeconds: invitationSeconds))
  try await house.database.transaction { connection in
    try connection.insert(invitation, tokenHash: token.hash, by: account.id, at: now)
    try connection.tell(
      .invited, by: .account(account), on: desk.map { "desk:\($0)" } ?? "city", at: now, purpose: .operate,
      outcome: role.rawValue)
  }
  return token
}

extension House {
  /// Administrators sit at no desk, secretaries at a committee's, members at any other.
  fileprivate func fits(_ role: Account.Role, _ desk: DeskCode?) -> Bool {
    guard let desk else { return role == .administrator }
    guard let level = organisation.desks[desk]?.level else { return false }
    switch role {
    case .administrator: return false
    case .member: return level != .committee
    case .secretary: return level == .committee
    }
  }
}

/// Reads an open invitation; nil for one that is used, too old or unknown.
package func findInvitation(_ token: InvitationToken, in house: House) async throws -> Invitation? {
  let now = house.clock.machineNow()
  return try await house.database.read { try $0.openInvitation(tokenHash: token.hash, at: now) }
}
