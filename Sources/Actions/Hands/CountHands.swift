// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Hands
import Policy
import Store

/// Every public count, from one read.
package func countHands(in house: House) async throws -> PublicCounts {
  let (today, now) = (house.clock.today(), house.clock.now())
  let (hands, byMeasure) = try await house.database.read { connection in
    (try connection.handCounts(today: today), try connection.handCountsByMeasure(today: today))
  }
  var counts = PublicCounts(counted: now)
  let organisation = house.organisation
  let goals = Dictionary(
    organisation.topics.compactMap { topic in topic.goal.map { (topic.code, $0) } }, uniquingKeysWith: { $1 })
  let themes = Dictionary(
    house.plan.themes.flatMap { theme in theme.goals.map { ($0.code, theme.code) } }, uniquingKeysWith: { $1 })

  func tallied(_ group: CountedHands, _ tally: Tally) -> Tally {
    tally.adding(group, today: today, calendar: organisation.calendar)
  }
  for group in hands {
    counts.city = tallied(group, counts.city)
    counts.desks[group.ladder.unit] = tallied(group, counts.desks[group.ladder.unit] ?? Tally())
    if let committee = organisation.desks[group.ladder.committee]?.committee {
      counts.committees[committee] = tallied(group, counts.committees[committee] ?? Tally())
    }
    guard let goal = goals[group.topic] else { continue }
    counts.goals[goal] = tallied(group, counts.goals[goal] ?? Tally())
    if let theme = themes[goal] { counts.themes[theme] = tallied(group, counts.themes[theme] ?? Tally()) }
  }
  for group in byMeasure {
    guard let measure = group.measure else { continue }
    counts.measures[measure] = tallied(group, counts.measures[measure] ?? Tally())
  }
  return counts
}

extension Tally {
  func adding(_ group: CountedHands, today: Day, calendar: WorkingCalendar) -> Tally {
    var tally = self
    tally.reopened += group.reopenings
    switch group.stage {
    case .waiting:
      tally.waiting += group.number
      tally.late += group.late
      if group.level == .committee { tally.atCommittee += group.number }
      tally.oldest = tally.older(than: group, today: today, calendar: calendar)
    case .underWay:
      tally.underWay += group.number
    case .proposed:
      tally.underWay += group.number
    case .closed:
      switch group.closing {
      case .confirmed:
        tally.met += group.number
        if let outcome = group.outcome { tally.outcomes[outcome, default: 0] += group.number }
      case .withdrawn:
        tally.withdrawn += group.number
      case .notConfirmed, nil:
        tally.notConfirmed += group.number
      }
    }
    return tally
  }

  private func older(than group: CountedHands, today: Day, calendar: WorkingCalendar) -> Oldest {
    if let oldest, oldest.since <= group.oldest { return oldest }
    return Oldest(
      workingDays: calendar.workingDays(after: group.oldest, through: today), since: group.oldest,
      desk: group.ladder.desk(at: group.level))
  }
}
