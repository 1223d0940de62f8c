// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

func tally(
  waiting: Int = 0, underWay: Int = 0, met: Int = 0, late: Int = 0, atCommittee: Int = 0,
  oldest: (days: Int, desk: DeskCode)? = nil, outcomes: [Outcome: Int] = [:]
) -> Tally {
  var tally = Tally()
  tally.waiting = waiting
  tally.underWay = underWay
  tally.met = met
  tally.late = late
  tally.atCommittee = atCommittee
  tally.oldest = oldest.map { Tally.Oldest(workingDays: $0.days, since: testDay - $0.days * 7 / 5, desk: $0.desk) }
  tally.outcomes = outcomes
  return tally
}

/// Enough hands in Lilleby that every kind of place is seen: shown, too small, none at all.
let lillebyCounts: PublicCounts = {
  var counts = PublicCounts(counted: Instant(seconds: 0))
  let homework = tally(
    waiting: 9, underWay: 14, met: 43, late: 2, oldest: (13, "sk-hjaelp"),
    outcomes: [.helped: 27, .partly: 11, .referred: 3, .notHelped: 2])
  let houses = tally(
    waiting: 6, underWay: 5, met: 8, late: 1, atCommittee: 1, oldest: (41, "fru-sekretaer"), outcomes: [.helped: 8])
  counts.city = tally(waiting: 17, underWay: 19, met: 51, late: 3, atCommittee: 1, oldest: (41, "fru-sekretaer"))
  counts.themes["t1"] = tally(waiting: 15, underWay: 19, met: 51)
  counts.goals = ["g1": homework, "g2": houses]
  counts.measures = ["m01": homework, "m02": houses]
  counts.committees = ["SKU": homework, "FRU": houses]
  counts.desks = [
    "sk-hjaelp": homework, "fr-huse-nord": tally(waiting: 3, late: 0, oldest: (2, "fr-huse-nord")),
    "fr-huse-syd": tally(waiting: 2), "fru-sekretaer": tally(waiting: 1, late: 1, oldest: (41, "fru-sekretaer")),
  ]
  return counts
}()

/// Numbers for any city, the same each time: for looking at its pages, never for a claim.
func madeUpCounts(_ plan: Plan, _ organisation: Organisation) -> PublicCounts {
  var counts = PublicCounts(counted: Instant(seconds: 0))
  let desks = organisation.desks.values.filter { $0.level == .unit }.sorted { $0.code < $1.code }
  for (place, measure) in plan.measures.enumerated() where place % 6 != 5 {
    let met = (place * 7) % 23
    let desk = desks[place % desks.count].code
    counts.measures[measure.code] = tally(
      waiting: (place * 5) % 11, underWay: (place * 3) % 9, met: met, late: place % 3, oldest: (5 + place, desk),
      outcomes: [.helped: met * 2 / 3, .partly: met - met * 2 / 3])
  }
  for goal in plan.goals { counts.goals[goal.code] = sum(goal.measures.map { counts.measures[$0.code] ?? Tally() }) }
  for theme in plan.themes { counts.themes[theme.code] = sum(theme.goals.map { counts.goals[$0.code] ?? Tally() }) }
  for committee in plan.committees {
    let goals = plan.goals.filter { $0.responsible.first == committee.code }
    counts.committees[committee.code] = sum(goals.map { counts.goals[$0.code] ?? Tally() })
  }
  for (place, desk) in desks.enumerated() {
    counts.desks[desk.code] = tally(
      waiting: place % 7, late: place % 3, oldest: place % 7 > 0 ? (place % 40 + 1, desk.code) : nil)
  }
  counts.city = sum(plan.themes.map { counts.themes[$0.code] ?? Tally() })
  return counts
}

private func sum(_ tallies: [Tally]) -> Tally {
  tallies.reduce(into: Tally()) { sum, next in
    sum.waiting += next.waiting
    sum.underWay += next.underWay
    sum.met += next.met
    sum.late += next.late
    sum.atCommittee += next.late / 2
    if next.oldest?.workingDays ?? 0 > sum.oldest?.workingDays ?? 0 { sum.oldest = next.oldest }
    sum.outcomes.merge(next.outcomes, uniquingKeysWith: +)
  }
}
