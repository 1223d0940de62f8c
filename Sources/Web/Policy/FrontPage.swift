// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// What this is, the door, how many hands wait and the oldest, and the promise in short.
@Sendable func frontPage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let today = site.today
  let published = Published(try await site.counts(), site.plan)
  let widest = published.widest(site.plan.themes.map { .theme($0.code) })
  return .page(
    "Policy/front",
    [
      "reach": .link(.reach), "follow": .link(.follow),
      "now": .fields(now(published.counts.city, today, site)),
      "urgent": .list(signposts("front", site)), "elsewhere": .list(signposts("where-to-turn", site, but: "front")),
      "themes": .list(
        site.plan.themes.map { themeCard($0, published, widest: widest, year: today.year, site.plan.currency) }),
      "promise": .link(.promise), "sitDown": sitDown(site), "quote": .fields(quote(site.plan.quote)),
    ])
}

private func now(_ city: Tally, _ today: Day, _ site: Site) -> Fields {
  [
    "waiting": .count(city.waiting), "late": .count(city.late), "today": .day(today), "committees": .link(.committees),
    "oldest": city.oldest.map { .fields(oldest($0, site)) } ?? .absent,
  ]
}

/// How long the oldest has waited and who holds it, as a link to the committee that answers for the desk.
func oldest(_ oldest: Tally.Oldest, _ site: Site) -> Fields {
  let desk = site.organisation.desks[oldest.desk]
  return [
    "days": .count(oldest.workingDays), "since": .day(oldest.since, .date),
    "desk": desk.map { .linked($0.name, .committee($0.committee)) } ?? .text(oldest.desk.text),
  ]
}

func signposts(_ page: String, _ site: Site, but other: String = "") -> [Fields] {
  site.organisation.signposts
    .filter { $0.shownOn.contains(page) && !$0.shownOn.contains(other) }
    .map { ["text": .dialled($0.text)] }
}

private func quote(_ quote: Quote) -> Fields {
  ["text": .local(quote.text), "beside": .beside(quote.text), "by": .text(quote.by), "context": .local(quote.context)]
}
