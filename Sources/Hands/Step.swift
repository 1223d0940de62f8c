// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Something that happened to a hand. Steps are only ever added.
package struct Step: Equatable, Sendable {
  package enum What: String, Sendable, CaseIterable {
    case reached
    case taken
    /// A colleague gave it to another of the same desk.
    case assigned
    case answered
    case askedBack = "asked-back"
    /// The asker wrote again.
    case wrote
    /// A note for colleagues; the asker never sees its words.
    case noted
    case proposed
    case confirmed
    case reopened
    case climbed
    case closedInSilence = "closed-in-silence"
    case withdrawn
    /// Another desk was asked to take the hand.
    case handoverAsked = "handover-asked"
    case handoverAccepted = "handover-accepted"
    case handoverRejected = "handover-rejected"
    case handoverTakenBack = "handover-taken-back"
    /// Nobody said yes or no in time.
    case handoverLapsed = "handover-lapsed"
    /// Put first, for a reason of need; and put back in the row.
    case prioritised, unprioritised
  }

  package let number: Int
  package let what: What
  package let at: Instant
  package let day: Day
  /// The desk that held the hand after this step.
  package let desk: DeskCode
  package let level: Level
  /// The colleague who did it. On `reached`: who wrote the hand down for somebody.
  package let account: Int64?
  package let due: Day?
  package let outcome: Outcome?
  package let verdict: Verdict?
  package let words: Confidential?
  package let language: Language?
  /// The desk that was asked to take the hand, or that asked; on `reached`, the one where it was written down for somebody.
  package let other: DeskCode?
  /// Why it was put first.
  package let reason: PriorityCode?
  /// The colleague to whom it was given.
  package let givenTo: Int64?

  package init(
    number: Int, what: What, at: Instant, day: Day, desk: DeskCode, level: Level, account: Int64? = nil,
    due: Day? = nil, outcome: Outcome? = nil, verdict: Verdict? = nil, words: Confidential? = nil,
    language: Language? = nil, other: DeskCode? = nil, reason: PriorityCode? = nil, givenTo: Int64? = nil
  ) {
    self.number = number
    self.what = what
    self.at = at
    self.day = day
    self.desk = desk
    self.level = level
    self.account = account
    self.due = due
    self.outcome = outcome
    self.verdict = verdict
    self.words = words
    self.language = language
    self.other = other
    self.reason = reason
    self.givenTo = givenTo
  }

  /// Whose words these are, for the two sides of the conversation.
  package var isAskers: Bool {
    switch what {
    case .reached, .wrote, .confirmed, .reopened, .withdrawn: true
    case .taken, .assigned, .answered, .askedBack, .noted, .proposed, .climbed, .closedInSilence, .handoverAsked,
      .handoverAccepted, .handoverRejected, .handoverTakenBack, .handoverLapsed, .prioritised, .unprioritised:
      false
    }
  }

  /// Words that colleagues write to each other; the asker never sees them.
  package var isAmongColleagues: Bool {
    switch what {
    case .noted, .handoverRejected, .prioritised, .unprioritised: true
    case .reached, .taken, .assigned, .answered, .askedBack, .wrote, .proposed, .confirmed, .reopened, .climbed,
      .closedInSilence, .withdrawn, .handoverAsked, .handoverAccepted, .handoverTakenBack, .handoverLapsed:
      false
    }
  }
}

extension Step {
  /// The same step with its words, or without.
  package func saying(_ words: Confidential?) -> Step {
    Step(
      number: number, what: what, at: at, day: day, desk: desk, level: level, account: account, due: due,
      outcome: outcome, verdict: verdict, words: words, language: language, other: other, reason: reason,
      givenTo: givenTo)
  }
}
