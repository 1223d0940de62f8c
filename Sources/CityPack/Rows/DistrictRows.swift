// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

struct DistrictRows {
  let districts: [(code: Marked<DistrictCode>, name: LocalText)]
  let choice: DistrictChoice?
  let localCommittees: [LocalCommitteeRow]

  static let keys = ["districts", "choice", "local_committees"]

  init(_ file: Fields) {
    districts = file.rows("districts", "district", keys: ["id", "name"]).compactMap { fields in
      let name = fields.words("name")
      return fields.code("id", of: Named.District.self).map { ($0, name) }
    }
    localCommittees =
      file.rowsIfAny("local_committees", "local committee", keys: LocalCommitteeRow.keys)
      .compactMap(LocalCommitteeRow.init)
    choice = file.block("choice", keys: ["whole_city", "unknown"]).map {
      DistrictChoice(wholeCity: $0.words("whole_city"), unknown: $0.words("unknown"))
    }
  }
}

struct SignpostRow {
  let id: Marked<String>
  let text: LocalText
  let shownOn: [Marked<String>]

  static let keys = ["id", "text", "shown_on"]

  init?(_ fields: Fields) {
    text = fields.words("text")
    shownOn = fields.texts("shown_on", expected: "a list of topics and pages")
    guard let id = fields.text("id") else { return nil }
    self.id = id
  }
}
