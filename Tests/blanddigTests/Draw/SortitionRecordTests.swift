// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Testing

@testable import blanddig

@Suite struct SortitionRecordTests {
  let files = SortitionFilesTests()

  func record(seed: Seed = Seed("4 1 6")) throws -> RunRecord {
    let outcome = try files.run(seed: seed)
    let request = DrawRequest(
      inputs: [], parameters: ["size": 2, "objective": "leximin", "tickets": 100], seed: seed)
    return RunRecord(SortitionDraw.self, request, seed: seed, result: outcome.result)
  }

  @Test func anHonestRecordHasNoFaults() throws {
    let record = try record()
    #expect(SortitionDraw.faults(in: record) == [])
    let read = try RunRecord(reading: try JSONValue.read(Array(record.json.pretty.utf8)), file: "r")
    #expect(SortitionDraw.faults(in: read) == [])
  }

  @Test func everyTamperingIsFound() throws {
    let honest = try record()
    var changes: [(String, JSONValue)] = [
      ("ticket", 3), ("panel", ["x", "y"]), ("lottery", [[100, 0, 0]]), ("lottery", [[100, 0, 9]]), ("lottery", []),
      ("minimum", 0.5), ("probabilities", [1, 1, 1, 1]), ("lottery", "none"), ("people", nil),
      ("levels", [["probability": 0.3, "bound": 0.4]]),
    ]
    changes.append(("lottery", [[100, 0, 1]]))
    for (key, value) in changes {
      var record = honest
      record.result[key] = value
      #expect(!SortitionDraw.faults(in: record).isEmpty, "\(key) \(value.canonical)")
    }
    var reseeded = honest
    reseeded.seed = Seed("4 1 7")
    #expect(!SortitionDraw.faults(in: reseeded).isEmpty)
  }

  @Test func theLotteryStandsBeforeTheSeedIsKnown() throws {
    let before = try files.run(seed: nil)
    let after = try files.run(seed: Seed("anything"))
    #expect(Commitment.hash(of: before.committed) == Commitment.hash(of: after.committed))
    #expect(before.result["ticket"] == .null)
  }

  @Test func theReportSaysWhoHasWhatChance() throws {
    let outcome = try files.run()
    let text = outcome.report.text(trial: true)
    #expect(text.contains("Nobody's chance is below 33.33 %"))
    #expect(text.contains(Report.trialSentence))
    let page = outcome.report.page(trial: false, foot: [])
    #expect(page.contains("<svg") && !page.contains("<script") && !page.contains(Report.trialSentence))
  }
}
