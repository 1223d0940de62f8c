// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Sortition

/// What a sortition says to people who were not there.
struct SortitionReport {
  let answer: SortitionAnswer

  private var pool: Pool { answer.pool }
  private var drawn: SortitionDrawn { answer.drawn }

  var report: Report {
    let old = SortitionDraw.legacy(pool, 1_000)?.probabilities(people: pool.people.count)
    return Report(
      title: "A panel of \(pool.size) drawn from \(pool.people.count) people",
      parts: opening + comparison(old) + levels + tickets + panel)
  }

  private var opening: [Report.Part] {
    let quotas = pool.categories.reduce(0) { $0 + $1.features.count }
    let smallest = drawn.probabilities.min() ?? 0
    var sentences = [
      "\(pool.categories.count) categories with \(quotas) quotas are kept by every panel that can be drawn."
    ]
    if let bound = drawn.lottery?.certificate?.bound {
      sentences.append(
        "Nobody's chance is below \(percent(smallest)). It is proven that no lottery which keeps the quotas can "
          + "promise everybody more than \(percent(bound)).")
      if isOpen { sentences.append(Self.unknown) }
    } else {
      sentences.append("The smallest chance is \(percent(smallest)). The old rule of thumb promises nobody anything.")
    }
    return sentences.map { .paragraph($0) }
  }

  /// Whether levels are further from their bounds than rounding.
  private var isOpen: Bool { drawn.lottery?.certificate?.gap ?? 0 > 1e-7 }

  private static let unknown =
    "The quotas leave so little room that the search was cut short: chances that lie between what people have here "
    + "and the proven bound may be possible, and nobody knows. Wider quotas would let it be decided."

  private func comparison(_ old: [Double]?) -> [Report.Part] {
    guard let old, drawn.lottery != nil else { return [] }
    let least = drawn.probabilities.min() ?? 0
    let losers = old.count { $0 < least / 2 }
    let says =
      "Under the old rule of thumb (LEGACY, estimated from 1,000 draws) the smallest chance is "
      + "\(percent(old.min() ?? 0)), and \(losers) of \(old.count) people have less than half of what is the least here."
    let rows = [
      ("Smallest chance", least, old.min() ?? 0), ("Largest chance", drawn.probabilities.max() ?? 0, old.max() ?? 0),
    ].map { [$0.0, percent($0.1), percent($0.2)] }
    let gini = ["Gini coefficient", decimal(Chances.gini(drawn.probabilities), 4), decimal(Chances.gini(old), 4)]
    return [
      .heading("Everybody's chance, here and under the old rule"),
      .picture(chancesPicture(drawn.probabilities, old), says: says),
      .table(
        caption: "How evenly chances are spread (a Gini coefficient of 0 is the same for everybody)",
        columns: ["", answer.settings.objective.rawValue.uppercased(), "LEGACY"], rows: rows + [gini], numeric: [1, 2]),
    ]
  }

  private var levels: [Report.Part] {
    guard let levels = drawn.lottery?.levels, !levels.isEmpty else { return [] }
    let rows = levels.map { level in
      [percent(level.probability, 4), String(level.people.count), percent(level.bound, 4), binding(level)]
    }
    return [
      .heading(isOpen ? "What nobody can exceed" : "Why nobody can have more"),
      .paragraph(
        "Each line is proven: these people cannot all have more than the bound, as long as those above them keep theirs."
      ),
      .table(
        caption: "Levels of probability", columns: ["Chance", "People", "Proven bound", "Quotas that hold it there"],
        rows: rows, numeric: [0, 1, 2]),
    ]
  }

  private func binding(_ level: Lottery.Level) -> String {
    if case .limits = level.proof { return "nobody can have more than a seat" }
    guard case .prices(let prices) = level.proof else { return "several together" }
    let total = prices.map(abs).max() ?? 0
    let named = zip(priceNames(pool), prices).dropFirst().filter { abs($1) > total * 1e-6 }.sorted {
      abs($0.1) > abs($1.1)
    }
    let shown = named.prefix(4).map { "\($0.0) (\($0.1 > 0 ? "max" : "min"))" }.joined(separator: ", ")
    return named.isEmpty ? "the number of seats" : shown + (named.count > 4 ? ", …" : "")
  }

  private var tickets: [Report.Part] {
    let count = drawn.tickets.panels.count
    let cost = "Rounding to whole tickets changes nobody's chance by more than \(percent(drawn.tickets.rounding))."
    return [
      .heading("The lottery"),
      .paragraph(
        "\(count) tickets, numbered from 0 to \(count - 1), are equally likely; each is a whole panel. \(cost)"),
    ]
  }

  private var panel: [Report.Part] {
    guard let panel = drawn.panel, let ticket = drawn.ticket else { return [] }
    let ids = panel.map { pool.people[$0].id }
    var rows: [[String]] = []
    for (place, category) in pool.categories.enumerated() {
      for (feature, quota) in category.features.enumerated() {
        let seats = panel.count { pool.people[$0].features[place] == feature }
        let willing = pool.people.count { $0.features[place] == feature }
        rows.append([category.name, quota.name, String(willing), "\(quota.minimum)–\(quota.maximum)", String(seats)])
      }
    }
    return [
      .heading("The panel"), .paragraph("Ticket \(ticket) was drawn: \(ids.joined(separator: ", "))."),
      .table(
        caption: "Quotas and the drawn panel", columns: ["Category", "Feature", "Willing", "Quota", "Drawn"],
        rows: rows,
        numeric: [2, 3, 4], shown: 60),
    ]
  }
}
