// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@testable import blanddig

/// Two camps of twelve who vote against each other on eight of ten statements.
private func votes(agree: Int) -> String {
  let rows = (0..<24).flatMap { person in
    (0..<10).map { statement in
      let agrees = statement < 2 || (person < 12) == (statement % 2 == 0)
      return "\(100 + statement),Sun,\(statement),\(person),\(agrees ? agree : -agree)"
    }
  }
  return "timestamp,datetime,comment-id,voter-id,vote\n" + rows.joined(separator: "\n") + "\n"
}

private let comments =
  "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n"
  + (0..<10).map { "1,Sun,\($0),0,\($0 < 2 ? 24 : 12),\($0 < 2 ? 0 : 12),\($0 == 9 ? -1 : 1),\"Say \($0), please\"\n" }
  .joined()

private func run(_ votes: String, _ comments: String? = nil, _ more: [String: JSONValue] = [:]) throws -> DrawOutcome {
  var inputs = [InputFile(role: "votes", name: "votes.csv", bytes: Array(votes.utf8))]
  if let comments { inputs.append(InputFile(role: "comments", name: "comments.csv", bytes: Array(comments.utf8))) }
  return try OpinionsEngine.run(DrawRequest(inputs: inputs, parameters: more, seed: Seed("1")))
}

@Suite struct OpinionsEngineTests {
  @Test func theStatementsOwnCountsTellWhichSignMeansAgree() throws {
    let usual = try run(votes(agree: 1), comments).result
    let turned = try run(votes(agree: -1), comments).result
    #expect(usual["agree"] == 1 && turned["agree"] == -1)
    #expect(usual["consensus"] == turned["consensus"])
  }

  @Test func aRejectedStatementIsNowhereInTheResult() throws {
    let found = try run(votes(agree: 1), comments).result["consensus"]?.asArray ?? []
    #expect(found.count == 9)
    #expect(!found.contains { $0["statement"] == 9 })
  }

  @Test func peopleStandInTheAnswerAndNotInTheRecord() throws {
    let outcome = try run(votes(agree: 1))
    #expect(outcome.answer["participants"]?.asArray?.count == 24)
    #expect(outcome.result["participants"] == nil)
    #expect(outcome.result["groups"]?.asArray?.map { $0["size"] } == [12, 12])
  }

  @Test func quotedAndPlainVotesAreTheSame() throws {
    let plain = votes(agree: 1)
    let quoted = plain.replacing("Sun", with: "\"Sun\"")
    #expect(try run(plain).result["consensus"] == run(quoted).result["consensus"])
  }

  @Test func aWrongVoteIsRefusedWithItsPlace() {
    let bad = votes(agree: 1).replacing("103,Sun,3,0,", with: "103,Sun,3,0,4")
    #expect { try run(bad) } throws: { "\($0)".contains("column 5") }
    #expect { try run("a,b\n1,2\n") } throws: { "\($0)".contains("voter-id") }
  }

  @Test(arguments: [
    (
      "[{\"participant_id\": 0, \"statement_id\": 1, \"vote\": 1},\n  {\"participant_id\": 1, \"statement_id\": 1}]",
      "line 2, column 3: Vote 2"
    ),
    (
      "[{\"pid\": 0, \"tid\": 1, \"vote\": 1, \"note\": \"a, ] \\\"b\\\" é\", \"more\": [1, {}]}, {\"pid\": 0}]",
      "line 1, column 76: Vote 2"
    ),
    ("[{\"participant_id\": 0},\n{\"statement_id\"", "line 2, column 16: This is not well-formed JSON: a colon"),
    ("[\n{\"participant_id\": 0, \"statement_id\": 1, \"vote\": 7}]", "line 2, column 1: Vote 1"),
  ])
  func aWrongVoteInJSONIsRefusedWithItsLine(_ votes: String, _ said: String) {
    #expect { try run(votes) } throws: { "\($0)".contains("votes.csv, \(said)") }
  }
}

/// As `votes`, but each statement's first vote, its author's, is agreement.
private func votesAfterTheAuthor(agree: Int) -> String {
  let lines = votes(agree: agree).split(separator: "\n")
  let authors = (0..<10).map { "\(1 + $0),Sun,\($0),99,\(agree)" }
  return ([String(lines[0])] + authors + lines.dropFirst().map(String.init)).joined(separator: "\n") + "\n"
}

/// The same votes as a row a person, with what the exporter counted.
private func matrix(agree: Int, counts: Bool) -> String {
  let rows = (0..<24).map { person -> String in
    let agrees = (0..<10).map { $0 < 2 || (person < 12) == ($0 % 2 == 0) }
    let counted = counts ? ",\(agrees.count { $0 }),\(agrees.count { !$0 })" : ""
    return "\(person)\(counted)," + agrees.map { "\($0 ? agree : -agree)" }.joined(separator: ",")
  }
  let head = "participant" + (counts ? ",n-agree,n-disagree," : ",") + (0..<10).map { "\($0)" }.joined(separator: ",")
  return ([head] + rows).joined(separator: "\n") + "\n"
}

@Suite struct VoteSignTests {
  private func found(
    _ votes: String, _ comments: String? = nil, _ more: [String: JSONValue] = [:]
  ) throws -> [JSONValue?] {
    let result = try run(votes, comments, more).result
    return [result["agree"], result["agree_from"]]
  }

  @Test func theFirstVoteOnEachStatementIsItsAuthorsWhoAgrees() throws {
    #expect(try found(votesAfterTheAuthor(agree: 1)) == [1, "first votes"])
    #expect(try found(votesAfterTheAuthor(agree: -1)) == [-1, "first votes"])
  }

  @Test func whatPeopleAreSaidToHaveAgreedToTellsTheSign() throws {
    #expect(try found(matrix(agree: 1, counts: true)) == [1, "people"])
    #expect(try found(matrix(agree: -1, counts: true)) == [-1, "people"])
    #expect(try found(matrix(agree: -1, counts: false)) == [1, "usual"])
  }

  @Test func theCountsOfStatementsAreBelievedBeforeFirstVotesAndAWordBeforeAll() throws {
    #expect(try found(votesAfterTheAuthor(agree: -1), comments) == [-1, "statements"])
    #expect(try found(votesAfterTheAuthor(agree: -1), comments, ["agree": 1]) == [1, "told"])
  }

  @Test func votesAsTheDatabaseHoldsThemAgreeWithMinusOne() throws {
    let raw = votes(agree: -1).replacing("comment-id", with: "tid").replacing("voter-id", with: "pid")
      .replacing("timestamp", with: "created")
    #expect(try found(raw) == [-1, "raw"])
    #expect(try run(raw).result["consensus"] == run(votes(agree: 1)).result["consensus"])
  }

  @Test func whereNothingTellsTheReportSaysSo() throws {
    #expect(try found(votes(agree: 1)) == [1, "usual"])
    #expect(try run(votes(agree: 1)).report.text(trial: false).contains("--agree -1"))
  }

  @Test func exportsWithAByteOrderMarkAreTheSame() throws {
    let plain = try run(votes(agree: 1), comments).result
    #expect(try run("\u{FEFF}" + votes(agree: 1), "\u{FEFF}" + comments).result == plain)
    let rows = try run(matrix(agree: 1, counts: true)).result
    #expect(try run("\u{FEFF}" + matrix(agree: 1, counts: true)).result == rows)
  }

  @Test func whoIsInNoShownGroupHasNoPlaceInTheAnswer() throws {
    // Five people who contradict everybody are fewer than ten: neither shown as a group nor placed.
    let extra = (30..<35).flatMap { person in (0..<10).map { "9\($0),Sun,\($0),\(person),\($0 < 2 ? -1 : 0)" } }
    let outcome = try run(votes(agree: 1) + extra.joined(separator: "\n") + "\n")
    let people = outcome.answer["participants"]?.asArray ?? []
    #expect(people.count == 29)
    for person in people {
      let isPlaced = person["x"] != .null
      #expect(isPlaced == (person["y"] != .null) && isPlaced == (person["x_error"] != .null))
      #expect(isPlaced == (person["y_error"] != .null))
      #expect((person["x_error"].asDouble ?? 0) >= 0)
    }
  }
}
