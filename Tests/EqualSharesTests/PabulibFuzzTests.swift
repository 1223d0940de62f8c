// SPDX-License-Identifier: Apache-2.0

import Chance
import Testing

@testable import EqualShares

@Suite("Nonsense instead of a .pb file")
struct PabulibFuzzTests {
  @Test("Files changed at random are refused, or read as an election that can be written and decided")
  func changed() throws {
    var lot = SeededGenerator(seed: 2026)
    var (read, refused) = (0, 0)
    for round in 0..<4_000 {
      let bytes = Self.changed(Array(Town.all[round % Town.all.count].utf8), &lot)
      guard let election = try? Election(pabulib: bytes) else {
        refused += 1
        continue
      }
      read += 1
      // The writer may add counts that the file did not state, so the second writing is held against the first.
      let again = try Election(pabulib: election.pabulib)
      #expect(again.pabulib == election.pabulib)
      #expect(again.ballots == election.ballots && again.projects == election.projects)
      #expect(election.decided(by: Rule(completion: .greedy)).cost <= election.budget)
    }
    #expect(read > 100 && refused > 1_000)
  }

  /// One to six changes: a byte turned into another, bytes taken out, put in twice, or a special one put in.
  private static func changed(_ bytes: [UInt8], _ lot: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0...lot.below(6) {
      let place = lot.below(bytes.count)
      let end = min(bytes.count, place + 1 + lot.below(8))
      switch lot.below(4) {
      case 0: bytes[place] = UInt8(lot.below(256))
      case 1: bytes.removeSubrange(place..<end)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default: bytes.insert(Array(";\",\n\r0-. \u{FEFF}".utf8)[lot.below(12)], at: place)
      }
      if bytes.isEmpty { bytes = [0x4D] }
    }
    return bytes
  }

  /// A gigabyte that is never in memory.
  private struct Flood: Sequence, IteratorProtocol {
    var head: [UInt8]
    var taken = 0
    let body: [UInt8]

    init(_ head: String, _ body: String) { (self.head, self.body) = (Array(head.utf8), Array(body.utf8)) }

    mutating func next() -> UInt8? {
      guard taken < 1 << 30 else { return nil }
      defer { taken += 1 }
      return taken < head.count ? head[taken] : body[(taken - head.count) % body.count]
    }
  }

  @Test(
    "A gigabyte of nonsense is refused in its first million bytes",
    arguments: [
      ("", "nonsense"), ("", "nonsense\n"), ("", "\""), ("META\nkey;value\n", "x"), ("META\nkey;value\n", "x;y\n"),
      ("META\nkey;value\ndescription;\"", "never closed\n"), ("META\nkey;value\n", ";"),
    ])
  func flood(head: String, body: String) {
    #expect(throws: PabulibComplaint.self) { try Election(pabulib: Flood(head, body)) }
  }
}
