// SPDX-License-Identifier: AGPL-3.0-or-later

import Testing

@testable import City

@Suite struct WorkingCalendarTests {
  @Test func easterFallsOnTheDaysTheAlmanacGives() throws {
    let known = ["2011-04-24", "2012-04-08", "2013-03-31", "2014-04-20", "2015-04-05", "2016-03-27", "2024-03-31"]
    for text in known {
      let day = try #require(Day(text))
      #expect(easterSunday(of: day.year) == day)
    }
  }

  @Test func everyDayFrom2011To2040SurvivesBeingWrittenAndRead() throws {
    let first = try #require(Day(2011, 1, 1))
    let last = try #require(Day(2040, 12, 31))
    for number in first.number...last.number {
      let day = Day(number: number)
      #expect(Day(day.description) == day)
    }
    #expect(last.number - first.number + 1 == 10_958)
    #expect(first.weekday == .saturday)
    #expect(last.weekday == .monday)
  }

  @Test(arguments: ["2012-02-30", "2013-02-29", "12-01-01", "2012-1-1", "2012-01-01 ", "２０１２-01-01", ""])
  func aDateThatDoesNotExistIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }
}
