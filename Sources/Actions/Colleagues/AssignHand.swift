// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Hands
import Store

/// Gives the hand to a colleague of the same desk. It stops no clock. Nobody is given a hand while they are away.
package func assignHand(_ target: DeskHand, to colleague: Int64, by account: Account, in house: House) async throws {
  let today = house.clock.today()
  let rotas = try await house.database.read { connection in
    try account.desks.map { try connection.rota(of: $0, on: today) }
  }
  try await house.deskMove(target, by: account) { hand, _ in
    guard hand.clock.stage != .closed else { throw HandRefusal.notOpen }
    let rota = rotas.first { hand.readers.contains($0.desk) && $0.sitsHere(colleague) }
    guard let rota else { throw HandRefusal.colleagueUnknown }
    guard hand.takenBy != colleague else { throw HandRefusal.alreadyTheirs }
    if let absence = rota.absence(of: colleague) { throw HandRefusal.colleagueAway(absence.last) }
    hand.takenBy = colleague
    return DeskStep(what: .assigned, action: .assigned, givenTo: colleague)
  }
}
