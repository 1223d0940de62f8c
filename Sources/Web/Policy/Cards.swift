// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// A name with everything a list wants of it: in the reader's language, and the official one beside it.
func named(_ name: LocalText, _ link: Link) -> Fields {
  ["name": .local(name), "beside": .beside(name), "url": .link(link)]
}

/// A theme on the front page and in the whole promise.
func themeCard(_ theme: Theme, _ published: Published, _ showing: Showing, widest: Int) -> Fields {
  named(theme.name, .theme(theme.code)).with([
    "because": .local(theme.because),
    "reach": .fields(cardBar(.theme(theme.code), published, widest)),
    "extent": .fields(counted(theme.goals)),
    "money": .fields(moneyLine(theme, showing.day.year, showing.plan.currency)),
    "progress": .fields(progressLine(showing.states(theme.measures))),
  ])
}

func goalCard(_ goal: Goal, _ published: Published, _ showing: Showing, widest: Int) -> Fields {
  named(goal.name, goal.link).with([
    "reach": .fields(cardBar(.goal(goal.code), published, widest)), "measures": .count(goal.measures.count),
    "progress": .fields(progressLine(showing.states(goal.measures))),
  ])
}

func measureCard(_ measure: Measure, _ published: Published, _ showing: Showing, widest: Int) -> Fields {
  named(measure.name, .measure(measure.code)).with([
    "reach": .fields(cardBar(.measure(measure.code), published, widest)),
    "bucket": .fields(bucketTag(showing.state[measure.code])),
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

/// Among many the reason why a bar is missing is not said again.
private func cardBar(_ spot: Spot, _ published: Published, _ widest: Int) -> Fields {
  reachBar(spot, published, widest: widest).with(["past": .flag(false)])
}
