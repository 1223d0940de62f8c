// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Foundation
import Sortition
import Testing

private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("shared/data/sortition").path

/// Figures of published instances and tools; the data stand beside the project and not in it.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: folder), "needs ../shared/data/sortition"))
struct PublicDataTests {
  func pool(_ name: String, _ size: Int) throws -> Pool {
    let isForum = name.hasPrefix("sf_")
    let quotas = try CSV().table(
      try InputFile.read("\(folder)/\(name)/\(isForum ? "features" : "categories").csv", role: "categories"))
    var categories: [Sortition.Category] = []
    for row in quotas.rows {
      if categories.last?.name != row.cells[0] { categories.append(.init(row.cells[0], [])) }
      categories[categories.count - 1].features.append(
        .init(row.cells[1], try quotas.whole(row, 2), try quotas.whole(row, 3)))
    }
    let table = try CSV().table(
      try InputFile.read("\(folder)/\(name)/\(isForum ? "candidates" : "respondents").csv", role: "respondents"))
    let columns = try categories.map { try table.required($0.name) }
    let people = try table.rows.map { row in
      let features = try zip(columns, categories).map { column, category in
        try #require(category.features.firstIndex { $0.name == row.cells[column] })
      }
      return Pool.Person(id: String(row.line), features: features)
    }
    return try Pool(people: people, categories: categories, size: size)
  }

  @Test func aHundredAndFiftyPeopleHaveWhatThePublishedToolFinds() throws {
    let pool = try pool("sf_fixture_150", 22)
    let lottery = try pool.leximin()
    #expect(abs((lottery.probabilities.min() ?? 0) - 0.090909) < 1e-6)
    #expect(abs(Chances.gini(lottery.probabilities) - 0.14035) < 5e-4)
    #expect(abs(Chances.geometricMean(lottery.probabilities) - 0.141206) < 5e-4)
    let isProven = lottery.isProven(for: pool)
    #expect(isProven)
  }

  @Test(arguments: [("cph_synth_n200_k24", 24, 0.07239819), ("cph_synth_n400_k40", 40, 0.05769231)])
  func copenhagensPoolsReachTheirMinimum(_ name: String, _ size: Int, _ minimum: Double) throws {
    let pool = try pool(name, size)
    let lottery = try pool.leximin()
    #expect(abs((lottery.probabilities.min() ?? 0) - minimum) < 1e-8)
    let isProven = lottery.isProven(for: pool)
    #expect(isProven)
    #expect(lottery.tickets().rounding < 0.005)
  }

  @Test(arguments: [("example_small_20", 20), ("example_large_200", 200)])
  func whereEverybodyCanHaveATenthEverybodyHas(_ name: String, _ size: Int) throws {
    let pool = try pool(name, size)
    let lottery = try pool.leximin()
    #expect(lottery.probabilities.allSatisfy { abs($0 - Double(size) / Double(pool.people.count)) < 1e-9 })
  }
}
