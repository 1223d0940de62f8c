// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Hands
import Testing

/// Holidays by law and working days of a year, with and without the city's closing days. Computed outside this house
/// from the almanac's Easter dates, and equal to the Python package `holidays` for Denmark.
struct CalendarYear: Sendable, CustomTestStringConvertible {
  let year: Int
  let holidays: [String]
  let workingDays: Int
  let workingDaysWithClosingDays: Int

  var testDescription: String { "\(year)" }

  init(_ year: Int, _ holidays: String, _ workingDays: Int, _ workingDaysWithClosingDays: Int) {
    self.year = year
    self.holidays = holidays.split(separator: " ").map { "\(year)-\($0)" }
    self.workingDays = workingDays
    self.workingDaysWithClosingDays = workingDaysWithClosingDays
  }

  static let all = [
    CalendarYear(2011, "01-01 04-21 04-22 04-24 04-25 05-20 06-02 06-12 06-13 12-25 12-26", 253, 253),
    CalendarYear(2012, "01-01 04-05 04-06 04-08 04-09 05-04 05-17 05-27 05-28 12-25 12-26", 253, 250),
    CalendarYear(2013, "01-01 03-28 03-29 03-31 04-01 04-26 05-09 05-19 05-20 12-25 12-26", 252, 249),
    CalendarYear(2014, "01-01 04-17 04-18 04-20 04-21 05-16 05-29 06-08 06-09 12-25 12-26", 252, 249),
    CalendarYear(2015, "01-01 04-02 04-03 04-05 04-06 05-01 05-14 05-24 05-25 12-25 12-26", 253, 250),
    CalendarYear(2016, "01-01 03-24 03-25 03-27 03-28 04-22 05-05 05-15 05-16 12-25 12-26", 253, 253),
    CalendarYear(2023, "01-01 04-06 04-07 04-09 04-10 05-05 05-18 05-28 05-29 12-25 12-26", 252, 251),
    CalendarYear(2024, "01-01 03-28 03-29 03-31 04-01 05-09 05-19 05-20 12-25 12-26", 254, 251),
  ]
}

@Suite struct CopenhagenCalendarTests {
  private static let settings = ["grundlovsdag", "juleaften", "nytaarsaften"]
  let calendar: WorkingCalendar

  init() throws {
    calendar = try Copenhagen.pack.get().organisation.calendar
  }

  @Test(arguments: CalendarYear.all)
  func holidaysAndWorkingDaysAreThoseOfTheAlmanac(_ expected: CalendarYear) throws {
    let days = try daysOf(expected.year)
    let byLaw = calendar.holidays.filter { !Self.settings.contains($0.id) }
    let withoutWeekends = WorkingCalendar(weeklyRest: [], holidays: byLaw)
    let found = days.filter { !withoutWeekends.isWorkingDay($0) }
    #expect(found.map(\.description) == expected.holidays)
    let lawOnly = WorkingCalendar(weeklyRest: calendar.weeklyRest, holidays: byLaw)
    #expect(days.count(where: lawOnly.isWorkingDay) == expected.workingDays)
    #expect(days.count(where: calendar.isWorkingDay) == expected.workingDaysWithClosingDays)
  }

  @Test func greatPrayerDayEndedWith2023() {
    let rule = calendar.holidays.filter { $0.id == "store-bededag" }
    let alone = WorkingCalendar(weeklyRest: [], holidays: rule)
    let isHoliday = (2011...2040).filter { !alone.isWorkingDay(easterSunday(of: $0) + 26) }
    #expect(isHoliday == Array(2011...2023))
  }

  @Test func aDayThatIsOpenByTheCitysSettingIsAWorkingDay() throws {
    #expect(calendar.isWorkingDay(try #require(Day(2012, 5, 1))))  // May Day, a Tuesday
    #expect(calendar.isWorkingDay(try #require(Day(2012, 5, 18))))  // the Friday after Ascension Day
    #expect(!calendar.isWorkingDay(try #require(Day(2012, 12, 24))))
    #expect(!calendar.isWorkingDay(try #require(Day(2012, 6, 5))))
  }

  @Test func fiveWorkingDaysFromTheDemonstrationsFirstMondayIsAMonday() throws {
    #expect(calendar.adding(5, to: try #require(Day(2012, 10, 1))).description == "2012-10-08")
    // Over Christmas: 27, 28 December, 2 January are the first three.
    #expect(calendar.adding(3, to: try #require(Day(2012, 12, 21))).description == "2013-01-02")
  }

  private func daysOf(_ year: Int) throws -> [Day] {
    let first = try #require(Day(year, 1, 1))
    let last = try #require(Day(year, 12, 31))
    return (first.number...last.number).map(Day.init(number:))
  }
}
