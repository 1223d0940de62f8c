// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// A name with everything a list wants of it: in the reader's language, and the official one beside it.
func named(_ name: LocalText, _ link: Link) -> Fields {
  ["name": .local(name), "beside": .beside(name), "url": .link(link)]
}

/// A theme on the front page and in the whole promise.
func themeCard(_ theme: Theme, _ published: Published, widest: Int, year: Int, _ currency: Currency) -> Fields {
  named(theme.name, .theme(theme.code)).with([
    "because": .local(theme.because),
    "reach": .fields(reachBar(.theme(theme.code), published, widest: widest)),
    "goals": .count(theme.goals.count), "measures": .count(theme.measures.count),
    "money": .fields(moneyLine(theme, year, currency)),
  ])
}

func goalCard(_ goal: Goal, _ published: Published, widest: Int) -> Fields {
  named(goal.name, .goal(goal.code)).with([
    "reach": .fields(reachBar(.goal(goal.code), published, widest: widest)), "measures": .count(goal.measures.count),
  ])
}

func measureCard(_ measure: Measure, _ published: Published, widest: Int) -> Fields {
  named(measure.name, .measure(measure.code)).with([
    "reach": .fields(reachBar(.measure(measure.code), published, widest: widest))
  ])
}

func committeeLink(_ code: CommitteeCode, _ plan: Plan) -> Fields? {
  plan.committees.first { $0.code == code }.map { named($0.name, .committee($0.code)) }
}

/// Committees one after the other: `more` is true for all but the last, for the comma between them.
func committeeLinks(_ codes: [CommitteeCode], _ plan: Plan) -> Field {
  let links = codes.compactMap { committeeLink($0, plan) }
  return .list(links.enumerated().map { place, link in link.with(["more": .flag(place < links.count - 1)]) })
}

extension Plan {
  func committee(_ code: CommitteeCode) -> Committee? { committees.first { $0.code == code } }

  func theme(of goal: GoalCode) -> Theme? { themes.first { $0.goals.contains { $0.code == goal } } }

  func goal(of measure: MeasureCode) -> Goal? { goals.first { $0.measures.contains { $0.code == measure } } }
}
