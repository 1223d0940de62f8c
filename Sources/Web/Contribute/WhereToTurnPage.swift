// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// Where to turn right now, outside this house: what is urgent stands first.
@Sendable func whereToTurnPage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let others = site.organisation.signposts.filter { !$0.shownOn.contains("front") }
  return .page(
    "Contribute/where-to-turn",
    [
      "urgent": .list(signposts("front", site)), "others": .list(others.map { ["text": .dialled($0.text)] }),
      "none": .flag(site.organisation.signposts.isEmpty),
      "reach": .link(.reach), "follow": .link(.follow), "units": .link(.units),
    ])
}
