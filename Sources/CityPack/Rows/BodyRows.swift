// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

struct AdviserRow {
  let code: Marked<AdviserCode>
  let name: LocalText
  let about: LocalText?

  static let keys = ["id", "name", "about"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    about = fields.has("about") ? fields.words("about") : nil
    guard let code = fields.code("id", of: Named.Adviser.self) else { return nil }
    self.code = code
  }
}

struct LocalCommitteeRow {
  let code: Marked<LocalCommitteeCode>
  let name: LocalText
  let districts: [Marked<DistrictCode>]

  static let keys = ["id", "name", "districts"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    districts = fields.codes("districts")
    guard let code = fields.code("id", of: Named.LocalCommittee.self) else { return nil }
    self.code = code
  }
}

extension Fields {
  /// `from` and `to`, each open when it is not there.
  func validity() -> Validity {
    let from = has("from") ? day("from") : nil
    let to = has("to") ? day("to") : nil
    if let from, let to, to.value < from.value {
      source.complain(to.place, "\(title) ends before it begins. Correct \"from\" or \"to\".")
    }
    return Validity(from: from?.value, to: to?.value)
  }
}
