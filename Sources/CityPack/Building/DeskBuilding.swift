// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// Every desk a hand can stand at, on all three levels.
func makeDesks(_ organisation: OrganisationRows, _ policy: PolicyRows) -> [DeskCode: Desk] {
  let committees = committeeOfAdministration(policy)
  var desks: [DeskCode: Desk] = [:]
  func add(
    _ code: DeskCode, _ name: LocalText, _ level: Level, _ administration: AdministrationCode?, partOf: LocalText? = nil
  ) {
    guard let administration, let committee = committees[administration] else { return }
    desks[code] = Desk(
      code: code, name: name, level: level, administration: administration, committee: committee, partOf: partOf)
  }
  for row in organisation.secretariats {
    if let desk = row.desk { add(desk.code.value, desk.name, .administration, row.administration.value) }
    if let desk = row.committeeDesk { add(desk.code.value, desk.name, .committee, row.administration.value) }
  }
  for unit in organisation.units {
    if unit.holdsHands { add(unit.code.value, unit.name, .unit, unit.administration?.value) }
    for desk in unit.desks {
      add(desk.code.value, desk.name, .unit, unit.administration?.value, partOf: unit.name)
    }
  }
  return desks
}

func committeeOfAdministration(_ policy: PolicyRows) -> [AdministrationCode: CommitteeCode] {
  Dictionary(policy.committees.compactMap { row in row.administration.map { ($0.value, row.code.value) } }) {
    first, _ in first
  }
}
