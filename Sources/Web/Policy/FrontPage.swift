// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// What this is, the door, how many hands wait, and the promise in short.
@Sendable func frontPage(_ visit: Visit) async throws -> Answer {
  let counts = try await visit.site.counts()
  return .page("Policy/front", ["reach": .link(.reach), "waiting": .count(counts.city.waiting)])
}
