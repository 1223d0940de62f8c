// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Store

/// Everybody who can log in, and everybody who once could.
package func listAccounts(by account: Account, in house: House) async throws -> [Account] {
  guard account.role == .administrator else { throw PeopleRefusal.accountUnknown }
  return try await house.database.read { try $0.accounts() }
}

/// Ends an account and its sessions at once. What it did stays; the last administrator cannot be ended.
package func endAccount(_ id: Int64, by account: Account, in house: House) async throws {
  guard account.role == .administrator else { throw PeopleRefusal.accountUnknown }
  let now = house.clock.machineNow()
  try await house.database.transaction { connection in
    guard let ending = try connection.account(id), ending.endedAt == nil else { throw PeopleRefusal.accountUnknown }
    if ending.role == .administrator, try connection.administratorCount() == 1 {
      throw PeopleRefusal.lastAdministrator
    }
    guard try connection.end(account: id, at: now) else { throw PeopleRefusal.accountUnknown }
    try connection.endSessions(of: id)
    try connection.tell(.ended, by: .account(account), on: "account:\(id)", at: now, purpose: .operate)
  }
}
