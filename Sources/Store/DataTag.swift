// SPDX-License-Identifier: AGPL-3.0-or-later

/// Why one column exists, how tender it is, and when it goes.
package struct DataTag: Hashable, Sendable {
  /// The closed list: nothing is held for another reason. Each has a text in the pack, under the same name in `DataPurpose`.
  package enum Purpose: String, Sendable, CaseIterable {
    case answerHand = "answer a hand"
    case handleReport = "handle a report"
    case match = "match, mix, place"
    case takePart = "take part"
    case statistics
    case operate = "operate and audit"
  }

  /// From what everybody may read to what the law protects most. The two upper classes are sealed: whoever has the
  /// database alone cannot read them.
  package enum Sensitivity: String, Sendable, CaseIterable {
    case `public`
    case `internal`
    case personal
    case confidential
    case special = "special category"

    package var isSealed: Bool { self == .confidential || self == .special }
  }

  package enum Retention: String, Sendable, CaseIterable {
    /// As long as the hand is counted; it names nobody once its words are erased.
    case withTheHand = "as long as the hand is counted"
    /// Until the hand's words are erased: then its key goes, and with it every copy.
    case untilErased = "until the words are erased"
    /// Until the last of its days has gone.
    case untilItIsOver = "until it is over"
    /// Until whoever it belongs to stops it: then it goes at once, and its key with it.
    case untilStopped = "until it is stopped"
    /// After a message has left, or was given up.
    case thirtyDays = "thirty days"
    /// The longest a session lives.
    case eightHours = "eight hours"
    case withTheAudit = "as long as the audit"
    case withTheStore = "as long as the store"
  }

  package let table: String
  package let column: String
  package let purpose: Purpose
  package let sensitivity: Sensitivity
  package let retention: Retention
}
