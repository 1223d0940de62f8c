// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Testing
import Web

@Suite struct PluralTests {
  /// From the CLDR chart of cardinal rules, the examples it gives for whole numbers.
  @Test(arguments: [
    ("da", [0: "other", 1: "one", 2: "other", 11: "other"]),
    ("en", [0: "other", 1: "one", 2: "other", 101: "other"]),
    (
      "ar",
      [
        0: "zero", 1: "one", 2: "two", 3: "few", 10: "few", 11: "many", 26: "many", 99: "many", 100: "other",
        102: "other", 103: "few", 110: "few", 111: "many", 1011: "many", 1000: "other",
      ]
    ),
    ("pl", [0: "many", 1: "one", 2: "few", 4: "few", 5: "many", 12: "many", 14: "many", 22: "few", 101: "many"]),
    ("uk", [0: "many", 1: "one", 2: "few", 5: "many", 11: "many", 21: "one", 22: "few", 112: "many"]),
    ("bs", [0: "other", 1: "one", 2: "few", 5: "other", 11: "other", 21: "one", 24: "few"]),
    ("fr", [0: "one", 1: "one", 2: "other", 1_000_000: "many"]),
    ("fa", [0: "one", 1: "one", 2: "other"]),
  ])
  func numbersFallIntoTheCategoriesOfCLDR(language: String, expected: [Int: String]) throws {
    let family = try #require(PluralFamily(Language(language)))
    for (number, category) in expected {
      #expect(family.category(of: number).rawValue == category, "\(language) \(number)")
    }
  }

  @Test func aLanguageWithoutARuleIsSaidToHaveNone() {
    #expect(PluralFamily(Language("xx")) == nil)
  }
}
