// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A step on the way, with its day. Each change is an entry that holds the whole of it.
package struct Milestone: Equatable, Sendable {
  /// Counted from 1 within the measure; never used again.
  package let number: Int
  package let name: String
  package let due: Day
  package let doneOn: Day?
  /// Given up: still in the history, late no more.
  package let isDropped: Bool

  package init(number: Int, name: String, due: Day, doneOn: Day? = nil, isDropped: Bool = false) {
    self.number = number
    self.name = name
    self.due = due
    self.doneOn = doneOn
    self.isDropped = isDropped
  }

  package func isDone(on day: Day) -> Bool { doneOn.map { $0 <= day } ?? false }

  package func isOverdue(on day: Day) -> Bool { !isDropped && !isDone(on: day) && due < day }
}
