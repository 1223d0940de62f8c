// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import CityPack
import Foundation
import Testing

@Suite struct TornPackTests {
  /// What may stand where something else stood: YAML's own signs first of all.
  private static let shreds: [[UInt8]] =
    ["[", "]", "{", "}", ":", "- ", "\n", "  ", "'", "\"", "#", "&a", "*a", "|", "? ", "!!x", "\t", "0", "é", "-1"]
    .map { Array($0.utf8) } + [[0x00], [0xFF], [0xC3], []]

  @Test func aPackTornAnywhereIsReadOrComplainedOfButNeverWorse() throws {
    var generator = SeededGenerator(seed: 2_011)
    let names = SmallPack.files.keys.sorted()
    var whole = 0
    for _ in 0..<200 {
      let name = names[generator.below(names.count)]
      var bytes = Array(SmallPack.files[name, default: ""].utf8)
      for _ in 0...generator.below(3) {
        let start = generator.below(bytes.count + 1)
        let end = min(bytes.count, start + generator.below(8))
        bytes.replaceSubrange(start..<end, with: Self.shreds[generator.below(Self.shreds.count)])
      }
      let said = try SmallPack.complaints(about: SmallPack.files) { folder in
        try Data(bytes).write(to: folder.appending(path: name))
      }
      whole += said.isEmpty ? 1 : 0
      for complaint in said {
        let parts = complaint.split(separator: ":", maxSplits: 3)
        #expect(parts.count == 4 && names.contains(String(parts[0])) && Int(parts[1]) ?? 0 > 0, "\(complaint)")
        #expect(complaint.hasSuffix(".") || complaint.hasSuffix("?"), "\(complaint)")
      }
    }
    // Some tears fall into remarks and words, most break something.
    #expect((1..<100).contains(whole))
  }

  @Test func whateverSingleLineIsLostIsMissed() throws {
    for (name, text) in SmallPack.files.sorted(by: { $0.key < $1.key }) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for index in lines.indices {
        var files = SmallPack.files
        var left = lines
        let lost = left.remove(at: index)
        files[name] = left.joined(separator: "\n")
        let said = try SmallPack.complaints(about: files)
        #expect(said.isEmpty == mayBeLost(String(lost)), "\(name):\(index + 1): \(lost) → \(said)")
      }
    }
  }

  /// Entries of lists that may be shorter, and settings that may be left out. A missing lead is no lead; grounds without
  /// their heading are read as beliefs with nothing under them.
  private func mayBeLost(_ line: String) -> Bool {
    let beginnings = [
      "- {id: juledag", "- {id: langfredag", "- {id: foerste-maj", "- {id: mandag", "- {group:", "- {topic:",
      "- {code: tr", "- {kind: ask, topic:", "- {kind: idea, topic:", "parent:", "concretised_by:", "lead:", "until:",
      "grounds:",
    ]
    let words = line.drop { $0 == " " }
    return beginnings.contains { words.hasPrefix($0) }
  }
}
