// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// One theme: its goals, how far they have come, and its money year by year.
@Sendable func themePage(_ visit: Visit) async throws -> Answer {
  let plan = visit.site.plan
  guard let theme = plan.themes.first(where: { $0.code.text == visit.code() }) else {
    return try await earlierPage(.theme, visit)
  }
  let published = Published(try await visit.site.counts(), plan)
  let widest = published.widest(theme.goals.map { .goal($0.code) })
  return .page(
    "Policy/theme",
    [
      "plain": .plain(theme.name), "name": .name(theme.name), "translation": .translation(theme.name),
      "because": .local(theme.because), "promise": .link(.promise),
      "reach": .fields(
        reachBar(.theme(theme.code), published, widest: reached(published.tally(.theme(theme.code))))),
      "goals": .list(theme.goals.map { goalCard($0, published, widest: widest) }),
      "purse": .fields(purse(theme, plan)),
    ])
}
