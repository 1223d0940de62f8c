// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// How the made-up hands spread over the days: by the month, fewer on days of rest, and more as the city gets used to it.
struct Seasons {
  /// From January to December; empty for evenly.
  let months: [Int]
  let calendar: WorkingCalendar

  init(_ months: [Int], _ calendar: WorkingCalendar) {
    self.months = months
    self.calendar = calendar
  }

  /// The day of each of so many hands, in order.
  func days(for count: Int, from first: Day, through last: Day, _ generator: SharedGenerator) -> [Day] {
    let days = (first.number...last.number).map { Day(number: $0) }
    var sums: [Double] = []
    for day in days { sums.append((sums.last ?? 0) + weight(of: day, from: first, through: last)) }
    guard let total = sums.last, total > 0 else { return [] }
    return (0..<count).map { _ in generator.unit() * total }.sorted().map { drawn in
      days[sums.firstIndex { drawn < $0 } ?? days.count - 1]
    }
  }

  private func weight(of day: Day, from first: Day, through last: Day) -> Double {
    let ofMonth = months.isEmpty ? 1 : Double(months[day.month - 1])
    let ofDay = calendar.isWorkingDay(day) ? 1 : 0.3
    // The last months bring three times what the first brought.
    let grown = 0.5 + Double(day.number - first.number) / Double(max(1, last.number - first.number))
    return ofMonth * ofDay * grown
  }
}
