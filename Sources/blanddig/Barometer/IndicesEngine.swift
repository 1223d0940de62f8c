// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Draws
internal import Indices

/// Reads tables, computes every index, and says it in JSON and in sentences.
enum IndicesEngine: DrawEngine {
  static let name = "indices"
  static let version = "3"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let parameters = JSONValue.object(request.parameters)
    let seed = (request.seed ?? Seed("1")).word
    let found = try LongRows(parameters, filters: "where").read(try request.input("table"))
    guard let last = found.tables.last else { throw Complaint("No row of the table is left to count.") }
    let clock = ContinuousClock()
    let begun = clock.now
    var measured: [Measured] = []
    for table in found.tables {
      request.progress("indices \(table.name)")
      measured.append(
        Measured(
          table.name, try composition(table.rows), draws: parameters["bootstrap"].asInt ?? 0,
          chance: parameters["chance"].asInt ?? 0, seed: seed))
    }
    var changes: Changes?
    if request.inputs.contains(where: { $0.role == "later" }) {
      let later = try LongRows(parameters, filters: "compare_where").read(try request.input("later"))
      guard let rows = later.tables.last?.rows else { throw Complaint("No row of the later table is left to count.") }
      changes = try change(from: try composition(last.rows), to: try composition(rows))
    } else if let first = measured.first, let end = measured.last, measured.count > 1 {
      changes = try change(from: first.table, to: end.table)
    }
    let current = measured[measured.count - 1]
    var result = current.json
    result["blanks"] = .int(found.blanks)
    if measured.count > 1 {
      result["over"] = .array(
        measured.map { .object(["name": .string($0.name), "indices": $0.json["indices"] ?? .null]) })
    }
    result["change"] = changes.map { $0.json(current.table) } ?? .null
    var answer = result
    answer["seconds_computing"] = .double((clock.now - begun) / .seconds(1))
    let report = MixingReport(measured: measured, changes: changes, blanks: found.blanks).report
    return DrawOutcome(result: result, answer: answer, report: report)
  }

  static func composition(_ rows: [Composition.Row]) throws -> Composition {
    do {
      return try Composition(rows)
    } catch .unitInTwoAreas(_, let unit) {
      throw Complaint("The unit \(quoted(unit)) lies in two areas; a unit needs one, or a name of its own in each.")
    } catch .tooLarge {
      throw Complaint(
        "The table has more than 300 groups, or more than 50 million places; is --group the right column?")
    } catch .nobody {
      throw Complaint("There is nobody in the table; every count is 0.")
    } catch {
      throw Complaint("The counts cannot be read as people in groups and units.")
    }
  }

  private static func change(from before: Composition, to after: Composition) throws -> Changes {
    do {
      return try Changes(from: before, to: after)
    } catch .nothingInCommon {
      throw Complaint("The two tables have no unit or no group in common; names must be spelled alike.")
    } catch {
      throw Complaint("The change cannot be taken apart: no table has the structure of one and the sizes of the other.")
    }
  }
}

/// One table with everything computed from it.
struct Measured {
  let name: String
  let table: Composition
  let indices: Indices
  let intervals: [IndexInterval]
  let chance: [IndexByChance]

  init(_ name: String, _ table: Composition, draws: Int, chance: Int, seed: UInt64) {
    self.name = name
    self.table = table
    indices = table.indices()
    intervals = draws > 0 ? table.intervals(draws: draws, seed: seed) : []
    self.chance = chance > 0 ? table.byChance(draws: chance, seed: seed) : []
  }

  var json: [String: JSONValue] {
    var list: [String: JSONValue] = [:]
    for (place, index) in indices.order.enumerated() {
      var entry: [String: JSONValue] = ["value": .double(indices.values[place]), "low": .null, "high": .null]
      if !intervals.isEmpty {
        entry["low"] = .double(intervals[place].low)
        entry["high"] = .double(intervals[place].high)
        entry["corrected"] = .double(intervals[place].corrected)
      }
      if !chance.isEmpty { entry["expected"] = .double(chance[place].mean) }
      list[index.name(table.groups)] = .object(entry)
    }
    let local = table.local()
    func parts(_ parts: [LocalSegregation.Part]) -> JSONValue {
      .object(
        Dictionary(parts.map { ($0.name, ["share": .double($0.share), "value": .double($0.value)]) }) { first, _ in
          first
        })
    }
    return [
      "indices": .object(list), "local": ["units": parts(local.units), "groups": parts(local.groups)],
      "units": .int(table.units.count), "groups": JSONValue(table.groups), "total": .double(table.total),
    ]
  }
}

extension Changes {
  func json(_ table: Composition) -> JSONValue {
    let entries = list.map { change -> (String, JSONValue) in
      let parts: [String: JSONValue] = [
        "before": .double(change.before), "after": .double(change.after), "additions": .double(change.additions),
        "removals": .double(change.removals), "unit_sizes": .double(change.unitSizes),
        "group_sizes": .double(change.groupSizes), "structure": .double(change.structure),
      ]
      return (change.name, .object(parts))
    }
    return .object(["filled": .bool(filled), "indices": .object(Dictionary(entries) { first, _ in first })])
  }
}

extension Seed {
  /// The first word of the seed's generator, for engines that take a number.
  var word: UInt64 {
    var generator = self.generator
    return generator.next()
  }
}
