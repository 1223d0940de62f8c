// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The calendar counted once, so that thousands of waits can be measured by subtraction.
package struct WorkingDayIndex: Sendable {
  private let calendar: WorkingCalendar
  private let first: Day
  /// Working days from `first` up to and with each day.
  private let counted: [Int]

  package init(_ calendar: WorkingCalendar, from first: Day, through last: Day) {
    self.calendar = calendar
    self.first = first
    var sum = 0
    counted =
      first > last
      ? []
      : (first.number...last.number).map { number in
        sum += calendar.isWorkingDay(Day(number: number)) ? 1 : 0
        return sum
      }
  }

  /// How many working days lie after `start`, up to and with `end`; the same as the calendar's own count.
  package func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    let (from, to) = (start.number - first.number, end.number - first.number)
    guard counted.indices.contains(from), counted.indices.contains(to) else {
      return calendar.workingDays(after: start, through: end)
    }
    return counted[to] - counted[from]
  }
}
