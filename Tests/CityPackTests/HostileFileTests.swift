// SPDX-License-Identifier: AGPL-3.0-or-later

import CityPack
import Foundation
import Testing

@Suite struct HostileFileTests {
  /// What is said about the small pack when one file holds other bytes.
  private func complaints(about file: String = "districts.yaml", _ bytes: [UInt8]) throws -> [String] {
    try SmallPack.complaints(about: SmallPack.files) { folder in
      try Data(bytes).write(to: folder.appending(path: file))
    }
  }

  @Test func aMissingFolderAndAFileInItsPlaceAreSaidSo() throws {
    #expect(
      throws: PackComplaints.self, performing: { try CityPack.read(from: "/no/such/pack") })
    do {
      _ = try CityPack.read(from: "/no/such/pack")
    } catch {
      #expect(
        error.description
          == "/no/such/pack:1:1: there is no such folder. Name the folder of a city pack, such as Cities/koebenhavn.")
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "no-pack-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    do {
      _ = try CityPack.read(from: file.path)
    } catch {
      #expect(error.complaints.map(\.sentence).first?.hasPrefix("this is no folder") == true)
    }
  }

  @Test func aMissingFileAndAFileNearlyNamedRight() throws {
    var files = SmallPack.files
    files["clocks.yml"] = files.removeValue(forKey: "clocks.yaml")
    #expect(
      try SmallPack.complaints(about: files) == [
        "clocks.yaml:1:1: the file is missing. Every pack needs one; copy the shape from Cities/koebenhavn.",
        "clocks.yml:1:1: no file of a pack has this name. Did you mean \"clocks.yaml\"?",
      ])
  }

  @Test(arguments: ["", "\n\n", "# only a remark\n", "---\n"])
  func anEmptyFileIsSaidSo(text: String) throws {
    let complaints = try complaints(Array(text.utf8))
    #expect(complaints.count == 1)
    #expect(complaints[0].hasPrefix("districts.yaml:1:1:") || complaints[0].hasPrefix("districts.yaml:2:1:"))
  }

  @Test func bytesThatAreNoTextAreNamedWithTheirPlace() throws {
    #expect(
      try complaints(Array("districts:\n- {id: \u{E9}".utf8.dropLast()) + [0x29])
        == ["districts.yaml:2:8: the bytes from here on are not UTF-8. Save the file as text in UTF-8."])
    // Danish in Latin-1, as an old editor saves it.
    #expect(
      try complaints([0x64, 0x61, 0x3A, 0x20, 0xD8, 0x73, 0x74])
        == ["districts.yaml:1:5: the bytes from here on are not UTF-8. Save the file as text in UTF-8."])
    #expect(
      try complaints([0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01]) == [
        "districts.yaml:1:1: the control character U+007F stands here. Delete it.",
        "districts.yaml:1:5: this is no text: it holds a zero byte. Save the file as text in UTF-8.",
      ])
  }

  @Test func charactersThatTurnTheDirectionOfWritingAreRefusedWrittenOutOrAsAnEscape() throws {
    #expect(
      try SmallPack.complaints(in: "districts.yaml", replacing: "da: Nord", with: "da: N\u{202E}ord") == [
        "districts.yaml:2:26: the invisible character U+202E turns the direction of writing. "
          + "Delete it; the pages see to that."
      ])
    #expect(
      try SmallPack.complaints(in: "districts.yaml", replacing: "da: Nord", with: "da: \"N\\u202Eord\"") == [
        "districts.yaml:2:25: in \"da\" of \"name\" of district \"nord\", the invisible character U+202E turns the "
          + "direction of writing. Delete it; the pages see to that."
      ])
  }

  @Test func aByteOrderMarkAndWindowsLineBreaksAreRead() throws {
    let text = SmallPack.files["districts.yaml", default: ""].replacing("\n", with: "\r\n")
    #expect(try complaints([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == [])
    let broken = text.replacing("id: syd", with: "id: s_d")
    #expect(
      try complaints([0xEF, 0xBB, 0xBF] + Array(broken.utf8)).contains {
        $0.hasPrefix("districts.yaml:3:8: \"s_d\" is no code.")
      })
  }

  @Test func aliasesAreRefusedBeforeTheyAreExpanded() throws {
    // Each line stands for ten of the line before: ten thousand million words.
    var bomb = "a0: &a0 [x]\n"
    for i in 1...10 { bomb += "a\(i): &a\(i) [\(Array(repeating: "*a\(i - 1)", count: 10).joined(separator: ", "))]\n" }
    bomb += "? *a10\n: *a10\n? *a10\n: *a10\n"
    #expect(
      try complaints(Array(bomb.utf8)) == [
        "districts.yaml:1:5: anchors and aliases (&name, *name) are not accepted. Write the words out where they belong."
      ])
    #expect(
      try SmallPack.complaints(in: "districts.yaml", replacing: "da: Nord", with: "da: &n Nord")
        == ["districts.yaml:2:25: the anchor &n is not accepted. Delete it."])
    #expect(
      try SmallPack.complaints(in: "districts.yaml", replacing: "da: Nord", with: "da: *n")[0]
        .hasPrefix("districts.yaml:2:25: this cannot be read as YAML: found undefined alias"))
    #expect(
      try SmallPack.complaints(in: "districts.yaml", replacing: "da: Nord", with: "da: !!binary Nord")
        == ["districts.yaml:2:25: the tag tag:yaml.org,2002:binary is not accepted. Delete it."])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func blocksADozenThousandDeepAreRefused(opening: String) throws {
    let complaints = try complaints(Array(String(repeating: opening, count: 20_000).utf8))
    #expect(complaints.count == 1)
    #expect(complaints[0].hasSuffix("blocks stand in blocks a thousand deep. Write it flatter."))
  }

  @Test func hugeFilesPipesAndFoldersAreNotOpened() throws {
    let huge = [UInt8](repeating: 0x23, count: 513 * 1_024)
    #expect(
      try complaints(huge)
        == ["districts.yaml:1:1: the file is larger than 512 kB. Keep it shorter; a pack holds words, no data."])
    for make in [{ mkfifo($0, 0o600) }, { symlink("/dev/zero", $0) }, { mkdir($0, 0o700) }] {
      let said = try SmallPack.complaints(about: SmallPack.files) { folder in
        let file = folder.appending(path: "districts.yaml")
        try FileManager.default.removeItem(at: file)
        #expect(make(file.path) == 0)
      }
      #expect(said == ["districts.yaml:1:1: this is no ordinary file. Put a text file here."])
    }
  }

  @Test func endlessNonsenseEndsAfterAThousandComplaints() throws {
    let said = try complaints(Array(("districts:\n" + String(repeating: "- {}\n", count: 3_000)).utf8))
    #expect(said.count == 1_001)
    #expect(said.last?.hasSuffix("more complaints are not shown. Mend these first.") == true)
  }

  @Test func aKeyWrittenAThousandTimesIsNotFollowedForEver() throws {
    let said = try complaints(Array(String(repeating: "districts: []\n", count: 1_000).utf8))
    #expect(
      said == ["districts.yaml:1:1: more than 20 keys are written twice. Write each once in its block."])
  }

  @Test func everyKeyWrittenTwiceIsHeardAndSoIsTheRestOfTheFile() throws {
    let text = """
      districts:
      - {id: nord, id: nord, name: {da: Nord, en: North}}
      - {id: syd, name: {da: Syd, en: South, "en": South}}
      - {id: vest, name: {da: Vest}}
      choice:
        whole_city: {da: Hele byen, en: The whole town}
        unknown: {da: Ved ikke, en: I do not know}
      """
    let said = try complaints(Array(text.utf8)).filter { $0.hasPrefix("districts.yaml") }
    #expect(
      said == [
        "districts.yaml:2:14: the key \"id\" is written twice in this block, first in line 2. Keep one.",
        "districts.yaml:3:40: the key \"en\" is written twice in this block, first in line 3. Keep one.",
        "districts.yaml:4:20: \"name\" of district \"vest\" is missing in en. Add en: … to it.",
      ])
  }

  @Test func aRemarkMayStandAnywhereButNotTwoDocuments() throws {
    #expect(
      try SmallPack.complaints(in: "districts.yaml", replacing: "{id: nord,", with: "{note: old, id: nord,") == [])
    let two = SmallPack.files["districts.yaml", default: ""] + "\n---\na: b\n"
    #expect(
      try complaints(Array(two.utf8))[0]
        .hasPrefix("districts.yaml:9:1: this cannot be read as YAML: a second document begins here."))
  }
}
