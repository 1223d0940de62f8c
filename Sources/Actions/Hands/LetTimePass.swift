// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Store

/// What time has done to hands up to the city's today: each that nobody answered climbs, level by level; each that the
/// asker left in silence closes as not confirmed. Running it twice changes nothing; running it late writes down the
/// days on which it should have happened. Answers with how many hands it moved.
@discardableResult
package func letTimePass(in house: House) async throws -> Int {
  let today = house.clock.today()
  try await house.database.transaction { try $0.sweepAbsences(before: today) }
  let due = try await house.database.read { try $0.handsDue(before: today) }
  var moved = 0
  for id in due where try await letTimePass(hand: id, today: today, in: house) {
    moved += 1
  }
  return moved
}

/// One hand, in a transaction of its own: a kill in between leaves every other hand as it was.
private func letTimePass(hand id: Int64, today: Day, in house: House) async throws -> Bool {
  let organisation = house.organisation
  return try await house.database.transaction { connection in
    guard var hand = try connection.hand(id) else { return false }
    // A topic that the pack no longer knows keeps the reopening terms: the hand still climbs.
    let terms = organisation.clocks.terms(hand.kind, hand.topic) ?? organisation.clocks.reopening
    var steps: [ClockStep] = []
    while let step = hand.step(
      today: today, terms: terms, clocks: organisation.clocks, calendar: organisation.calendar)
    {
      steps.append(step)
    }
    guard !steps.isEmpty else { return false }
    if steps.contains(where: \.closes) { hand.closing = .notConfirmed }
    guard try connection.update(hand) else { return false }
    let recorded = try steps.map { try house.record($0, on: hand, in: connection) }
    // A sweep that comes late may find several steps: only where the hand stands now is news.
    if let last = recorded.last(where: { $0.what.message != nil }) {
      try house.tellAsker(of: last, hand, in: connection)
    }
    return true
  }
}

extension ClockStep {
  fileprivate var closes: Bool {
    if case .closedInSilence = self { true } else { false }
  }
}

extension House {
  /// On the day it should have happened, when the counters opened.
  fileprivate func record(_ clockStep: ClockStep, on hand: Hand, in connection: any Connection) throws -> Step {
    let number = try connection.nextStepNumber(hand: hand.id)
    let action: Action
    let step: Step
    switch clockStep {
    case .climbed(let level, let day, let due):
      action = .climbed
      step = Step(
        number: number, what: .climbed, at: opening(of: day), day: day,
        desk: hand.ladder.desk(at: level), level: level, due: due)
    case .closedInSilence(let day):
      action = .closedInSilence
      step = Step(
        number: number, what: .closedInSilence, at: opening(of: day), day: day,
        desk: hand.holder, level: hand.clock.level)
    case .requestLapsed(let asked, let day):
      action = .requestLapsed
      step = Step(
        number: number, what: .handoverLapsed, at: opening(of: day), day: day,
        desk: hand.holder, level: hand.clock.level, due: hand.clock.due, other: asked)
    }
    try add(step, to: hand, in: connection)
    try connection.tell(action, by: .clock, on: "hand:\(hand.id)", at: clock.now())
    return step
  }
}
