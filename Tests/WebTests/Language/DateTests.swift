// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import TestCity
import Testing

@testable import Web

@Suite struct DateTests {
  @Test(arguments: [
    ("da", "torsdag den 15. november 2012"), ("en", "Thursday 15 November 2012"), ("ar", "الخميس 15 نوفمبر 2012"),
  ])
  func aDayIsWrittenOutAsTheLanguageDoes(language: String, text: String) throws {
    #expect(try words(language).text(of: testDay, .full) == text)
  }

  @Test func shortMonthsKeepTheirOwnForm() throws {
    let day = try #require(Day("2012-03-05"))
    #expect(try words("da").text(of: day, .short) == "5. marts")
    #expect(try words("en").text(of: day, .short) == "5 March")
    #expect(try words("da").text(of: try #require(Day("2012-09-05")), .short) == "5. sep.")
  }

  @Test func numbersAreGroupedAndStayWestern() throws {
    #expect(try words("da").text(of: 1_234_567) == "1.234.567")
    #expect(try words("en").text(of: 12_345) == "12,345")
    #expect(try words("ar").text(of: 999) == "999")
    #expect(try words("da").text(of: -1_000) == "−1.000")
  }

  @Test func moneyShowsOneDecimalAndMoreOnlyWhereTheySaySomething() throws {
    #expect(try words("da").text(of: Money(thousands: 278_700)) == "278,7")
    #expect(try words("da").text(of: Money(thousands: 2_000)) == "2,0")
    #expect(try words("en").text(of: Money(thousands: 1_234_250)) == "1,234.25")
    #expect(try words("en").text(of: Money(thousands: 5)) == "0.005")
  }

  @Test(arguments: [
    ("fr, ar-EG;q=0.8, en;q=0.5", "ar"), ("en-GB", "en"), ("de", "da"), ("", "da"), ("*;q=1", "da"),
    ("en;q=0, da;q=0.1", "da"), (";;;,q=,en;q=x", "en"), ("AR", "ar"),
  ])
  func theBrowsersFirstWishThatIsOfferedIsMet(header: String, language: String) {
    let met = preferred(header, among: TestCity.languages, else: TestCity.languages[0])
    #expect(met.language.code == language)
  }
}
