// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import City
import CityPack
import Foundation
import Notation
import Policy
import Testing

@testable import blanddig

/// Copenhagen through every command, in a folder of its own.
@Suite struct PolicyCommandTests {
  private let pack = "Cities/koebenhavn"

  private func inFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "blanddig-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
  }

  /// The exit code, 0 where it ends well.
  private func run<Command: AsyncParsableCommand>(_ type: Command.Type, _ arguments: String...) async throws -> Int32 {
    var command = try type.parse(arguments)
    do {
      try await command.run()
      return 0
    } catch let code as ExitCode {
      return code.rawValue
    }
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test(arguments: ["json", "yaml", "csv"]) func whatIsExportedAndLoadedIsTheSame(form: String) async throws {
    try await inFolder { folder in
      #expect(try await run(PolicyExportCommand.self, pack, "--as", form, "--to", folder + "/out") == 0)
      #expect(try await PlanSource.read(folder + "/out").plan() == CityPack.read(from: pack).plan)
      #expect(try await run(PolicyLoadCommand.self, folder + "/out", "--store", folder + "/store") == 0)
      #expect(try await run(PolicyDiffCommand.self, pack, folder + "/store") == 0)
      #expect(try await run(PolicyExportCommand.self, folder + "/store", "--as", form, "--to", folder + "/again") == 0)
      for name in try FileManager.default.contentsOfDirectory(atPath: folder + "/out") {
        #expect(try text("\(folder)/out/\(name)") == text("\(folder)/again/\(name)"), "\(name)")
      }
    }
  }

  @Test func differentPlansEndWithOneAndUnreadableOnesWithTwo() async throws {
    try await inFolder { folder in
      #expect(try await run(PolicyExportCommand.self, pack, "--to", folder) == 0)
      let changed = try text(folder + "/plan.json").replacing("265.3", with: "265.4")
      try changed.write(toFile: folder + "/other.json", atomically: true, encoding: .utf8)
      #expect(try await run(PolicyDiffCommand.self, pack, folder + "/other.json") == 1)
      #expect(try await run(PolicyDiffCommand.self, pack, folder + "/plan.json") == 0)
      #expect(try await run(PolicyDiffCommand.self, pack, folder + "/nothing") == 2)
      #expect(try await run(PolicyShowCommand.self, folder + "/nothing") == 1)
      #expect(try await run(PolicyShowCommand.self, folder, "--on", "2012-05-01") == 1)
      #expect(try await run(PolicyExportCommand.self, pack, "--as", "csv") == 1)
    }
  }

  @Test func aDisappearanceIsRefusedWithOne() async throws {
    try await inFolder { folder in
      #expect(try await run(PolicyLoadCommand.self, pack, "--store", folder + "/store", "--on", "2012-05-01") == 0)
      #expect(try await run(PolicyExportCommand.self, pack, "--as", "csv", "--to", folder + "/out") == 0)
      let table = folder + "/out/themes.goals.measures.csv"
      let rows = try text(table).split(separator: "\n").dropLast()
      try (rows.joined(separator: "\n") + "\n").write(toFile: table, atomically: true, encoding: .utf8)
      #expect(try await run(PolicyLoadCommand.self, folder + "/out", "--store", folder + "/store") == 1)
      #expect(try await run(PolicyDiffCommand.self, pack, folder + "/store") == 0)
    }
  }

  /// What somebody could hand in instead of a plan.
  static let hostile: [(String, String, String)] = [
    ("[", ":1:2:", "ends in the middle"), ("{}", "plan.json:1:1:", "format"),
    (#"{"format":"blanddig-plan-2"}"#, ":1:2:", "format"),
    (#"{"a":1,"a":2}"#, ":1:8:", "twice"), (String(repeating: #"{"a":"#, count: 5_000), ":", "40 levels"),
    ("\u{FF}\0", ":1:", "zero byte"), ("{\"format\": \"blanddig-plan-1\u{202E}\"}", ":1:", "turns the direction"),
    (String(repeating: " ", count: 5_000_000), "plan.json", "larger than"),
  ]

  @Test(arguments: hostile.indices) func hostileJSONIsRefusedWithItsPlace(_ index: Int) async throws {
    let (json, place, words) = Self.hostile[index]
    try await refuse(json, place, words)
  }

  /// A right export with one thing wrong in it.
  static let wrong: [(String, String, String)] = [
    (#""code": "m07""#, #""code": 7"#, "should be a text, but is a number"),
    (#""code": "m07""#, #""code": "m08""#, "there are two of measure m08"),
    (#""code": "m07""#, #""kode": "m07""#, "no key \"kode\""),
    (#""direction": "up""#, #""direction": "sideways""#, "Write one of up, down"),
    (#""year": 2011"#, #""year": 2011.5"#, "should be a whole number"),
    (#""amount": 278.7"#, #""amount": -1"#, "\"amount\" cannot be"),
    (#""amount": 278.7"#, #""amount": 278.71234"#, "\"amount\" cannot be"),
    (#""to": "2014-12-31""#, #""to": "2014-02-30""#, "\"to\" cannot be"),
    (#""lead": "BUU""#, #""lead": "TMU""#, "which does not answer for it"),
  ]

  @Test(arguments: wrong.indices) func aPlanWithOneThingWrongIsRefusedWithItsPlace(_ index: Int) async throws {
    let (old, new, words) = Self.wrong[index]
    let record = try CityPack.read(from: pack).plan.record().json
    let at = try #require(record.range(of: old))
    try await refuse(record.replacingCharacters(in: at, with: new), "plan.json:", words)
  }

  private func refuse(_ json: String, _ place: String, _ words: String) async throws {
    try await inFolder { folder in
      try json.write(toFile: folder + "/plan.json", atomically: true, encoding: .utf8)
      let complaint = await #expect(throws: PolicyComplaint.self) { _ = try await PlanSource.read(folder) }
      #expect(complaint?.description.contains(words) == true, "\(complaint?.description.prefix(300) ?? "")")
      #expect(complaint?.description.contains(place) == true, "\(complaint?.description.prefix(300) ?? "")")
    }
  }

  @Test func theTotalsAreThePolicysOwn() throws {
    let totals = totals(try CityPack.read(from: pack).plan)
    #expect(totals.map(\.amount.inMillions) == ["496.5", "555.3", "526.8", "501.1"])
    #expect(totals[0].kinds == [.spent, .beingSpent])
    #expect(try CityPack.read(from: pack).plan.yearsWithoutMoney == [2014])
  }
}
