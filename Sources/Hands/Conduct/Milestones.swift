// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What counting the city's conduct asks of one hand: when it came, when somebody first answered, and how it stands.
/// No words, no reference, nobody's name.
package struct Milestones: Equatable, Sendable {
  package let ladder: Ladder
  package let topic: TopicCode
  package let reachedOn: Day
  package let kind: Kind
  package let district: DistrictCode?
  package let language: Language
  package let channel: Channel
  package let stage: HandClock.Stage
  package let level: Level
  package let due: Day?
  package let closing: Hand.Closing?
  package let outcome: Outcome?
  package let reopenings: Int
  /// The day of the first answer or proposal. A question back is neither.
  package let firstAnswer: Day?
  /// It climbed before anybody had answered: the first promised day went by.
  package let climbedFirst: Bool

  package init(
    ladder: Ladder, topic: TopicCode, reachedOn: Day, kind: Kind = .ask, district: DistrictCode? = nil,
    language: Language = .undetermined, channel: Channel = .web, stage: HandClock.Stage = .waiting,
    level: Level = .unit, due: Day? = nil, closing: Hand.Closing? = nil, outcome: Outcome? = nil,
    reopenings: Int = 0, firstAnswer: Day? = nil, climbedFirst: Bool = false
  ) {
    self.ladder = ladder
    self.topic = topic
    self.reachedOn = reachedOn
    self.kind = kind
    self.district = district
    self.language = language
    self.channel = channel
    self.stage = stage
    self.level = level
    self.due = due
    self.closing = closing
    self.outcome = outcome
    self.reopenings = reopenings
    self.firstAnswer = firstAnswer
    self.climbedFirst = climbedFirst
  }

  /// Whether the first word to the asker came by the day it was promised.
  package enum FirstWord: String, Sendable, CaseIterable {
    case kept, broken
    /// The day has not come yet.
    case pending
    /// The asker took the hand back before the day came.
    case takenBack = "taken-back"
  }

  /// What the clock says, not what anybody says of it: a day that has gone stays gone, also when an answer comes later.
  package func firstWord(on today: Day) -> FirstWord {
    if climbedFirst { return .broken }
    if firstAnswer != nil { return .kept }
    if stage == .closed { return .takenBack }
    return due.map { $0 < today } ?? false ? .broken : .pending
  }
}
