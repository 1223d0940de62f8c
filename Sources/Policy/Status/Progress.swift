// SPDX-License-Identifier: AGPL-3.0-or-later

/// Where a measure is counted: each in exactly one.
package enum Bucket: String, Sendable, CaseIterable {
  case done
  case underWay = "under-way"
  /// Not done, and past a day or said to be late.
  case late
  case notBegun = "not-begun"
  case stopped
  /// Nobody has said anything yet.
  case silent
}

/// How many measures stand where, and what is overdue. Counted from what is below, never typed.
package struct Progress: Equatable, Sendable {
  package let counts: [Bucket: Int]
  /// Longest first.
  package let overdue: [Overdue]
  /// Measures without an action plan, of those that are not settled.
  package let withoutPlan: Int
  /// Advice that nobody has answered.
  package let unanswered: Int

  package init(_ states: [MeasureState]) {
    counts = states.reduce(into: [:]) { $0[$1.bucket, default: 0] += 1 }
    overdue = states.flatMap(\.overdue).sorted(by: Overdue.longestFirst)
    withoutPlan = states.count { $0.plan == nil && !$0.isSettled }
    unanswered = states.reduce(0) { $0 + $1.unanswered.count }
  }

  package var measures: Int { counts.values.reduce(0, +) }

  package subscript(bucket: Bucket) -> Int { counts[bucket] ?? 0 }
}
