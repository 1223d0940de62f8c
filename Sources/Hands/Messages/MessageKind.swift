// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a message tells. Its words are neutral in every language: they name no desk, no topic and nothing that was written.
package enum MessageKind: String, Sendable, CaseIterable {
  // To whoever reached out.
  case received, taken, answered
  case askedBack = "asked-back"
  /// The desk has proposed how it ended; the asker decides.
  case proposed
  case handedOn = "handed-on"
  /// Nobody wrote in time; the hand has climbed.
  case late
  /// It will be closed unless the asker says something.
  case closingSoon = "closing-soon"
  case closed
  // To a colleague.
  case handoverAsked = "handover-asked"
  case digest
  // To whoever follows something.
  case confirmFollowing = "confirm-following"
  case news
}

extension Step.What {
  /// What the asker is told of a step; nil for what they did themselves, and for what goes on among colleagues.
  package var message: MessageKind? {
    switch self {
    case .reached: .received
    case .taken: .taken
    case .answered: .answered
    case .askedBack: .askedBack
    case .proposed: .proposed
    case .handoverAccepted: .handedOn
    case .climbed: .late
    case .closedInSilence: .closed
    case .assigned, .wrote, .noted, .confirmed, .reopened, .withdrawn, .handoverAsked, .handoverRejected,
      .handoverTakenBack, .handoverLapsed, .prioritised, .unprioritised:
      nil
    }
  }
}
