// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Notation
import Policy
import Store

/// The end of time, as far as days are written: whatever was loaded holds by then.
let endOfTime = Day(9_999, 12, 31) ?? Day(number: 2_932_896)

/// What the store says of a plan on one day.
struct StoredPlan {
  let words: [PlanWord]

  init(_ id: String, on day: Day = endOfTime, in connection: any Connection) throws {
    words = try connection.planWords(of: id, on: day)
  }

  /// The last word on each thing.
  func latest() throws -> [EntryName: PlanWord] {
    Dictionary(try words.map { (try $0.name, $0) }, uniquingKeysWith: { $1 })
  }

  /// The plan of what is not retired; nil where nothing is written of it.
  func plan() throws -> Plan? {
    guard !words.isEmpty else { return nil }
    let entries = try words.filter { $0.what != .retired }
      .map { PlanEntry(name: try $0.name, content: try $0.tree) }
    let gone = Set(try words.filter { $0.what == .retired }.map { try $0.name })
    return try Plan(entries: entries, without: gone)
  }
}

extension PlanWord {
  var name: EntryName {
    get throws(StoreFault) {
      guard let kind = EntryKind(rawValue: kind) else { throw .column("kind") }
      return EntryName(kind, code)
    }
  }

  var tree: Tree {
    get throws { try readJSON(content, file: "\(kind) \(code)").tree }
  }

  /// What became of it, where it was retired.
  func fate(official: Language) throws -> Fate? {
    what == .retired ? try value(Fate.self, from: try tree, context: ["official": official]) : nil
  }
}

extension Connection {
  /// The ids of all plans that were loaded, by the beginning of their periods.
  func planIDs() throws -> [(id: String, begins: Day)] {
    var last: [String: Day] = [:]
    for load in try planLoads() { last[load.plan] = load.begins }
    return last.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
  }
}
