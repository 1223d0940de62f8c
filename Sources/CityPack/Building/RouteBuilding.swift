// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// The ladder of every kind × topic × district, and of no district. Whatever has none is complained of.
func makeRoutes(
  _ topics: TopicRows, _ organisation: OrganisationRows, _ policy: PolicyRows, districts: [DistrictCode],
  _ complaints: Complaints
) -> Routes {
  let units = Dictionary(organisation.units.map { ($0.code.value, $0) }) { first, _ in first }
  let above = stepsAbove(organisation, policy)
  var ladders: [Routes.Address: Ladder] = [:]
  for topic in topics.topics {
    for kind in topic.kinds {
      for district in [nil] + districts.map(Optional.some) {
        let address = Routes.Address(kind: kind, topic: topic.code.value, district: district)
        if let ladder = ladder(topic, topic.answer?.unit(for: kind), district, units, above) {
          ladders[address] = ladder
        } else {
          let place = district.map { "in \"\($0)\"" } ?? "without a district"
          complaints.add(
            topic.answer?.place ?? topic.code.place,
            "nobody answers \"\(kind.rawValue)\" of topic \"\(topic.code.value)\" \(place). Mend its unit first.")
        }
      }
    }
  }
  return Routes(ladders: ladders)
}

/// The desks above the units: an administration's, and a committee's.
private struct StepsAbove {
  var administrations: [AdministrationCode: DeskCode] = [:]
  var committees: [CommitteeCode: DeskCode] = [:]
}

private func stepsAbove(_ organisation: OrganisationRows, _ policy: PolicyRows) -> StepsAbove {
  let committees = committeeOfAdministration(policy)
  var steps = StepsAbove()
  for row in organisation.secretariats {
    steps.administrations[row.administration.value] = row.desk?.code.value
    if let committee = committees[row.administration.value] {
      steps.committees[committee] = row.committeeDesk?.code.value
    }
  }
  return steps
}

/// Unit, then the administration the answering unit belongs to, then the committee that gave the promise.
private func ladder(
  _ topic: TopicRow, _ unit: DeskCode?, _ district: DistrictCode?, _ units: [DeskCode: UnitRow], _ above: StepsAbove
) -> Ladder? {
  guard let unit, let (desk, owner) = answering(unit, district, units),
    let administration = owner.administration?.value, let second = above.administrations[administration],
    let committee = topic.committee?.value, let third = above.committees[committee]
  else { return nil }
  return Ladder(unit: desk, administration: second, committee: third)
}

/// The desk of a unit that answers in a district, and the unit it belongs to; follows `else`, once to each unit.
private func answering(
  _ unit: DeskCode, _ district: DistrictCode?, _ units: [DeskCode: UnitRow]
) -> (DeskCode, UnitRow)? {
  var seen: Set<DeskCode> = []
  var next: DeskCode? = unit
  while let code = next, seen.insert(code).inserted, let row = units[code] {
    if row.desks.isEmpty { return (code, row) }
    let desk = row.desks.first { desk in
      district.map { district in desk.covers.contains { $0.value == district } } ?? desk.takesUnknown
    }
    if let desk { return (desk.code.value, row) }
    if row.otherwise == nil, district == nil { return (code, row) }
    next = row.otherwise?.value
  }
  return nil
}
