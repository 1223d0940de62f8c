// SPDX-License-Identifier: AGPL-3.0-or-later

/// Which days somebody is at the counter. Holidays are rules with validity, so that a law that ends a holiday
/// changes the years after it and no year before.
package struct WorkingCalendar: Equatable, Sendable {
  package let weeklyRest: Set<Weekday>
  package let holidays: [Holiday]

  package init(weeklyRest: Set<Weekday>, holidays: [Holiday]) {
    self.weeklyRest = weeklyRest
    self.holidays = holidays
  }

  package func isWorkingDay(_ day: Day) -> Bool {
    if weeklyRest.contains(day.weekday) { return false }
    let (year, month, dayOfMonth) = day.parts
    let easter = easterSunday(of: year)
    return !holidays.contains { $0.falls(on: day, month: month, dayOfMonth: dayOfMonth, easter: easter) }
  }

  /// The first working day after `day`.
  package func next(after day: Day) -> Day {
    adding(1, to: day)
  }

  /// The day on which `count` working days have gone by since `day`; `day` itself never counts.
  /// A calendar without any working day answers with the day `366 × (count + 1)` on, so that nothing waits for ever.
  package func adding(_ count: Int, to day: Day) -> Day {
    var reached = day
    var left = count
    let limit = day + 366 * (max(count, 0) + 1)
    while left > 0, reached < limit {
      reached = reached + 1
      if isWorkingDay(reached) { left -= 1 }
    }
    return reached
  }

  /// How many working days lie after `start`, up to and with `end`; 0 when `end` is not later.
  package func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return (start.number + 1...end.number).count { isWorkingDay(Day(number: $0)) }
  }
}

/// A day of rest that comes back each year by a rule, from and to the years it is valid.
package struct Holiday: Equatable, Sendable {
  package enum Rule: Equatable, Sendable {
    /// The same date each year.
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday; negative is before.
    case easter(Int)
    /// The nth such weekday of a month; −1 is the last.
    case weekday(nth: Int, Weekday, month: Int)
    /// The very days, for feasts that follow the moon.
    case days(Set<Day>)
  }

  package let id: String
  package let rule: Rule
  package let from: Day?
  package let to: Day?

  package init(id: String, rule: Rule, from: Day? = nil, to: Day? = nil) {
    self.id = id
    self.rule = rule
    self.from = from
    self.to = to
  }

  package func falls(on day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    return falls(on: day, month: month, dayOfMonth: dayOfMonth, easter: easterSunday(of: year))
  }

  /// The parts of `day` and its year's Easter are handed in: they are the same for all holidays.
  func falls(on day: Day, month: Int, dayOfMonth: Int, easter: Day) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    switch rule {
    case .fixed(let ruleMonth, let ruleDay):
      return month == ruleMonth && dayOfMonth == ruleDay
    case .easter(let offset):
      return day == easter + offset
    case .days(let days):
      return days.contains(day)
    case .weekday(let nth, let weekday, let ruleMonth):
      guard month == ruleMonth, day.weekday == weekday else { return false }
      return nth > 0 ? (dayOfMonth - 1) / 7 + 1 == nth : (day + 7).parts.month != month
    }
  }
}

/// Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
package func easterSunday(of year: Int) -> Day {
  let a = year % 19
  let (b, c) = (year / 100, year % 100)
  let (d, e) = (b / 4, b % 4)
  let f = (b + 8) / 25
  let g = (b - f + 1) / 3
  let h = (19 * a + b - d - g + 15) % 30
  let (i, k) = (c / 4, c % 4)
  let l = (32 + 2 * e + 2 * i - h - k) % 7
  let m = (a + 11 * h + 22 * l) / 451
  let month = (h + l - 7 * m + 114) / 31
  let day = (h + l - 7 * m + 114) % 31 + 1
  // The computus always names a date of March or April.
  return Day(year, month, day) ?? Day(number: 0)
}
