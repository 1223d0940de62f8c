// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Something that may be recorded: read from a form, so that it cannot be wrong.
package struct Recording<What: Equatable & Sendable>: Equatable, Sendable {
  package let what: What
  /// Nil: from the day it is recorded.
  package let from: Day?
  package let source: Source?
  package let note: String
  package let language: Language
  package let corrects: Int64?
}

/// The three fields that are chosen from a list.
package enum ThreeFields: Equatable, Sendable {
  case status(OfficialStatus)
  case evidence(Evidence)
  case schedule(Schedule?)

  package var said: Said {
    switch self {
    case .status(let status): .status(status)
    case .evidence(let evidence): .evidence(evidence)
    case .schedule(let schedule): .schedule(schedule)
    }
  }

  /// What takes back what somebody said of the schedule.
  package static let countedWord = "counted"
}

package struct NewMilestone: Equatable, Sendable {
  package let name: String
  package let due: Day
}

package enum MilestoneChange: Equatable, Sendable {
  case reached(Day)
  case moved(Day)
  case dropped
  /// It was not reached after all: the entry that said so is corrected.
  case notReached

  package enum Kind: String, Sendable, CaseIterable {
    case reached, moved, dropped
    case notReached = "not-reached"
  }
}

package struct NewAnswer: Equatable, Sendable {
  package let stance: AdviceAnswer.Stance
  package let words: String
}
