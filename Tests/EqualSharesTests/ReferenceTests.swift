// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import EqualShares

/// Elections that other tools have decided; their files lie beside the project and are not part of it.
enum Reference {
  static let folder = "../shared/data/pb/"
  static let isThere = FileManager.default.fileExists(atPath: folder + "poland_wieliczka_2023.pb")

  static func election(_ name: String) throws -> Election {
    try Election(pabulib: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + name))))
  }
}

/// Winners and costs as pabutools 1.2 and the compute tool of equalshares.net give them.
@Suite("Elections that other tools have decided", .enabled(if: Reference.isThere, "needs ../shared/data/pb"))
struct ReferenceTests {
  @Test("Wieliczka 2023, equal shares without completion: 21 projects for 450,548")
  func wieliczkaNone() throws {
    let election = try Reference.election("poland_wieliczka_2023.pb")
    let outcome = election.decided(by: Rule())
    #expect(
      outcome.ids(election).compactMap { Int($0) }.sorted() == [
        17, 20, 24, 25, 26, 29, 34, 36, 39, 41, 43, 56, 58, 60, 62, 66, 69, 70, 71, 74, 88,
      ])
    #expect(outcome.cost == Amount(450_548))
  }

  @Test("Wieliczka 2023, Add1 until overspending: the official result, as the file marks it")
  func wieliczkaOfficial() throws {
    let election = try Reference.election("poland_wieliczka_2023.pb")
    let outcome = election.decided(by: Rule(completion: .add1))
    let selected = election.projects.indices.filter { election.paper.projects.cells[$0 * 2 + 1] == "1" }
    #expect(election.paper.projects.columns == ["project_id", "name", "cost", "votes", "selected"])
    #expect(outcome.winners.sorted() == selected)
    #expect(outcome.winners.count == 30 && outcome.cost == Amount(995_079))
  }

  @Test(
    "Wieliczka 2023, the other rules",
    arguments: [
      (Rule(completion: .add1, stop: .exhaustive), 31, 984_579), (Rule(.greedy), 23, 998_997),
    ])
  func wieliczka(rule: Rule, winners: Int, cost: Int) throws {
    try expect("poland_wieliczka_2023.pb", rule, winners, cost)
  }

  @Test(
    "Amsterdam 644 (Windows line ends)", arguments: [(Rule(), 14, 203_760), (Rule(completion: .add1u), 20, 265_760)])
  func amsterdam(rule: Rule, winners: Int, cost: Int) throws {
    try expect("Netherlands_Amsterdam_644.pb", rule, winners, cost)
  }

  @Test("Warsaw 2026, 61,668 ballots, equal shares without completion: 40 projects for 16,102,171")
  func warsaw() throws {
    try expect("Poland_Warszawa_2026.pb", Rule(), 40, 16_102_171)
  }

  private func expect(_ file: String, _ rule: Rule, _ winners: Int, _ cost: Int) throws {
    let outcome = try Reference.election(file).decided(by: rule)
    #expect(outcome.winners.count == winners)
    #expect(outcome.cost == Amount(cost))
  }

  @Test(
    "Each file, written again, reads as the same election",
    arguments: [
      "poland_wieliczka_2023.pb", "Netherlands_Amsterdam_644.pb", "Netherlands_Assen_2024.pb",
    ])
  func written(file: String) throws {
    let election = try Reference.election(file)
    #expect(try Election(pabulib: election.pabulib) == election)
  }
}
