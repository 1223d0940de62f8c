// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// Who sits at a desk and who of them is away, for somebody who sits there or for an administrator.
package func openRota(of desk: DeskCode, by account: Account, in house: House) async throws -> Rota {
  guard account.desks.contains(desk) || account.role == .administrator else { throw HandRefusal.notFound }
  let today = house.clock.today()
  return try await house.database.read { try $0.rota(of: desk, on: today) }
}

/// A colleague is away from a desk for some days. They say so themselves, or an administrator says it for them. No hand
/// changes owner: whoever stands in sees the hands as theirs, and it ends by itself.
/// - Throws: `AbsenceComplaints` with everything that is to be put right.
package func planAbsence(
  _ form: AbsenceForm, of colleague: Int64, from desk: DeskCode, by account: Account, in house: House
) async throws {
  let (today, now) = (house.clock.today(), house.clock.now())
  try await house.database.transaction { connection in
    let rota = try connection.rota(of: desk, on: today)
    guard rota.sitsHere(colleague), account.plans(for: colleague) else { throw HandRefusal.notFound }
    let planned = try form.read(of: colleague, in: rota)
    try connection.insert(planned)
    try connection.tell(
      .plannedAbsence, by: .account(account), on: "account:\(colleague)", at: now, purpose: .operate,
      outcome: planned.substitute.map { "substitute account:\($0)" } ?? "no substitute")
  }
}

/// Ends an absence before its day, or before it has begun. One that is not there has ended already.
package func endAbsence(_ id: Int64, by account: Account, in house: House) async throws {
  let now = house.clock.now()
  try await house.database.transaction { connection in
    guard let absence = try connection.absence(id), account.plans(for: absence.account) else { return }
    try connection.end(absence: id)
    try connection.tell(
      .endedAbsence, by: .account(account), on: "account:\(absence.account)", at: now, purpose: .operate)
  }
}

extension Account {
  /// Themselves, and an administrator for anybody.
  fileprivate func plans(for colleague: Int64) -> Bool { id == colleague || role == .administrator }
}
