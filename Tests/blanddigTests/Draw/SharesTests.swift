// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import EqualShares
import Testing

@testable import blanddig

/// Three voters with 100 each; A (150) by the first two, B (120) by the last two, C (60) by the third.
@Suite("blanddig draw shares")
struct SharesTests {
  static let file = """
    META
    key;value
    description;Three <b>neighbours</b>
    budget;300
    vote_type;approval
    PROJECTS
    project_id;cost;name
    A;150;Bench & table
    B;120;Lamp
    C;60;Tree
    VOTES
    voter_id;vote
    ann;A
    bo;A,B
    cy;B,C

    """

  func request(_ text: String = Self.file, completion: String = "none", rule: String = "equal-shares") -> DrawRequest {
    DrawRequest(
      inputs: [InputFile(role: "election", name: "e.pb", bytes: Array(text.utf8))],
      parameters: [
        "rule": .string(rule), "satisfaction": "cost", "completion": .string(completion), "stop": "overspend",
      ], seed: Seed.none)
  }

  @Test("The JSON says who wins, who pays, what the others lacked and who is left with nothing")
  func answer() throws {
    let answer = JSONValue.object(try SharesEngine.run(request()).answer)
    #expect(answer["winners"] == ["B"] && answer["cost"] == 120 && answer["budget"] == 300)
    #expect(answer["payments"]["B"]["voters"] == 2 && answer["payments"]["B"]["each"] == 60)
    #expect(answer["lacking"]["A"]["missing"] == 10 && answer["lacking"]["C"]["missing"] == 20)
    #expect(answer["leftWithNothing"] == ["equal-shares": 1, "greedy": 0])
  }

  @Test("Under greedy nobody pays from a share, and equal shares stands beside it")
  func greedy() throws {
    let answer = JSONValue.object(try SharesEngine.run(request(rule: "greedy")).answer)
    #expect(answer["winners"] == ["A", "B"] && answer["payments"] == [:] && answer["share"] == .null)
    #expect(answer["leftWithNothing"] == ["equal-shares": 1, "greedy": 0])
  }

  @Test("The record is no trial, holds no ballot, and a changed payment is found")
  func record() throws {
    let request = request(completion: "add1")
    let result = try SharesEngine.run(request).result
    var record = RunRecord(SharesEngine.self, request, seed: .none, result: result)
    #expect(!record.seed.isTrial && SharesEngine.faults(in: record).isEmpty)
    #expect(!record.json.pretty.contains("ann"))
    var payments = try #require(result["payments"]?.asObject)
    payments["B"] = ["cost": 120, "each": 61, "points": 2, "less": 0]
    record.result["payments"] = .object(payments)
    #expect(SharesEngine.faults(in: record).count == 1)
  }

  @Test("A wrong file is refused with its name, line and column")
  func wrong() {
    let complaint = #expect(throws: Complaint.self) {
      try SharesEngine.run(request(Self.file.replacing("bo;A,B", with: "bo;A,X")))
    }
    #expect(complaint?.file == "e.pb" && complaint?.line == 14 && complaint?.column == 4)
  }

  @Test("The page escapes what the file says and shows both rules")
  func page() throws {
    let page = try SharesEngine.run(request()).report.page(trial: false, foot: [])
    #expect(page.contains("Three &lt;b&gt;neighbours") && page.contains("Bench &amp; table"))
    #expect(page.contains("Equal shares builds 1 projects for 120") && page.contains("Greedy"))
  }
}
