// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import EqualShares

@Suite("Reading and writing .pb files")
struct PabulibReaderTests {
  @Test("Decimals with a point or a comma, doubled quotes, spaces and blank ballots are read")
  func approval() throws {
    let election = try Election(pabulib: Town.approval)
    #expect(election.projects.map(\.id) == ["1", "2", "z-7"])
    #expect(election.projects.map(\.cost.millionths) == [600_500_000, 399_500_000, 1_000_000_000])
    #expect(election.projects[0].name == "Benches; and a \"pump\"")
    #expect((0..<4).map { election.ballots[$0].map(\.project) } == [[0, 1], [1], [2, 0], []])
    #expect(election.paper["description"] == "Green money")
    #expect(election.paper.votes.cells == ["40", "", "17", "99"])
  }

  @Test("Ordinal ballots get Borda points down from max_length")
  func ordinal() throws {
    let election = try Election(pabulib: Town.ordinal)
    #expect(election.ballots[0] == [Choice(project: 1, points: Amount(3)), Choice(project: 0, points: Amount(2))])
    #expect(election.ballots[1].map(\.points) == [3, 2, 1].map { Amount($0) })
  }

  @Test("Points are read in whatever column they stand, also negative and with decimals")
  func points() throws {
    #expect(try Election(pabulib: Town.scoring).ballots[0].map(\.points) == [Amount(4), Amount(-1)])
    #expect(try Election(pabulib: Town.cumulative).ballots[1].map(\.points.millionths) == [2_500_000])
  }

  @Test("Projects that a scoring ballot leaves out get the default score")
  func defaultScore() throws {
    let text = Town.head("scoring", votes: 1, "default_score;2") + "VOTES\nvoter_id;vote;points\na;2;5\n"
    let points = try Election(pabulib: text).ballots[0].map { [$0.project, Int($0.points.millionths / 1_000_000)] }
    #expect(points == [[1, 5], [0, 2], [2, 2]])
  }

  @Test("What is written reads as the same election, in every vote type", arguments: Town.all)
  func written(text: String) throws {
    let election = try Election(pabulib: text)
    #expect(try Election(pabulib: election.pabulib) == election)
    let bare = try Election(
      budget: election.budget, voteType: election.voteType, projects: election.projects, ballots: election.ballots)
    let again = try Election(pabulib: bare.pabulib)
    #expect(again.ballots == election.ballots && again.projects == election.projects && again.budget == election.budget)
  }

  @Test("A file that states no counts is written without them, and reads as the same election")
  func withoutCounts() throws {
    let lines = Town.approval.split(separator: "\n", omittingEmptySubsequences: false)
    let election = try Election(pabulib: lines.filter { !$0.hasPrefix("num_") }.joined(separator: "\n"))
    #expect(!election.pabulib.contains("num_"))
    #expect(try Election(pabulib: election.pabulib) == election)
  }

  @Test("A quote under a combining mark is doubled like any other when it is written")
  func quoteUnderAMark() throws {
    let name = "Li\"\u{301}brary"
    let election = try Election(pabulib: Town.approval.replacing("Library", with: name))
    #expect(election.projects[1].name == name)
    #expect(try Election(pabulib: election.pabulib) == election)
  }

  @Test("A byte-order mark, Windows and old Mac line ends, and pieces of any size change nothing", arguments: Town.all)
  func sameFile(text: String) throws {
    let election = try Election(pabulib: text)
    for end in ["\r\n", "\r"] {
      #expect(try Election(pabulib: "\u{FEFF}" + text.replacing("\n", with: end)) == election)
    }
    #expect(try Election(pabulib: String(text.dropLast())) == election)
    var reader = PabulibReader()
    for byte in text.utf8 { try reader.read([byte]) }
    #expect(try reader.finish() == election)
  }

  @Test(
    "Amounts as people write them",
    arguments: [
      ("1500", 1_500_000_000), ("1500.5", 1_500_500_000), ("1500,50", 1_500_500_000), ("0,125", 125_000),
      ("1 500 000", 1_500_000_000_000), ("1.500.000", 1_500_000_000_000), ("1.500,25", 1_500_250_000),
      ("1,500,000.25", 1_500_000_250_000), ("-3", -3_000_000), (".5", 500_000), ("12345,678", 12_345_678_000),
    ])
  func amounts(text: String, millionths: Int64) throws {
    #expect(try Amount.reading(text).millionths == millionths)
  }

  @Test(
    "What could be two amounts, or none, is refused",
    arguments: [
      "", "-", "1,500", "x", "1e6", "1.2.3", "12,34,567", "1..2", "1 50", "0.1234567", "9999999999999", "٣",
    ])
  func noAmounts(text: String) {
    #expect(throws: (any Error).self) { try Amount.reading(text) }
  }

  @Test("Amounts are written without losing anything", arguments: ["0", "-0.000001", "12.5", "1000000000000"])
  func description(text: String) throws {
    #expect(try Amount.reading(text).description == text)
  }
}
