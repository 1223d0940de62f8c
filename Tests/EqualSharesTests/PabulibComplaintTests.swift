// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import EqualShares

/// The approval town with one thing wrong, and where that is said to be.
struct Wrong: Sendable, CustomTestStringConvertible {
  let what: String
  let old: String
  let new: String
  let line: Int
  let column: Int
  let says: String

  init(_ what: String, _ old: String, _ new: String, _ line: Int, _ column: Int, _ says: String) {
    (self.what, self.old, self.new, self.line, self.column, self.says) = (what, old, new, line, column, says)
  }

  var testDescription: String { what }
}

@Suite("A wrong .pb file is refused, with its line and what would be accepted")
struct PabulibComplaintTests {
  static let wrongs = [
    Wrong("no Pabulib file", "META\nkey;value", "name,age", 1, 1, "not a Pabulib file"),
    Wrong("budget of zero", "budget;1000", "budget;0", 6, 8, "budget is 0"),
    Wrong("no budget", "budget;1000\n", "", 8, 1, "budget"),
    Wrong("budget in words", "budget;1000", "budget;a lot", 6, 8, "not a number"),
    Wrong("unclear comma", "budget;1000", "budget;1,000", 6, 8, "decimal sign or thousands"),
    Wrong("unknown vote type", "approval", "shouting", 7, 11, "shouting"),
    Wrong("meta line without value", "max_length;2", "max_length", 8, 1, "without a value"),
    Wrong("meta key twice", "max_length;2", "budget;3", 8, 1, "again"),
    Wrong("wrong count of projects", "num_projects;3", "num_projects;4", 4, 14, "has 3 projects"),
    Wrong("wrong count of votes", "num_votes;4", "num_votes;5", 5, 11, "has 4 ballots"),
    Wrong("sections in another order", "PROJECTS\n", "VOTES\n", 9, 1, "cannot begin here"),
    Wrong("no cost column", "project_id;cost", "project_id;price", 10, 1, "cost is missing"),
    Wrong("negative cost", "399,5", "-399,5", 12, 3, "-399.5"),
    Wrong("cost in words", "399,5", "cheap", 12, 3, "cheap"),
    Wrong("project twice", "2;399,5", "1;399,5", 12, 1, "again"),
    Wrong("too few cells", "2;399,5;Library;books,culture", "2;399,5", 12, 3, "2 cells"),
    Wrong("text after a quote", "\"\"\";park", "\"\"\" x;park", 11, 36, "after a closing quote"),
    Wrong("quote never closed", "Library", "\"Library", 12, 9, "never closed"),
    Wrong("unknown project", "b;2;", "b;9;", 17, 3, "“9”"),
    Wrong("project twice on a ballot", "b;2;", "b;2,2;", 17, 3, "twice"),
    Wrong("too many projects", "b;2;", "b;1,2,z-7;", 17, 3, "3 projects"),
    Wrong("empty place in a ballot", "b;2;", "b;2,;", 17, 3, "comma"),
    Wrong("voter twice", "b;2;", "a;2;", 17, 1, "again"),
    Wrong("nobody", "b;2;", ";2;", 17, 1, "without a voter_id"),
    Wrong("zero byte", "b;2;", "b;\0;", 17, 3, "zero byte"),
  ]

  @Test("The town with one fault", arguments: wrongs)
  func refused(wrong: Wrong) throws {
    let text = Town.approval.replacing(wrong.old, with: wrong.new, maxReplacements: 1)
    let complaint = try #require(throws: PabulibComplaint.self) { try Election(pabulib: text) }
    #expect(complaint.line == wrong.line)
    #expect(complaint.column == wrong.column)
    #expect(complaint.problem.contains(wrong.says), "\(complaint)")
    #expect(!complaint.accepted.isEmpty)
  }

  @Test(
    "Ballots with points: counts that differ, words and sums above the limit are refused",
    arguments: [
      ("a;1,2;7", "1 points"), ("a;1;seven", "seven"), ("a;1,2;7,4", "comes to 11"),
    ])
  func points(ballot: String, says: String) throws {
    let text = Town.head("cumulative", votes: 1, "max_sum_points;10") + "VOTES\nvoter_id;vote;points\n\(ballot)\n"
    let complaint = try #require(throws: PabulibComplaint.self) { try Election(pabulib: text) }
    #expect(complaint.line == 15 && complaint.problem.contains(says), "\(complaint)")
  }

  @Test("A file cut off anywhere is refused or is a whole election, and never a crash")
  func cutOff() {
    // Without its last three bytes (99 and the line end) the file is whole again.
    for end in 0..<Town.approval.utf8.count - 3 {
      let piece = Array(Town.approval.utf8.prefix(end))
      #expect(throws: PabulibComplaint.self, "\(end)") { try Election(pabulib: piece) }
    }
  }

  @Test("UTF-16 and broken UTF-8 are refused")
  func encodings() {
    let wide = Town.approval.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(throws: PabulibComplaint.self) { try Election(pabulib: [0xFF, 0xFE] + wide) }
    var broken = Array(Town.approval.utf8)
    broken[30] = 0xFF
    #expect(throws: PabulibComplaint.self) { try Election(pabulib: broken) }
  }
}
