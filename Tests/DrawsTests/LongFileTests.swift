// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Foundation
import Testing

@testable import Draws

@Suite("Files too long to hold")
struct LongFileTests {
  /// Three megabytes of rows: plain cells, quoted ones with doubled quotes and line ends, letters of two and three bytes.
  private func longText() -> [UInt8] {
    var chance = SeededGenerator(seed: 7)
    var text = "name,word\r\n"
    for row in 0..<60_000 {
      let word = String(repeating: chance.below(2) == 0 ? "å" : "سلام", count: 1 + chance.below(4))
      text += chance.below(3) == 0 ? "\(row),\"\(word)\"\"\r\n,\"\r\n" : "\(row),  \(word)\(word)\(word)\(word) \n"
    }
    return Array(text.utf8)
  }

  private func withFile(_ bytes: [UInt8], _ work: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("long-\(UUID().uuidString).csv").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    try work(path)
  }

  @Test func aFileReadAPieceAtATimeHasTheSameRowsAndTheSameHash() throws {
    let bytes = longText()
    #expect(bytes.count > 2 * FilePieces.pieceBytes)
    try withFile(bytes) { path in
      let onDisk = try InputFile.read(path, role: "r", held: 1_000)
      let held = try InputFile.read(path, role: "r")
      guard case .onDisk = onDisk.content, case .held = held.content else {
        Issue.record("The first should stay on disk, the second be held.")
        return
      }
      #expect(onDisk.sha256 == held.sha256)
      #expect(onDisk.size == bytes.count)
      #expect(onDisk.bytes == bytes)
      #expect(try CSV().table(onDisk).rows == CSV().table(held).rows)
    }
  }

  @Test func somebodyWritingInBetweenIsNoticed() throws {
    var bytes = longText()
    try withFile(bytes) { path in
      let file = try InputFile.read(path, role: "r", held: 1_000)
      bytes[bytes.count - 3] = UInt8(ascii: "x")
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      #expect { try CSV().table(file) } throws: { "\($0)".contains("changed while it was read") }
    }
  }

  @Test func aFileAboveTheLimitIsRefused() throws {
    try withFile(Array(repeating: 65, count: 3 << 20)) { path in
      #expect { try InputFile.read(path, role: "r", limit: 2 << 20) } throws: { "\($0)".contains("larger than 2 MB") }
    }
  }
}
