// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import ArgumentParser
import City
import CityPack
import Foundation
import Hands
import Policy
import Store
import StoreSQLite

struct PolicyLoadCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "load",
    abstract: "Takes a plan into a store, and says what is new.",
    discussion: """
      Only what is new or changed is written, as new rows. A code that was loaded never disappears without a word: retire \
      it in lineage.yaml. A city that is open shows it after its next start. Ends with 1 when the plan is refused.
      """
  )

  @Argument(help: "The folder of a pack, or a plan that was exported (a .json or .yaml file, or a folder).")
  var pack: String

  @Option(help: "The folder of the store. It is made where there is none.")
  var store = "data"

  @Option(help: "The day from which changes count, such as 2012-05-01. Default: today.")
  var on: String?

  func run() async throws {
    try await orComplain {
      let source = try await PlanSource.read(pack)
      if case .store = source {
        throw PolicyComplaint("\(pack) is a store itself. Export its plan first: blanddig policy export \(pack)")
      }
      let loaded = try await load(source, into: store, on: try readDay(on))
      print(sentence(about: loaded, try source.plan()))
    }
  }
}

func readDay(_ text: String?) throws -> Day? {
  guard let text else { return nil }
  guard let day = Day(text) else { throw PolicyComplaint("There is no day \(text). Write it as 2012-05-01.") }
  return day
}

/// Today in the pack's time zone, or in the machine's for a plan that comes without one; a demonstration's own date.
private func load(_ source: PlanSource, into folder: String, on day: Day?) async throws -> LoadedPlan {
  let plan = try source.plan()
  var zone = TimeZone.current
  if case .pack(let pack) = source { zone = TimeZone(identifier: pack.organisation.timeZone) ?? zone }
  let clock = CityClock(zone: zone, machine: machineClock)
  let database: SQLiteDatabase
  do {
    database = try SQLiteDatabase.open(
      URL(filePath: folder, directoryHint: .isDirectory).appending(path: storeFile))
  } catch {
    throw PolicyComplaint("The store in \(folder) cannot be opened: \(error).")
  }
  let moved = try await database.read { try $0.setting(.cityDate) }.flatMap { Day($0) }
  do {
    return try await loadPlan(plan, on: day ?? moved ?? clock.today(), at: clock.machineNow(), in: database)
  } catch let refusal as LoadRefusal {
    throw PolicyComplaint(refusal, of: source)
  }
}

extension PolicyComplaint {
  /// A refusal as complaints about the pack's files, or as sentences where it was no pack.
  init(_ refusal: LoadRefusal, of source: PlanSource) {
    if case .pack(let pack) = source {
      self.init(
        (pack.complaints(about: refusal.faults).complaints.map(\.description) + ["Nothing was loaded."])
          .joined(separator: "\n"))
    } else {
      self.init((refusal.faults.map(\.sentence) + ["Nothing was loaded."]).joined(separator: "\n"))
    }
  }
}

private func sentence(about loaded: LoadedPlan, _ plan: Plan) -> String {
  if loaded.isNothing { return "\(plan.id): the store said the same already." }
  let parts = [("new", loaded.added), ("changed", loaded.changed), ("retired", loaded.retired)]
    .filter { !$0.1.isEmpty }
    .map { word, names in
      let list = names.count > 20 ? "" : ": " + names.map(\.description).joined(separator: ", ")
      return "  \(names.count) \(word)\(list)"
    }
  return (["\(plan.id) is in the store."] + parts).joined(separator: "\n")
}
