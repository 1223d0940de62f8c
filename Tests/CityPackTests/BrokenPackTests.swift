// SPDX-License-Identifier: AGPL-3.0-or-later

import Testing

@Suite struct BrokenPackTests {
  @Test(arguments: Break.all)
  func aPackBrokenInOnePlaceIsToldWhereAndHow(_ broken: Break) throws {
    let complaints = try SmallPack.complaints(in: broken.file, replacing: broken.words, with: broken.others)
    #expect(complaints == broken.complaints)
  }
}

/// One replacement in the small pack, and all that should be said of it.
struct Break: Sendable, CustomTestStringConvertible {
  let file: String
  let words: String
  let others: String
  let complaints: [String]

  init(_ file: String, _ words: String, _ others: String, _ complaints: String...) {
    self.file = file
    self.words = words
    self.others = others
    self.complaints = complaints
  }

  var testDescription: String { "\(file): \(words) → \(others)" }

  static let all = values + legal + levels + shape + references + sums + unitsAndDesks + doors + clocks + days + words
}
