// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// Holds units and desks against the policy's administrations, the districts and each other.
func check(_ organisation: OrganisationRows, _ known: KnownCodes, _ complaints: Complaints) {
  let units = organisation.units
  let above = organisation.secretariats.flatMap { [$0.desk?.code, $0.committeeDesk?.code].compactMap(\.self) }
  complaints.refuseRepeated(above + units.flatMap { [$0.code] + $0.desks.map(\.code) }, "unit or desk")
  checkSecretariats(organisation, known, complaints)
  complaints.refuseRepeated(organisation.priorities.map(\.code), "reason")
  for unit in units {
    let title = "unit \"\(unit.code.value)\""
    complaints.refer(unit.administration, to: known.administrations, "\(title) belongs to")
    complaints.refer(unit.parent, to: known.units, "\(title) stands under")
    complaints.refer(unit.otherwise, to: known.units, "\(title) passes on to")
    checkDesks(of: unit, known.districts, complaints)
  }
  checkParents(units, complaints)
  checkCycles(units, following: \.parent, "stands under itself", complaints)
  checkCycles(units, following: \.otherwise, "passes hands on in a circle", complaints)
}

private func checkSecretariats(_ organisation: OrganisationRows, _ known: KnownCodes, _ complaints: Complaints) {
  var seen: Set<AdministrationCode> = []
  for row in organisation.secretariats {
    let code = row.administration
    complaints.refer(code, to: known.administrations, "this secretariat belongs to")
    if !seen.insert(code.value).inserted {
      complaints.add(code.place, "administration \"\(code.value)\" has a secretariat already. Keep one.")
    }
  }
  guard !organisation.secretariats.isEmpty else { return }
  for code in known.administrations.codes.subtracting(seen).sorted() {
    complaints.add(
      organisation.place, "administration \"\(code)\" has no secretariat, so its hands could not climb. Add one.")
  }
}

/// Every district has one desk of the unit, or the unit says who answers otherwise.
private func checkDesks(of unit: UnitRow, _ districts: Known<Named.District>, _ complaints: Complaints) {
  guard !unit.desks.isEmpty else { return }
  var covered: [DistrictCode: DeskCode] = [:]
  for desk in unit.desks {
    for district in desk.covers where complaints.refer(district, to: districts, "desk \"\(desk.code.value)\" covers") {
      if let other = covered[district.value] {
        complaints.add(
          district.place,
          "desk \"\(desk.code.value)\" covers \"\(district.value)\", and so does \"\(other)\". Let one of them go.")
      }
      covered[district.value] = desk.code.value
    }
  }
  for desk in unit.desks.filter(\.takesUnknown).dropFirst() {
    complaints.add(desk.code.place, "two desks of unit \"\(unit.code.value)\" take hands without a district. Keep one.")
  }
  let left = districts.codes.subtracting(covered.keys).sorted()
  if !left.isEmpty, unit.otherwise == nil {
    let list = left.map(\.text).joined(separator: ", ")
    complaints.add(
      unit.code.place,
      "unit \"\(unit.code.value)\" has no desk for \(list). Let a desk cover it, or name another unit in \"else\".")
  }
}

private func checkParents(_ units: [UnitRow], _ complaints: Complaints) {
  let administrations = Dictionary(units.map { ($0.code.value, $0.administration?.value) }) { first, _ in first }
  for unit in units {
    guard let parent = unit.parent, let own = unit.administration?.value,
      let other = administrations[parent.value] ?? nil, own != other
    else { continue }
    complaints.add(
      parent.place,
      "unit \"\(unit.code.value)\" belongs to \(own), but stands under \"\(parent.value)\" of \(other). "
        + "Choose a parent of its own administration.")
  }
}

/// Complains once of each circle, at the unit whose code comes first.
private func checkCycles(
  _ units: [UnitRow], following next: KeyPath<UnitRow, Marked<DeskCode>?>, _ what: String, _ complaints: Complaints
) {
  let steps = Dictionary(units.map { ($0.code.value, $0[keyPath: next]) }) { first, _ in first }
  for unit in units {
    let start = unit.code.value
    var path = [start]
    var here = start
    while let step = steps[here] ?? nil, step.value != start, path.count <= units.count {
      here = step.value
      path.append(here)
    }
    guard let last = steps[here] ?? nil, last.value == start, path.min() == start else { continue }
    let circle = (path + [start]).map(\.text).joined(separator: " → ")
    complaints.add(
      (steps[start] ?? nil)?.place ?? unit.code.place,
      "unit \"\(start)\" \(what): \(circle). Break the circle in one place.")
  }
}
