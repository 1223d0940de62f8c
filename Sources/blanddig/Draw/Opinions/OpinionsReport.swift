// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import OpinionMap

/// A map of opinions that can be read without being told how.
struct OpinionsReport {
  let map: OpinionMap
  let statements: StatementsFile
  let sign: VoteSign

  var report: Report {
    Report(
      title: "A map of opinions",
      parts: [
        .paragraph(summary), .picture(OpinionsPicture(map: map).svg, says: reading),
        .heading("What all groups agree on"),
        consensus, .heading("What sets each group apart"),
      ] + groups + [.heading("How sure this is")] + certainty)
  }

  private var summary: String {
    let grouped = map.groups.reduce(0) { $0 + $1.size }
    let sizes = map.groups.enumerated().map { "\(letter($0)) with \($1.size) people" }.joined(separator: ", ")
    let shown = map.groups.isEmpty ? "no group large enough to be shown" : "\(map.groups.count) groups: \(sizes)"
    return
      "\(map.people.count) people voted; \(grouped) answered enough statements to be placed in a group. There are \(shown)."
  }

  private var reading: String {
    let share = percent(map.axes.variance.reduce(0, +), 0)
    return """
      Each dot is a person. Dots that lie close together voted alike; the farther apart, the more they disagree. Colours \
      and letters are the groups; rings are people with too few answers for a group. Left, right, up and down have no \
      meaning of their own. The map shows \(share) of all differences between people.
      """
  }

  private var consensus: Report.Part {
    let rows = map.consensus.prefix(10).map { entry in
      [
        statements.text(entry.statement),
        "\(decimal(entry.score, 2)) (\(decimal(entry.low, 2)) – \(decimal(entry.high, 2)))",
      ]
    }
    return .table(
      caption: "The product of the groups' shares of agreement: 1 when everybody in every group agrees",
      columns: ["Statement", "Agreement (90 % interval)"], rows: Array(rows), numeric: [1])
  }

  private var groups: [Report.Part] {
    map.groups.enumerated().map { index, group in
      let rows = group.representative.map { entry in
        [
          entry.agrees ? "agrees" : "disagrees", statements.text(entry.statement),
          "\(percent(entry.share, 0)) (\(percent(entry.low, 0)) – \(percent(entry.high, 0)))",
          percent(entry.shareOfOthers, 0),
        ]
      }
      return .table(
        caption: "Group \(letter(index)), \(group.size) people",
        columns: ["Group", "Statement", "In the group", "Among the others"], rows: rows, numeric: [2, 3])
    }
  }

  private var certainty: [Report.Part] {
    let clear = map.silhouettes.values.max() ?? 0
    let how =
      clear >= 0.5 ? "clearly apart" : clear >= 0.25 ? "apart, with many people in between" : "hardly apart at all"
    let stable = map.groups.enumerated().map { "\(letter($0)) \(decimal($1.stability, 2))" }.joined(separator: ", ")
    let far = map.people.count(where: \.outlying)
    var parts: [Report.Part] = [
      .paragraph("The groups lie \(how) (silhouette \(decimal(clear, 2)); 1 would be perfect)."),
      .paragraph(
        "Drawn again with other people of the same kind, each group overlaps with itself by \(stable); below 0.6 do not trust it."
      ),
    ]
    if far > 0 {
      parts.append(.paragraph("\(far) people stand far from everybody. They had no say in where the groups lie."))
    }
    if map.unshown > 0 {
      parts.append(.paragraph("\(map.unshown) people would be in a group of fewer than ten, which is not shown."))
    }
    if let caution = sign.caution { parts.append(.paragraph(caution)) }
    return parts
  }
}

/// A, B, C …
func letter(_ group: Int) -> String { group < 26 ? String(UnicodeScalar(UInt8(65 + group))) : "\(group + 1)" }
