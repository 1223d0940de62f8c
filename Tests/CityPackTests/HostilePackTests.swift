// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Foundation
import Policy
import Testing

/// Packs that mean harm, or are merely huge: refused or read, within seconds, each with a sentence.
@Suite struct HostilePackTests {
  private func said(about file: String, _ bytes: [UInt8]) throws -> [String] {
    try SmallPack.complaints(about: SmallPack.files) { folder in
      try Data(bytes).write(to: folder.appending(path: file))
    }.filter { $0.hasPrefix(file) }
  }

  @Test(arguments: [
    "policy.yaml", "legal.yaml", "words.yaml", "topics.yaml", "languages.yaml", "made-up-people.yaml",
  ])
  func aBillionAliasesInAnyFileAreRefusedUnexpanded(file: String) throws {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for i in 1...9 {
      bomb += "a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 9).joined(separator: ","))]\n"
    }
    let clock = ContinuousClock()
    var said: [String] = []
    let time = try clock.measure { said = try self.said(about: file, Array(bomb.utf8)) }
    #expect(said.first?.contains("aliases") == true)
    #expect(time < .seconds(2))
  }

  @Test func anAliasThatHoldsItselfIsRefused() throws {
    #expect(try said(about: "policy.yaml", Array("id: &a [*a]\n".utf8)).first?.contains("aliases") == true)
  }

  @Test func twoByteTextIsNoText() throws {
    let text = "id: lille-2011\n"
    let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let unmarked = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for bytes in [little, big] {
      #expect(
        try said(about: "policy.yaml", bytes)
          == ["policy.yaml:1:1: the bytes from here on are not UTF-8. Save the file as text in UTF-8."])
    }
    #expect(
      try said(about: "policy.yaml", unmarked)
        == ["policy.yaml:1:2: this is no text: it holds a zero byte. Save the file as text in UTF-8."])
  }

  @Test func latinOneIsToldItsLineAndColumn() throws {
    #expect(
      try said(about: "legal.yaml", Array("fill:\n  a: R".utf8) + [0xE5] + Array("dhus\n".utf8))
        == ["legal.yaml:2:7: the bytes from here on are not UTF-8. Save the file as text in UTF-8."])
  }

  @Test func tenThousandMeasuresAreReadOrRefusedWithinSeconds() throws {
    var files = SmallPack.files
    let many = (1...10_000).map { "    - {id: x\($0), name: {da: N \($0), en: N}}" }.joined(separator: "\n")
    files["policy.yaml"] = files["policy.yaml"]?.replacing(
      "    - {id: m03, name: {da: Kurser, en: Courses}}",
      with: "    - {id: m03, name: {da: Kurser, en: Courses}}\n" + many)
    #expect((files["policy.yaml"]?.utf8.count ?? 0) < 512 * 1_024)
    let clock = ContinuousClock()
    // Nobody says why no hand can point at them: a thousand complaints, then the number of the rest.
    let time = try clock.measure {
      let said = try SmallPack.complaints(about: files)
      #expect(said.count == 1_001)
      #expect(said.last?.hasSuffix("9000 more complaints are not shown. Mend these first.") == true)
    }
    files["topics.yaml"]? +=
      "\n" + (1...10_000).map { "- {measure: x\($0), why: {da: N, en: N}}" }.joined(separator: "\n")
    var measures = 0
    let whole = try clock.measure { measures = try SmallPack.read(files).plan.measures.count }
    #expect(measures == 10_003)
    print("10,000 measures: refused in \(time), read in \(whole)")
    #expect(time < .seconds(10))
    #expect(whole < .seconds(10))
  }

  @Test func aThousandWordsOfTheHouseReplacedWronglyAreToldQuickly() throws {
    let keys = (1...700).map { "policy.word-number-\($0)" }
    let house = HouseWords(
      shapes: [
        Language("da"): Dictionary(uniqueKeysWithValues: keys.map { ($0, .init(categories: [], placeholders: [])) }),
        Language("en"): [:],
      ])
    var files = SmallPack.files
    files["words.yaml"] = "words:\n" + (1...1_000).map { "  polciy.wrod-\($0): {da: X}" }.joined(separator: "\n")
    let clock = ContinuousClock()
    var count = 0
    let time = try clock.measure { count = try SmallPack.complaints(about: files, houseWords: house).count }
    #expect(count == 1_000)
    #expect(time < .seconds(20))
  }
}
