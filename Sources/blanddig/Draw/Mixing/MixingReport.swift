// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Mixing

extension SeatedGathering {
  var report: Report { Report(title: "Mixed groups", parts: summary + [picture] + spread + seatLists) }

  private var mean: Double { seats.scores.reduce(0, +) / Double(max(1, seats.scores.count)) }

  private var summary: [Report.Part] {
    let sizes =
      gathering.sizes.first == gathering.sizes.last
      ? "\(gathering.sizes.first ?? 0)" : "\(gathering.sizes.last ?? 0) or \(gathering.sizes.first ?? 0)"
    let gain = chance > 0 ? " That is \(percent((chance - mean) / chance, 0)) less uneven than chance." : ""
    let best =
      seats.scores.allSatisfy { $0 <= gathering.bestConceivable + 1e-9 }
      ? "No seating can be more even."
      : "The least that whole people allow would be \(decimal(gathering.bestConceivable, 1))."
    let meetings =
      seats.rounds.count < 2
      ? ""
      : " Over \(seats.rounds.count) rounds \(seats.meetings.pairs) different pairs meet, \(seats.meetings.repeats) meetings are repeats."
    return [
      .paragraph(
        "\(gathering.people) people sit in \(count(gathering.groups, "group", "groups")) of \(sizes).\(meetings)"),
      .paragraph(
        "Unevenness (the squared distance from an even spread, over all groups and values) is \(decimal(mean, 1)); "
          + "people seated by lot have \(decimal(chance, 1)) on average (\(seatings) seatings).\(gain) \(best)"),
      .paragraph(
        "A separate check found every wish kept: together, apart, limits and a shared language, as far as asked for."),
    ]
  }

  private var picture: Report.Part {
    let rows =
      [("by lot", chance)] + seats.scores.enumerated().map { ("round \($0 + 1)", $1) }
      + [("least possible", gathering.bestConceivable)]
    let most = max(1e-9, rows.map(\.1).max() ?? 1)
    let bars = rows.enumerated().map { index, row -> HTML in
      """
      <text x="0" y="\(28 + index * 34)">\(row.0)</text><rect x="106" y="\(10 + index * 34)" \
      width="\(Int(row.1 / most * 220))" height="26" fill="\(index == 0 ? "#a9cfdb" : "#0b4f6c")" stroke="#1a1a1a"/>\
      <text x="\(114 + Int(row.1 / most * 220))" y="\(28 + index * 34)">\(decimal(row.1, 1))</text>

      """
    }
    let svg: HTML = """
      <svg viewBox="0 0 400 \(20 + rows.count * 34)" role="img" aria-label="Unevenness beside chance" \
      style="max-width:34rem" xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="14">
      \(bars)</svg>

      """
    let says = rows.map { "\($0.0) \(decimal($0.1, 1))" }.joined(separator: ", ")
    return .picture(svg, says: "Unevenness, shorter is better: \(says).")
  }

  /// How each value is spread, without saying which group or person: a group's composition next to its names would
  /// tell people each other's categories.
  private var spread: [Report.Part] {
    guard !gathering.attributes.isEmpty else { return [] }
    let rows = gathering.attributes.indices.flatMap { index -> [[String]] in
      let attribute = gathering.attributes[index]
      return (0..<attribute.valueCount).map { value in
        let counts = seats.rounds.flatMap { round in
          round.map { group in group.count { attribute.values[$0] == value } }
        }
        let total = attribute.values.count { $0 == value }
        return [
          files.attributeNames[index],
          files.valueNames[index][value].isEmpty ? "(blank)" : files.valueNames[index][value],
          decimal(Double(total) / Double(gathering.groups), 2), String(counts.min() ?? 0), String(counts.max() ?? 0),
        ]
      }
    }
    let groups = seats.rounds.enumerated().flatMap { round, tables in
      tables.indices.map { group in
        ["round \(round + 1)", "group \(group + 1)", String(tables[group].count), distance(tables[group])]
      }
    }
    return [
      .heading("How even it is"),
      .paragraph(
        "Nobody's values stand beside their name: the table tells the spread over all groups, not who is where."),
      .table(
        caption: "People with each value in a group", columns: ["attribute", "value", "even", "fewest", "most"],
        rows: rows, numeric: [2, 3, 4]),
      .table(
        caption: "Each group: how many values are more than one person away from even",
        columns: ["round", "group", "people", "values off"], rows: groups, numeric: [2, 3]),
    ]
  }

  private func distance(_ group: [Int]) -> String {
    var off = 0
    for attribute in gathering.attributes {
      for value in 0..<attribute.valueCount {
        let even = Double(attribute.values.count { $0 == value }) / Double(gathering.groups)
        let here = Double(group.count { attribute.values[$0] == value })
        if abs(here - even) >= 1 { off += 1 }
      }
    }
    return String(off)
  }

  private var seatLists: [Report.Part] {
    seats.rounds.enumerated().flatMap { index, round -> [Report.Part] in
      let rows = round.enumerated().map { ["\($0 + 1)", $1.map { files.names[$0] }.joined(separator: ", ")] }
      return [
        .heading("Round \(index + 1)"),
        .table(caption: "Who sits where", columns: ["group", "people"], rows: rows, numeric: [0], shown: 60),
      ]
    }
  }
}
