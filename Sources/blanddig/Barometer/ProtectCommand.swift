// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws
internal import Foundation

/// Hides what would tell about single people, attacks the result, and only then writes it.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect",
    abstract: "Makes tables of counts safe to publish, with proof.",
    discussion: """
      TABLE is JSON-stat, PX, StatBank's BULK CSV or a long CSV of counts of the same people; tables are linked by \
      dimensions of the same name. Totals are added if missing. Writes TABLE.release.json for each table into --out. \
      Example: blanddig barometer protect by_district.csv by_age.csv --k 5 --released public --out public
      """
  )

  @Argument(help: "The tables with all counts.")
  var tables: [String]

  @Option(help: "Cells of 1 to K - 1 people are unsafe. 10 for topics of discrimination.")
  var k = 5

  @Option(help: "A folder of earlier releases (*.release.json).")
  var released: String?

  @Flag(help: "Counts never fall from release to release, so differences are people too.")
  var grows = false

  @Option(help: "A dimension whose categories do not add up (points in time); may be given several times.")
  var points: [String] = []

  @Option(help: "A dimension of answers, in which all-in-one must be hidden; without it, every dimension but time.")
  var answers: [String] = []

  @Option(help: "A file with the only areas that may ever be published, one code a line; needs --district.")
  var geography: String?

  @Option(help: "The dimension of areas.")
  var district: String?

  @Option(help: "The folder to write the releases to; without it nothing is written.")
  var out: String?

  @OptionGroup var output: MeasureOutput

  func run() throws {
    guard (geography == nil) == (district == nil) else {
      throw Complaint("--geography and --district belong together.")
    }
    var inputs = try tables.map { path in try InputFile.read(path, role: "table") }
    if let geography { inputs.append(try InputFile.read(geography, role: "geography")) }
    if let released { inputs += try releases(in: released) }
    let request = DrawRequest(
      inputs: inputs,
      parameters: [
        "k": .int(k), "grows": .bool(grows), "points": JSONValue(points.sorted()),
        "answers": JSONValue(answers.sorted()),
        "district": district.map { .string($0) } ?? .null,
      ],
      seed: nil)
    let outcome = try measure(ProtectEngine.self, request, output)
    guard let out else { return }
    let releases = outcome.result["releases"]?.asArray ?? []
    for (file, release) in zip(inputs.filter { $0.role == "table" }, releases) {
      let stem = file.name.split(separator: ".").first.map(String.init) ?? file.name
      try keep(release.pretty + "\n", in: out + "/" + stem)
    }
  }

  /// Never over another release: what was published once must stay there for the next attack.
  private func keep(_ text: String, in stem: String) throws {
    var (path, number) = (stem + ".release.json", 1)
    while let there = FileManager.default.contents(atPath: path) {
      if there == Data(text.utf8) { return }
      number += 1
      path = "\(stem).\(number).release.json"
    }
    try write(text, to: path)
  }

  private func releases(in folder: String) throws -> [InputFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Complaint("There is no such folder, or it may not be read.", file: folder)
    }
    return try names.filter { $0.hasSuffix(".release.json") }.sorted().map { name in
      try InputFile.read(folder + "/" + name, role: "released")
    }
  }
}
