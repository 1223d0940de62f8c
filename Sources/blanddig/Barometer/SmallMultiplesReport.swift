// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Indices

/// How evenly groups live, said in sentences, tables and small multiples.
struct MixingReport {
  let measured: [Measured]
  let changes: Changes?
  let blanks: Int

  private var current: Measured { measured[measured.count - 1] }

  var report: Report {
    var parts: [Report.Part] = [.paragraph(summary)]
    if blanks > 0 {
      parts.append(.paragraph("\(blanks) figures were not published and are left out; they are not counted as 0."))
    }
    parts += multiples + [indexTable, localTable("units", current.table.local().units)]
    parts += [localTable("groups", current.table.local().groups)] + changeParts
    return Report(title: "How evenly groups live", parts: parts)
  }

  private var summary: String {
    let table = current.table
    let h = current.indices[.entropyIndex] ?? 0
    let words =
      h < 0.05
      ? "spread almost evenly"
      : h < 0.15 ? "spread fairly evenly" : h < 0.35 ? "spread unevenly" : "living largely apart"
    let people = "\(Int(table.total.rounded())) people in \(table.units.count) units"
    let which = current.name.isEmpty ? "" : " (\(current.name))"
    return
      "\(people) and \(table.groups.count) groups\(which): they are \(words), H \(decimal(h, 4)) on a scale from 0 to 1."
  }

  private var indexTable: Report.Part {
    let rows = current.indices.order.enumerated().map { place, index -> [String] in
      var row = [index.name(current.table.groups), decimal(current.indices.values[place], 6)]
      if !current.intervals.isEmpty {
        let interval = current.intervals[place]
        row += [decimal(interval.corrected, 6), "\(decimal(interval.low, 4)) – \(decimal(interval.high, 4))"]
      }
      if !current.chance.isEmpty { row.append(decimal(current.chance[place].mean, 6)) }
      return row
    }
    var columns = ["Index", "Value"]
    if !current.intervals.isEmpty { columns += ["Corrected", "95 % interval"] }
    if !current.chance.isEmpty { columns.append("By chance") }
    return .table(
      caption: "Every index", columns: columns, rows: rows, numeric: Set(1..<columns.count), shown: 30)
  }

  private func localTable(_ what: String, _ parts: [LocalSegregation.Part]) -> Report.Part {
    let rows = parts.sorted { ($1.value, $0.name) < ($0.value, $1.name) }.prefix(50).map {
      [$0.name, percent($0.share), decimal($0.value, 4), decimal($0.share * $0.value, 5)]
    }
    return .table(
      caption: "Which \(what) differ most from the whole (the last column adds up to M)",
      columns: ["Name", "Share of people", "Local value", "Part of M"], rows: Array(rows), numeric: [1, 2, 3], shown: 10
    )
  }

  private var changeParts: [Report.Part] {
    guard let changes else { return [] }
    let rows = changes.list.map { change in
      [change.name, decimal(change.before, 4), decimal(change.after, 4)]
        + [change.additions + change.removals, change.unitSizes, change.groupSizes, change.structure].map {
          decimal($0, 4)
        }
    }
    let note = changes.filled ? " Empty cells were filled with a ten-thousandth of a person to make it possible." : ""
    let said = changes.list.first { $0.index == .entropyIndex }.map { change in
      let direction = change.after < change.before ? "fell" : "rose"
      let share = "of which \(decimal(change.structure, 4)) is a change in how evenly people live, not in sizes"
      return "H \(direction) from \(decimal(change.before, 4)) to \(decimal(change.after, 4)), \(share).\(note)"
    }
    return [
      .heading("What made it change"), .paragraph(said ?? "No index is in both tables.\(note)"),
      .table(
        caption: "Shapley decomposition of each change",
        columns: ["Index", "Before", "After", "New and gone", "Unit sizes", "Group sizes", "Structure"], rows: rows,
        numeric: [1, 2, 3, 4, 5, 6], shown: 12),
    ]
  }

  /// A small picture for each unit, all on the same scale, with the shares in a table below.
  private var multiples: [Report.Part] {
    let units = current.table.units
    guard units.count <= 60, current.table.groups.count <= 12 else { return [] }
    let panels = SmallMultiples(measured: measured)
    let isOver = measured.count > 1
    let rows = units.flatMap { unit in
      measured.map { year in
        (isOver ? [unit, year.name] : [unit]) + panels.shares(of: unit, in: year).map { percent($0, 1) }
      }
    }
    let names = isOver ? ["Unit", "When"] : ["Unit"]
    let columns = names + current.table.groups
    return [
      .heading("Unit by unit"),
      .picture(panels.picture, says: panels.sentence),
      .table(
        caption: "The same in figures: shares of the groups in each unit", columns: columns, rows: rows,
        numeric: Set(names.count..<columns.count), shown: 10),
    ]
  }
}
