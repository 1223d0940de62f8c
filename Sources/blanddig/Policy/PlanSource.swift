// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import ArgumentParser
import City
import CityPack
import Draws
import Foundation
import Notation
import Policy
import Store
import StoreSQLite

/// Where a plan comes from: a pack, a store, or what was exported. Which it is, is told by what stands there.
enum PlanSource {
  case pack(CityPack)
  case exported(Plan)
  case store(plans: [Plan], any Database)

  /// Reads the place that a person named; what is wrong with it is said in sentences.
  static func read(_ path: String) async throws -> PlanSource {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PolicyComplaint("There is no \(path). Name a pack's folder, a store's folder, or an exported plan.")
    }
    guard isFolder.boolValue else { return .exported(try readFile(path)) }
    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
    if holds(storeFile) { return try await openStore(path) }
    if holds("policy.yaml") { return .pack(try readPack(path)) }
    let exports = ["plan.json", "plan.yaml", "plan.csv"].filter(holds)
    switch exports {
    case ["plan.csv"]: return .exported(try readFolder(path))
    case let one where one.count == 1: return .exported(try readFile(path + "/" + one[0]))
    case []:
      throw PolicyComplaint(
        "\(path) is neither a pack (no policy.yaml), nor a store (no \(storeFile)), nor an exported plan.")
    default:
      throw PolicyComplaint("\(path) holds \(exports.joined(separator: " and ")). Name the file you mean.")
    }
  }

  /// The plan; of a store that holds several the one with this id, else the newest.
  func plan(like id: String? = nil) throws -> Plan {
    switch self {
    case .pack(let pack): return pack.plan
    case .exported(let plan): return plan
    case .store(let plans, _):
      guard let plan = plans.first(where: { $0.id == id }) ?? plans.last else {
        throw PolicyComplaint("The store holds no plan yet. Load one: blanddig policy load PACK --store FOLDER")
      }
      return plan
    }
  }

  /// As it was on a day, where that is known.
  func plan(on day: Day?) async throws -> Plan {
    guard let day else { return try plan() }
    guard case .store(_, let database) = self else {
      throw PolicyComplaint("--on asks for a day, and only a store remembers days. Name a store's folder.")
    }
    guard let plan = try await Actions.plan(on: day, in: database) else {
      throw PolicyComplaint("Nothing was promised by \(day): every plan in this store begins later.")
    }
    return plan
  }
}

let storeFile = "city.sqlite"

/// What went wrong, in sentences.
struct PolicyComplaint: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// Complaints with their files, beside the folder they stand in.
  init(_ complaints: PackComplaints, in folder: String) {
    let lines = complaints.complaints.map { $0.file == folder ? "\($0)" : "\(folder)/\($0)" }
    let count = lines.count == 1 ? "1 complaint." : "\(lines.count) complaints."
    description = (lines + [count]).joined(separator: "\n")
  }
}

/// Runs a command's work; what is refused is said on standard error, and the command ends with `code`.
func orComplain<T>(code: Int32 = 1, _ work: () async throws -> T) async throws -> T {
  do {
    return try await work()
  } catch let complaint as PolicyComplaint {
    printError(complaint.description)
    throw ExitCode(code)
  }
}

private func readPack(_ folder: String) throws -> CityPack {
  do {
    return try CityPack.read(from: folder)
  } catch {
    throw PolicyComplaint(error, in: folder)
  }
}

private func openStore(_ folder: String) async throws -> PlanSource {
  do {
    let file = URL(filePath: folder, directoryHint: .isDirectory).appending(path: storeFile)
    let database = try SQLiteDatabase.open(file)
    return .store(plans: try await storedPlans(in: database), database)
  } catch {
    throw PolicyComplaint("The store in \(folder) cannot be read: \(error).")
  }
}

private func readFile(_ path: String) throws -> Plan {
  let name = URL(filePath: path).lastPathComponent
  let folder = String(path.dropLast(name.count + 1))
  guard name.hasSuffix(".json") || name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
    throw PolicyComplaint("\(path) is no plan: its name should end in .json or .yaml. Of tables name their folder.")
  }
  do {
    let bytes = try InputFile.read(path, role: "plan", limit: largestPlan).bytes
    return try readPlan(bytes, file: name)
  } catch let complaint as Draws.Complaint {
    throw PolicyComplaint("\(complaint)")
  } catch let complaints as PackComplaints {
    throw PolicyComplaint(complaints, in: folder.isEmpty ? "." : folder)
  }
}

/// Every table in the folder.
private func readFolder(_ folder: String) throws -> Plan {
  do {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".csv") }.sorted()
    var csv = CSV(separator: ",")
    csv.limits.rows = 20_000
    let tables = try names.map { name in
      let table = try csv.table(try InputFile.read(folder + "/" + name, role: "table", limit: largestPlan))
      return TreeTable(
        name: String(name.dropLast(4)), columns: table.columns,
        rows: table.rows.map { row in
          Dictionary(zip(table.columns, row.cells.map(unguarded)), uniquingKeysWith: { $1 })
        }, lines: table.rows.map(\.line))
    }
    return try readPlan(tables)
  } catch let complaint as Draws.Complaint {
    throw PolicyComplaint("\(complaint)")
  } catch let complaints as PackComplaints {
    throw PolicyComplaint(complaints, in: folder)
  }
}
