// SPDX-License-Identifier: AGPL-3.0-or-later

import Hands
import Policy

extension CityPack {
  /// What was read, in one line.
  package var summary: String {
    let counts = [
      (plan.themes.count, "themes"), (plan.goals.count, "goals"), (plan.measures.count, "measures"),
      (plan.committees.count, "committees"), (organisation.desks.count, "desks"),
      (organisation.topics.count, "topics"), (organisation.districts.count, "districts"),
      (organisation.routes.ladders.count, "routes, all resolved"),
    ]
    let list = counts.map { "\($0) \($1)" }.joined(separator: ", ")
    return "\(plan.id): \(list). Fingerprint \(fingerprint.prefix(12))."
  }
}
