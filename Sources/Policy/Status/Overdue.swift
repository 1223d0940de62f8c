// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// Something that should have been done, and by how much it was missed. Always counted, never typed.
package struct Overdue: Equatable, Sendable {
  package enum What: Equatable, Sendable {
    case milestone(Milestone)
    /// The last day of the action plan.
    case plan
  }

  package let measure: MeasureCode
  package let what: What
  package let due: Day
  /// Days of the calendar since `due`.
  package let days: Int
  /// Who answers for it: the committee that leads first.
  package let answers: [CommitteeCode]

  /// Longest overdue first.
  package static func longestFirst(_ a: Overdue, _ b: Overdue) -> Bool {
    (b.days, a.measure) < (a.days, b.measure)
  }
}

extension Goal {
  /// Who answers, with whoever leads first.
  package var answers: [CommitteeCode] {
    guard let lead, responsible.contains(lead) else { return responsible }
    return [lead] + responsible.filter { $0 != lead }
  }
}
