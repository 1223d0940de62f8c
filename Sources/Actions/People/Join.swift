// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Sealing
import Store

/// What a new colleague types behind an invitation link.
package struct JoinForm: Equatable, Sendable {
  package let name: String
  package let login: String
  package let password: Confidential

  package init(name: String, login: String, password: Confidential) {
    self.name = name
    self.login = login.lowercased()
    self.password = password
  }

  package func complaint() -> PeopleRefusal? {
    if name.isEmpty || name.utf16.count > 200 { return .nameMissing }
    if login.isEmpty || login.utf16.count > 200 { return .loginMissing }
    if password.revealed.count < Password.shortest { return .passwordTooShort }
    if password.revealed.utf16.count > Password.longest { return .passwordTooLong }
    return nil
  }
}

/// Makes the account that the invitation promised, once.
package func join(
  _ form: JoinForm, with token: InvitationToken, language: Language, gate: PasswordGate, in house: House
)
  async throws -> Account
{
  if let complaint = form.complaint() { throw complaint }
  guard try await findInvitation(token, in: house) != nil else { throw PeopleRefusal.invitationUnknown }
  let passwordHash = try await gate.hash(form.password.revealed)
  let now = house.clock.machineNow()
  return try await house.database.transaction { connection in
    guard let invitation = try connection.openInvitation(tokenHash: token.hash, at: now) else {
      throw PeopleRefusal.invitationUnknown
    }
    guard
      let id = try connection.insertAccount(
        login: form.login, name: form.name, role: invitation.role, passwordHash: passwordHash, language: language,
        at: now)
    else { throw PeopleRefusal.loginTaken }
    if let desk = invitation.desk { try connection.join(account: id, desk: desk) }
    guard try connection.use(invitation: token.hash, account: id, at: now), let account = try connection.account(id)
    else { throw PeopleRefusal.invitationUnknown }
    try connection.tell(.joined, by: .account(account), on: "account:\(id)", at: now, purpose: .operate)
    return account
  }
}
