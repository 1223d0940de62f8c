// SPDX-License-Identifier: AGPL-3.0-or-later

import CityPack
import Foundation
import Policy
import Testing

/// docs/packs.md is held against the reader, so that a stranger can write a city from it.
@Suite struct PackDocumentTests {
  private let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private let text: String

  init() throws {
    text = try String(contentsOf: root.appending(path: "docs/packs.md"), encoding: .utf8)
  }

  private var marsa: String { root.appending(path: "Tests/Packs/marsa").path }

  @Test func everyKeyTheReaderTakesStandsUnderItsFile() throws {
    var accepted = CityPack.keysAccepted(reading: marsa)
    accepted.merge(CityPack.keysAccepted(reading: Copenhagen.folder)) { $0.union($1) }
    #expect(accepted.count == 13)
    for (file, keys) in accepted {
      let part = try #require(section(file), "no section \(file)")
      for key in keys.sorted() { #expect(part.contains("`\(key)`"), "\(file): \(key)") }
    }
  }

  @Test func noKeyStandsThereThatTheReaderDoesNotTake() throws {
    var accepted = CityPack.keysAccepted(reading: marsa)
    accepted.merge(CityPack.keysAccepted(reading: Copenhagen.folder)) { $0.union($1) }
    for (file, keys) in accepted {
      let part = try #require(section(file))
      for row in part.split(separator: "\n") where row.hasPrefix("| `") {
        let cell = row.dropFirst(2).split(separator: "|")[0]
        for key in cell.matches(of: /`([^`]+)`/).map(\.1) { #expect(keys.contains(String(key)), "\(file): \(key)") }
      }
    }
  }

  @Test func theWholePackOnThePageIsReadWithoutComplaintAndIsMarsa() throws {
    let files = examples()
    #expect(files.count == 12)
    let pack = try SmallPack.read(files)
    #expect(pack.plan.id == "marsa-2012-2015")
    #expect(try CityPack.read(from: marsa) == pack)
    for (name, words) in files {
      let written = try String(contentsOf: URL(filePath: marsa).appending(path: name), encoding: .utf8)
      #expect(written == words, "\(name) differs from the page")
    }
  }

  private func section(_ file: String) -> Substring? {
    guard let start = text.range(of: "\n## \(file)\n") else { return nil }
    let rest = text[start.upperBound...]
    return rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
  }

  private func examples() -> [String: String] {
    var files: [String: String] = [:]
    for match in text.matches(of: /#### marsa\/(\S+)\n\n```yaml\n((?:.|\n)*?)```/) {
      files[String(match.1)] = String(match.2)
    }
    return files
  }
}
