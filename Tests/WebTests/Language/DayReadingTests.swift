// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Testing
import Web

@Suite struct DayReadingTests {
  private var months: [[String]] {
    [
      [
        "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
        "december",
      ],
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ],
      ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
    ]
  }

  @Test(arguments: [
    "2012-05-01", "1/5 2012", "01.05.2012", "1-5-2012", "1. maj 2012", "1 MAJ 2012", "May 1, 2012", "1. may 2012",
    "1 مايو 2012", "١ مايو ٢٠١٢", "٠١/٠٥/٢٠١٢", "2012/5/1", " 1.maj2012 ",
  ])
  func aDayIsReadAsPeopleWriteIt(_ text: String) {
    #expect(readDay(text, months: months) == Day("2012-05-01"), "\(text)")
  }

  @Test(arguments: [
    "", " ", "i går", "2012", "maj 2012", "30. februar 2012", "1/13 2012", "1. maj juni 2012", "1/5", "12-05-01",
    "1. ma 2012", "1. ju 2012", "2012-05-01T00:00", "99999999999999999999-1-1", "1½/5 2012", "１２", "1 2 3 2012",
    "<b>1</b> maj 2012",
  ])
  func whatIsNoDayIsNotGuessed(_ text: String) {
    #expect(readDay(text, months: months) == nil, "\(text)")
  }

  @Test func aVeryLongTextIsNoDay() {
    #expect(readDay(String(repeating: "1 ", count: 100_000), months: months) == nil)
  }
}
