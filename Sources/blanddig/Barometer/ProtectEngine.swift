// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Disclosure
internal import Draws

/// In this order: fixed areas only, small cells and all-in-one, what else must be hidden, differences to earlier
/// releases, and the attacker. When the attacker gets anything out, nothing is published.
enum ProtectEngine: DrawEngine {
  static let name = "protect"
  static let version = "3"

  struct Safe {
    let protection: Protection
    let attack: ReleaseAttack
    let loss: InformationLoss
    let releases: [JSONValue]
    let k: Int

    /// How many of the hidden cells a smaller set might do without at most, as a share.
    var gap: Double {
      let hidden = protection.hidden.count
      return hidden > 0 ? Double(hidden - protection.leastHidden) / Double(hidden) : 0
    }
  }

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let safe = try protect(request)
    let cells = safe.protection.system.cells
    let loss = safe.loss
    let result: [String: JSONValue] = [
      "k": .int(safe.k), "cells": .int(loss.cells), "small": .int(loss.small), "hidden": .int(loss.hidden),
      "hidden_cells": JSONValue(safe.protection.hidden.map { cells[$0].label }.sorted()),
      "least_hidden": .int(safe.protection.leastHidden), "gap": .double(safe.gap),
      "hidden_people": .double(loss.hiddenPeople), "naive_hidden": .int(loss.hiddenByLine),
      "naive_hidden_people": .double(loss.hiddenPeopleByLine),
      "recovered_if_only_small_hidden": .int(loss.recoveredWithoutMore), "proofs": .int(safe.protection.proofs.count),
      "recoveries": .int(safe.attack.findings.count), "releases": .array(safe.releases),
    ]
    return DrawOutcome(result: result, report: report(safe))
  }

  static func protect(_ request: DrawRequest) throws -> Safe {
    let parameters = request.parameters
    let k = parameters["k"]?.asInt ?? 5
    let files = request.inputs.filter { $0.role == "table" }
    guard !files.isEmpty else { throw Complaint("Name at least one table.") }
    let reader = CountTables(parameters)
    let tables = try files.map { file in try reader.table(file) }
    try refuseOtherAreas(request, tables)
    let grows = parameters["grows"]?.asBool ?? false
    let released = try request.inputs.filter { $0.role == "released" }.map { file in try reader.published(file) }
    return try said {
      var system = try CellSystem(tables)
      let earlier = try EarlierReleases(released, beside: system)
      if grows { earlier.setLeast(&system) }
      request.progress("\(system.cells.count) cells")
      let protection = try Protection(
        system, k: k, also: try earlier.requirements(system, k: k, grows: grows), out: earlier.open(system))
      let published = try tables.enumerated().map { try PublishedTable(protection, table: $0, axes: $1.axes) }
      let attack = try ReleaseAttack(
        published + earlier.same, earlier: earlier.others.map { [$0] }, k: k, grows: grows)
      try refuseRecoveries(protection, attack, k)
      let releases = zip(files, published).map { releaseJSON($1, label: $0.name, k: k) }
      return Safe(
        protection: protection, attack: attack, loss: try InformationLoss(protection, k: k), releases: releases, k: k)
    }
  }

  private static func refuseOtherAreas(_ request: DrawRequest, _ tables: [CountTable]) throws {
    guard let district = request.parameters["district"]?.asString else { return }
    let file = try request.input("geography")
    let lines = String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map { $0.trimmed }
    let allowed = Set(lines).union(CountTables.totals).union(["TOTAL"])
    for table in tables {
      guard table.axes.contains(where: { $0.name == district }) else {
        throw Complaint("A table has no dimension \(quoted(district)).")
      }
      try said(file) { try table.refuseOtherGeography(axis: district, allowed: allowed) }
    }
  }

  private static func refuseRecoveries(_ protection: Protection, _ attack: ReleaseAttack, _ k: Int) throws {
    let faults = protection.faults(k: k) + attack.findings.map(\.sentence)
    if attack.isContradiction {
      throw Complaint("Today's figures contradict an earlier release; nothing is published.")
    }
    if !faults.isEmpty {
      throw Complaints(
        [Complaint("The attacker got something out, so nothing is published:")] + faults.map { Complaint($0) })
    }
  }

  private static func least(_ safe: Safe) -> String {
    safe.gap == 0
      ? "Nobody can protect these tables by hiding fewer cells."
      : "It is proven that at least \(safe.protection.leastHidden) must be hidden by anybody."
  }

  private static func report(_ safe: Safe) -> Report {
    let loss = safe.loss
    let cells = safe.protection.system.cells
    let small = "\(loss.small) of \(loss.cells) cells count 1 to \(safe.k - 1) people"
    let recovered = "if only those were hidden, \(loss.recoveredWithoutMore) could be computed from the totals"
    let rows = safe.attack.ranges.map { range in
      [range.cell, decimal(range.low, 0), range.high.isFinite ? decimal(range.high, 0) : "no limit"]
    }
    return Report(
      title: "What may be published",
      parts: [
        .paragraph("\(small); \(recovered)."),
        .paragraph(
          """
          \(loss.hidden) cells are hidden, \(percent(loss.hiddenPeople, 1)) of the people in the innermost cells. Hiding \
          whole lines would hide \(loss.hiddenByLine), \(percent(loss.hiddenPeopleByLine, 1)) of the people. \(least(safe))
          """),
        .paragraph(
          """
          \(safe.protection.proofs.count) other tables were found that agree with everything published, so that each \
          hidden cell could be another number. The attacker tried \(safe.attack.ranges.count) cells and recovered none.
          """),
        .table(
          caption: "What a reader can know of each hidden cell, all \(cells.count) cells considered",
          columns: ["Cell", "At least", "At most"], rows: rows, numeric: [1, 2]),
      ])
  }
}

extension CountTables {
  init(_ parameters: [String: JSONValue]) {
    func names(_ key: String) -> [String] { (parameters[key]?.asArray ?? []).compactMap(\.asString) }
    self.init(points: Set(names("points")), answers: names("answers").isEmpty ? nil : Set(names("answers")))
  }
}

extension ReleaseAttack.Finding {
  var sentence: String {
    let range = low == high ? decimal(low, 0) : "\(decimal(low, 0)) to \(decimal(high, 0))"
    return switch kind {
    case .exact: "\(cell) is hidden, but it must be \(range)."
    case .small: "\(cell) is hidden, but it must be \(range) people."
    case .allInOne: "\(cell) is published, and everybody (\(range)) is in it."
    case .open: "\(cell) is published with \(range) people."
    case .difference: "\(cell): the difference is \(range) people."
    }
  }
}
