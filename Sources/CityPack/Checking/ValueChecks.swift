// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// Every sentence, definition and belief has a code of its own.
func check(_ values: ValueRows, _ themes: [ThemeRow], _ complaints: Complaints) {
  complaints.refuseRepeated(values.codes + themes.flatMap(\.statements).map(\.code), "sentence")
  complaints.refuseRepeated(values.grounds.map(\.code), "ground")
}

/// Every door of a pledge is one that a hand can be reached out through.
func check(_ roles: [RoleRow], _ topics: TopicRows?, _ known: KnownCodes, _ complaints: Complaints) {
  complaints.refuseRepeated(roles.map(\.code), "role")
  complaints.refuseRepeated(roles.flatMap(\.pledges).map(\.code), "pledge")
  for pledge in roles.flatMap(\.pledges) {
    for door in pledge.doors {
      guard complaints.refer(door.topic, to: known.topics, "pledge \"\(pledge.code.value)\" leads to"),
        let topic = topics?.topics.first(where: { $0.code.value == door.topic.value }),
        !topic.kinds.contains(door.kind)
      else { continue }
      let kinds = topic.kinds.map(\.rawValue).joined(separator: ", ")
      complaints.add(
        door.topic.place,
        "pledge \"\(pledge.code.value)\" leads to a \"\(door.kind.rawValue)\" about \"\(door.topic.value)\", but that "
          + "topic takes \(kinds). Choose one of these, or another topic.")
    }
  }
}

func check(_ districts: DistrictRows, _ known: KnownCodes, _ complaints: Complaints) {
  complaints.refuseRepeated(districts.districts.map(\.code), "district")
  complaints.refuseRepeated(districts.localCommittees.map(\.code), "local committee")
  for committee in districts.localCommittees {
    for district in committee.districts {
      complaints.refer(district, to: known.districts, "local committee \"\(committee.code.value)\" covers")
    }
  }
}
