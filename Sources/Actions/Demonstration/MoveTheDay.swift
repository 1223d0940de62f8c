// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Hands
import Store

/// The demonstration's next working day: the city's clock moves, the store remembers, and time does what it does.
package func moveToNextWorkingDay(in house: House) async throws {
  let day = house.organisation.calendar.next(after: house.clock.today())
  try await house.database.transaction { try $0.set(.cityDate, to: day.description) }
  house.clock.move(to: day)
  try await letTimePass(in: house)
}

/// The made-up colleague at a desk, or with nil the administrator. Only a demonstration asks for this.
package func findMadeUpColleague(at desk: DeskCode?, in house: House) async throws -> Account? {
  try await house.database.read { connection in
    guard try connection.setting(.demonstration) != nil else { return nil }
    return try connection.accounts().first { account in
      guard account.endedAt == nil else { return false }
      return desk.map { account.desks.contains($0) } ?? (account.role == .administrator)
    }
  }
}
