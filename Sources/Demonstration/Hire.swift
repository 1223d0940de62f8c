// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Hands
import Policy
import Store

/// One made-up colleague for every desk, and an administrator. None has a password: in the demonstration one logs in by
/// pressing a button, and nowhere else can these accounts be used.
func hire(_ people: MadeUpPeople, in house: House) async throws -> [DeskCode: Account] {
  let desks = house.organisation.desks.values.sorted { $0.code < $1.code }
  let now = house.clock.machineNow()
  let language = house.plan.title.official
  return try await house.database.transaction { connection in
    func add(_ name: String, _ login: String, _ role: Account.Role, _ desk: DeskCode?) throws -> Account? {
      guard
        let id = try connection.insertAccount(
          login: login, name: name, role: role, passwordHash: "none", language: language, at: now)
      else { return nil }
      if let desk { try connection.join(account: id, desk: desk) }
      return try connection.account(id)
    }
    _ = try add(people.administrator, "administrator", .administrator, nil)
    var staff: [DeskCode: Account] = [:]
    for (number, desk) in desks.enumerated() {
      let name = people.names.isEmpty ? desk.code.text : people.names[number % people.names.count]
      let role: Account.Role = desk.level == .committee ? .secretary : .member
      staff[desk.code] = try add(name, desk.code.text, role, desk.code)
    }
    return staff
  }
}
