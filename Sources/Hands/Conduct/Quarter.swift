// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// A quarter of a year: coarse enough that no line of it is about one person's week.
package struct Quarter: Hashable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  package init(of day: Day) {
    let (year, month, _) = day.parts
    self.init(year: year, number: (month + 2) / 3)
  }

  package var firstDay: Day {
    // The first of a month is a day in every year.
    Day(year, number * 3 - 2, 1) ?? Day(number: 0)
  }

  /// So many quarters, the oldest first; the last is this one.
  package func andBefore(_ count: Int) -> [Quarter] {
    (0..<count).reversed().map { back in
      let whole = year * 4 + number - 1 - back
      return Quarter(year: whole / 4, number: whole % 4 + 1)
    }
  }
}
