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
}
