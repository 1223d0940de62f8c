// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// What this is, the door, how many hands wait and the oldest, and the promise in short.
@Sendable func frontPage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let showing = try await visit.showing()
  let plan = showing.plan
  let published = try await showing.published(site)
  let widest = published.widest(plan.themes.map { .theme($0.code) })
  return .page(
    "Policy/front",
    ([
      "doors": .list(
        Kind.allCases.map { ["name": .word("hands.door.\($0.rawValue).name"), "url": .link(.reach($0))] }),
      "follow": .link(.follow),
      "now": showing.isPast ? .absent : .fields(now(published.counts.city, showing.today, site)),
      "urgent": .list(signposts("front", site)), "elsewhere": .list(signposts("where-to-turn", site, but: "front")),
      "themes": .list(plan.themes.map { themeCard($0, published, showing, widest: widest) }),
      "promise": .link(.promise), "sitDown": sitDown(site), "quote": .fields(quote(plan.quote)),
    ] as Fields).with(showing.fields), status: showing.status)
}

private func now(_ city: Tally, _ today: Day, _ site: Site) -> Fields {
  [
    "waiting": .count(city.waiting), "late": .count(city.late), "today": .day(today), "committees": .link(.committees),
    "conduct": .link(.conduct),
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
