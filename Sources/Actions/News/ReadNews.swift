// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
package import Policy
import Store

/// One thing that happened to what somebody follows. Nothing in it is about a single person.
package struct Happening: Equatable, Sendable {
  package enum What: Equatable, Sendable {
    /// A committee has recorded something about a measure.
    case entry(Entry)
    /// So many hands went unanswered in a week, and climbed. Told when the week is over.
    case unanswered(desk: DeskCode, week: Day, number: Int)
  }

  /// The same for ever, in every language.
  package let id: String
  package let at: Instant
  package let what: What
}

/// How much of the past is told.
private let weeksTold = 26
private let mostTold = 50

/// What has happened to it, newest first; nil where there is no such thing.
package func readNews(about subject: Subject, in house: House) async throws -> [Happening]? {
  try await house.database.read { try house.news(about: subject, in: $0) }
}

extension House {
  func news(about subject: Subject, in connection: any Connection) throws -> [Happening]? {
    try newsOf(subject, self, connection)
  }
}

private func newsOf(_ subject: Subject, _ house: House, _ connection: any Connection) throws -> [Happening]? {
  guard let scope = Scope(subject, house) else { return nil }
  let today = house.clock.today()
  // Days from Monday to Sunday: what a single day told could be about a single person.
  let thisWeek = today - ((today.number + 3) % 7 + 7) % 7
  let since = thisWeek - 7 * weeksTold
  var climbs: [DeskCode: [(day: Day, number: Int)]] = [:]
  if let unit = scope.unit { climbs[unit] = try connection.handsClimbed(from: unit, since: since) }
  for desk in scope.committeeDesks { climbs[desk] = try connection.handsClimbed(to: desk, since: since) }
  let entries = scope.measures.isEmpty ? [] : try connection.entries()
  let told = entries.filter { scope.measures.contains($0.measure) }.map {
    Happening(id: "entry-\($0.id)", at: $0.recordedAt, what: .entry($0))
  }
  let unanswered = climbs.flatMap { desk, days in weeks(days, before: thisWeek, desk, house) }
  return Array(
    (told + unanswered).sorted { ($1.at.microseconds, $1.id) < ($0.at.microseconds, $0.id) }.prefix(mostTold))
}

private func weeks(
  _ days: [(day: Day, number: Int)], before thisWeek: Day, _ desk: DeskCode, _ house: House
) -> [Happening] {
  Dictionary(grouping: days.filter { $0.day < thisWeek }) { $0.day - (($0.day.number + 3) % 7 + 7) % 7 }.map {
    week, days in
    Happening(
      id: "unanswered-\(desk)-\(week)", at: house.opening(of: week + 7),
      what: .unanswered(desk: desk, week: week, number: days.reduce(0) { $0 + $1.number }))
  }
}

/// What is looked through for a subject.
private struct Scope {
  var measures: Set<MeasureCode> = []
  var unit: DeskCode?
  var committeeDesks: [DeskCode] = []

  init?(_ subject: Subject, _ house: House) {
    let plan = house.plan
    switch subject.what {
    case .measure:
      guard let measure = plan.measures.first(where: { $0.code.text == subject.code }) else { return nil }
      measures = [measure.code]
    case .goal:
      guard let goal = plan.goals.first(where: { $0.code.text == subject.code && !$0.isImplied }) else { return nil }
      measures = Set(goal.measures.map(\.code))
    case .committee:
      guard let committee = plan.committees.first(where: { $0.code.text == subject.code }) else { return nil }
      measures = Set(plan.goals.filter { $0.responsible.contains(committee.code) }.flatMap(\.measures).map(\.code))
      committeeDesks = house.organisation.desks.values.filter {
        $0.level == .committee && $0.committee == committee.code
      }.map(\.code).sorted()
    case .unit:
      let desk = DeskCode(subject.code)
      guard house.organisation.desks[desk]?.level == .unit else { return nil }
      unit = desk
    }
  }
}
