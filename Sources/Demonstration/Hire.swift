// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Hands
import Policy
import Store

/// Two made-up colleagues at every desk of a unit, one at each above, and an administrator. None has a password: in the
/// demonstration one logs in by pressing a button, and nowhere else can these accounts be used.
func hire(_ people: MadeUpPeople, in house: House) async throws -> [DeskCode: [Account]] {
  let desks = house.organisation.desks.values.sorted { $0.code < $1.code }
  let now = house.clock.machineNow()
  let language = house.plan.title.official
  return try await house.database.transaction { connection in
    var hired = 0
    func add(_ name: String, _ login: String, _ role: Account.Role, _ desk: DeskCode?) throws -> Account? {
      guard
        let id = try connection.insertAccount(
          login: login, name: name, role: role, passwordHash: "none", language: language, at: now)
      else { return nil }
      if let desk { try connection.join(account: id, desk: desk) }
      return try connection.account(id)
    }
    func add(to desk: Desk, _ login: String) throws -> [Account] {
      let name = people.names.isEmpty ? desk.code.text : people.names[hired % people.names.count]
      hired += 1
      let role: Account.Role = desk.level == .committee ? .secretary : .member
      return try add(name, login, role, desk.code).map { [$0] } ?? []
    }
    _ = try add(people.administrator, "administrator", .administrator, nil)
    var staff: [DeskCode: [Account]] = [:]
    for desk in desks { staff[desk.code] = try add(to: desk, desk.code.text) }
    for desk in desks where desk.level == .unit {
      staff[desk.code, default: []] += try add(to: desk, desk.code.text + "-2")
    }
    return staff
  }
}

/// Every desk that answers has the same few texts ready, as if somebody had kept them there in the first week.
func keepTemplates(_ templates: [MadeUpPeople.Template], _ staff: [DeskCode: [Account]], in house: House) async throws {
  let units = house.organisation.desks.values.filter { $0.level == .unit }.map(\.code).sorted()
  for desk in units {
    guard let account = staff[desk]?.first else { continue }
    for template in templates {
      let form = AnswerTemplateForm(
        name: template.name, texts: template.text.words.sorted { $0.key < $1.key }.map { .init($0.key, $0.value) })
      _ = try await makeTemplate(form, at: desk, by: account, in: house)
    }
  }
}
