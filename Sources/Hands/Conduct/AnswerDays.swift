// SPDX-License-Identifier: AGPL-3.0-or-later

/// The working days from hands to their first answers.
///
/// The day somebody reached out does not count, the day of the answer does, and a question back stops nothing: this is
/// how long the asker waited.
package struct AnswerDays: Equatable, Sendable {
  private let sorted: [Int]

  package init(_ days: [Int]) {
    sorted = days.sorted()
  }

  package var count: Int { sorted.count }

  /// The smallest number of days within which at least so many per cent had an answer (the nearest-rank percentile,
  /// as in Hyndman and Fan's first definition): always a wait that somebody really had. Nil without any answer.
  /// - Precondition: `percent` is from 1 to 100.
  package func percentile(_ percent: Int) -> Int? {
    guard !sorted.isEmpty else { return nil }
    return sorted[(percent * sorted.count + 99) / 100 - 1]
  }

  package var median: Int? { percentile(50) }

  package var ninetieth: Int? { percentile(90) }

  /// The two as they are published: of fewer than five answers they would say more of one person than of a desk.
  package var published: (median: Int, ninetieth: Int)? {
    guard count >= fewestShown, let median, let ninetieth else { return nil }
    return (median, ninetieth)
  }
}
