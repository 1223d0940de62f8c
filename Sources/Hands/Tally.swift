// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Hands counted at one place and one moment. The places: the whole city, a theme, a goal, a measure, a desk, a committee.
package struct Tally: Equatable, Sendable {
  /// Nobody has answered yet (the city's or, while asked back, the asker's move).
  package var waiting = 0
  /// Answered, and not yet closed.
  package var underWay = 0
  /// Closed, and the asker has said that someone took the hand, wholly or partly.
  package var met = 0
  /// Closed after four weeks of silence: counted apart, never as help.
  package var notConfirmed = 0
  /// Taken back by the asker.
  package var withdrawn = 0
  /// How often an asker has said "no" and opened the hand again.
  package var reopened = 0
  /// Waiting past the day that was promised.
  package var late = 0
  /// Waiting at the committee itself.
  package var atCommittee = 0
  /// The hand that has waited longest for an answer.
  package var oldest: Oldest?
  /// Of the `met`: how they ended, as the askers gave it.
  package var outcomes: [Outcome: Int] = [:]

  package init() {}

  package struct Oldest: Equatable, Sendable {
    /// Working days since the hand was reached out; this count never pauses.
    package let workingDays: Int
    package let since: Day
    package let desk: DeskCode

    package init(workingDays: Int, since: Day, desk: DeskCode) {
      self.workingDays = workingDays
      self.since = since
      self.desk = desk
    }
  }

  package var total: Int { waiting + underWay + met + notConfirmed + withdrawn }
}

/// Every public count, made in one read so that the pages of one moment agree.
package struct PublicCounts: Equatable, Sendable {
  package var city = Tally()
  package var measures: [MeasureCode: Tally] = [:]
  package var goals: [GoalCode: Tally] = [:]
  package var themes: [ThemeCode: Tally] = [:]
  /// By the unit that must answer.
  package var desks: [DeskCode: Tally] = [:]
  /// By the committee that gave the promise.
  package var committees: [CommitteeCode: Tally] = [:]
  package var counted: Instant

  package init(counted: Instant) {
    self.counted = counted
  }
}
