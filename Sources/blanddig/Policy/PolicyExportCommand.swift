// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import City
import Foundation
import Notation
import Policy

enum ExportForm: String, CaseIterable, ExpressibleByArgument {
  case json, yaml, csv
}

struct PolicyExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the whole plan down, so that it can be loaded again.",
    discussion: """
      The same plan gives the same bytes. In the tables a cell that a spreadsheet would take for a formula has an \
      apostrophe before it, and so has a cell that begins with one; loading takes it away again.
      """
  )

  @Argument(help: "The folder of a pack or a store, or a plan that was exported.")
  var source: String

  @Option(name: .customLong("as"), help: "json, yaml or csv (a folder of tables).")
  var form = ExportForm.json

  @Option(help: "The folder to write in: plan.json, plan.yaml or tables. Without it, to standard output.")
  var to: String?

  @Option(help: "The plan as a store had it on that day, such as 2012-05-01.")
  var on: String?

  func run() async throws {
    try await orComplain {
      let plan = try await PlanSource.read(source).plan(on: try readDay(on))
      let record = try plan.record()
      switch form {
      case .json: try write(["plan.json": record.json])
      case .yaml: try write(["plan.yaml": record.yaml])
      case .csv:
        let tables = record.tables(root: "plan").map { ($0.name + ".csv", $0.csv) }
        try write(Dictionary(tables, uniquingKeysWith: { $1 }))
      }
    }
  }

  private func write(_ files: [String: String]) throws {
    guard let to else {
      guard let text = files.first?.value, files.count == 1 else {
        throw PolicyComplaint("Tables are many files. Name a folder for them with --to.")
      }
      FileHandle.standardOutput.write(Data(text.utf8))
      return
    }
    let folder = URL(filePath: to, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // Tables of an earlier export would be read as part of this plan.
      let old = try FileManager.default.contentsOfDirectory(atPath: to).filter { $0.hasSuffix(".csv") }
      if form == .csv, let stranger = old.first(where: { files[$0] == nil }) {
        throw PolicyComplaint("\(to) holds another table, \(stranger). Choose an empty folder with --to.")
      }
      for (name, text) in files.sorted(by: { $0.key < $1.key }) {
        try Data(text.utf8).write(to: folder.appending(path: name), options: .atomic)
      }
    } catch let complaint as PolicyComplaint {
      throw complaint
    } catch {
      throw PolicyComplaint("Cannot write in \(to): \(error.localizedDescription)")
    }
    print("\(files.count == 1 ? "1 file" : "\(files.count) files") in \(to).")
  }
}
