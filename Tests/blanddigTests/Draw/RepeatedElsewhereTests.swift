// SPDX-License-Identifier: AGPL-3.0-or-later

import Draws
import Foundation
import Testing

private let python = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

/// The script printed in docs/records.md is run as it stands there.
@Suite(.enabled(if: python != nil, "needs python3")) struct RepeatedElsewhereTests {
  private func script() throws -> String {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: project.appendingPathComponent("docs/records.md"), encoding: .utf8)
    return String(try #require(page.components(separatedBy: "```python\n").last?.components(separatedBy: "```").first))
  }

  private func answer(_ record: RunRecord) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("record-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(record.json.pretty.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = ["-c", try script(), file.path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  @Test func tenLinesOfPythonDrawTheSamePanel() throws {
    for text in ["4 1 6 6 2 3", "terninger: 2, 5 – æøå", ""] {
      var record = try SortitionRecordTests().record(seed: Seed(text))
      #expect(try answer(record).hasSuffix("same\n"))
      record.result["ticket"] = -1
      #expect(try answer(record).hasSuffix("DIFFERENT\n"))
    }
  }

  @Test func theScriptHasTenLines() throws {
    #expect(try script().split(separator: "\n").count == 10)
  }
}
