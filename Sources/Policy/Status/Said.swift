// SPDX-License-Identifier: AGPL-3.0-or-later

/// What the committee says of a measure. Whether it works and whether it is on time are said elsewhere.
package enum OfficialStatus: String, Sendable, CaseIterable {
  case notBegun = "not-begun"
  case underWay = "under-way"
  case done
  case stopped

  /// Nothing more is to come.
  package var isSettled: Bool { self == .done || self == .stopped }
}

/// What is known of whether the measure helps.
package enum Evidence: String, Sendable, CaseIterable {
  /// Looked for, and none found yet.
  case none
  case thin, good
  /// It shows that the measure does not help.
  case against
}

package enum Schedule: String, Sendable, CaseIterable {
  case onTime = "on-time"
  case atRisk = "at-risk"
  case late
}

/// What one entry says. Each case is a field of its own, with a past of its own.
package enum Said: Equatable, Sendable {
  case status(OfficialStatus)
  case evidence(Evidence)
  /// What somebody says beside what is counted; nil takes it back.
  case schedule(Schedule?)
  case milestone(Milestone)
  case plan(ActionPlan)
  case advice(Advice)
  case answer(AdviceAnswer)

  package enum Kind: String, Sendable, CaseIterable {
    case status, evidence, schedule, milestone, plan, advice, answer
  }

  package var kind: Kind {
    switch self {
    case .status: .status
    case .evidence: .evidence
    case .schedule: .schedule
    case .milestone: .milestone
    case .plan: .plan
    case .advice: .advice
    case .answer: .answer
    }
  }
}

extension Said {
  package var status: OfficialStatus? { if case .status(let status) = self { status } else { nil } }
  package var evidence: Evidence? { if case .evidence(let evidence) = self { evidence } else { nil } }
  package var milestone: Milestone? { if case .milestone(let milestone) = self { milestone } else { nil } }
  package var plan: ActionPlan? { if case .plan(let plan) = self { plan } else { nil } }
  package var advice: Advice? { if case .advice(let advice) = self { advice } else { nil } }
  package var answer: AdviceAnswer? { if case .answer(let answer) = self { answer } else { nil } }
}
