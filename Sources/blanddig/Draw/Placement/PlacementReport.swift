// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

extension DrawnPlacement {
  var report: Report {
    Report(
      title: "Placement", parts: summary + [picture] + comparison + programmeTable + mixing + aftermath + ruleParts)
  }

  private var summary: [Report.Part] {
    let figures = outcome.figures(in: files.market, late: files.late)
    let asked = figures.placed + figures.unplaced
    let share = asked == 0 ? "" : " (\(percent(Double(figures.firstChoice) / Double(asked), 0)))"
    let stable =
      objections.isEmpty
      ? "A separate check found nobody who could rightly complain: no one would rather be at a programme that would "
        + "rather have them, under these reserves."
      : "THE SEPARATE CHECK FOUND \(objections.count) RIGHTFUL COMPLAINTS. Do not use this placement."
    return [
      .paragraph(
        "\(count(asked, "person", "people")) asked for a place at \(count(files.programmes.count, "programme", "programmes")). "
          + "\(figures.firstChoice)\(share) got their first wish, \(figures.unplaced) have no place; on average it was wish "
          + "number \(decimal(figures.meanRank, 2))."),
      .paragraph(stable),
    ]
  }

  private var shownModels: [ComparedModel] { [own] + compared.filter { $0.refusal == nil } }

  private var picture: Report.Part {
    let models = shownModels
    let says = models.map { model in
      let first = model.figures?.firstChoice ?? 0
      let none = model.figures?.unplaced ?? 0
      return "\(model.name): \(first) first wishes, \(none) without a place"
    }
    return .picture(WishBars(models: models).svg, says: says.joined(separator: "; ") + ".")
  }

  private var comparison: [Report.Part] {
    guard !compared.isEmpty else { return [] }
    let rows = shownModels.map { model in
      [
        model.name, String(model.figures?.firstChoice ?? 0), String(model.figures?.unplaced ?? 0),
        decimal(model.figures?.meanRank ?? 0, 2), Shift.words(model.shift.better), Shift.words(model.shift.worse),
      ]
    }
    let groups = compared.filter { $0.refusal == nil }.flatMap { model in
      model.groups.map { group in
        [model.name, group.group, Shift.words(group.shift.better), Shift.words(group.shift.worse)]
      }
    }
    let refused = compared.compactMap { model in
      model.refusal.map { Report.Part.paragraph("The model \(model.name) cannot be: \($0)") }
    }
    return [
      .heading("Models side by side"),
      .paragraph(
        "Stated: the reserves as they are. None: no reserves. Soft: a reserved seat that nobody entitled takes is open to "
          + "all. Hard: it stays empty. Single: one lottery for all programmes. Multiple: one for each."),
      .table(
        caption:
          "What each model would give the same people; better and worse are counted by each person's own wishes.",
        columns: ["model", "first wish", "no place", "mean wish", "better off", "worse off"], rows: rows,
        numeric: [1, 2, 3, 4, 5]),
      .table(
        caption: "Who gains and who loses against this placement. Groups of fewer than five are not shown.",
        columns: ["model", "group", "better off", "worse off"], rows: groups, numeric: [2, 3]),
    ] + refused
  }

  private var mixing: [Report.Part] {
    let models = shownModels
    let names = models.flatMap { $0.dissimilarity.map(\.group) }.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    guard !names.isEmpty else { return [] }
    let rows = names.map { name in
      [name]
        + models.map { model in
          model.dissimilarity.first { $0.group == name }.map { decimal($0.index, 3) } ?? ""
        }
    }
    return [
      .heading("How mixed the programmes become"),
      .paragraph(
        "The index of dissimilarity: the share of a group who would have to change programme to be spread like everyone "
          + "else. 0 is even, 1 is apart."),
      .table(
        caption: "Dissimilarity between programmes", columns: ["group"] + models.map(\.name), rows: rows,
        numeric: Set(1...models.count)),
    ]
  }

  private var programmeTable: [Report.Part] {
    let rows = files.programmeNames.indices.flatMap { programme in
      outcome.cutoffs[programme].filter { $0.seats > 0 }.map { cutoff in
        [
          files.programmeNames[programme], seatName(cutoff.seat, at: programme), String(cutoff.taken),
          String(cutoff.seats),
          cutoff.last.map { "\(priorityName($0)), lot \(Int($0.lot) + 1)" } ?? "seats left",
        ]
      }
    }
    return [
      .heading("Where the line was drawn"),
      .table(
        caption: "For each type of seat the last who was let in",
        columns: ["programme", "seat", "taken", "seats", "last"],
        rows: rows, numeric: [2, 3]),
    ]
  }

  private var aftermath: [Report.Part] {
    guard !moves.isEmpty else { return [] }
    let rows = moves.flatMap { entry -> [[String]] in
      let event =
        switch entry.event {
        case .late(let applicant): "late: \(files.applicantNames[applicant])"
        case .freed(let applicant): "freed: \(files.applicantNames[applicant])"
        }
      if entry.moves.isEmpty { return [[event, "nobody moves", "", ""]] }
      return entry.moves.map { move in
        [
          event, files.applicantNames[move.applicant], programmeName(move.applicant, move.from) ?? "no place",
          programmeName(move.applicant, move.to) ?? "no place",
        ]
      }
    }
    return [
      .heading("After the draw"),
      .table(caption: "Who moves", columns: ["event", "who", "from", "to"], rows: rows),
    ]
  }

  private var ruleParts: [Report.Part] { [.heading("The rules")] + rules.map { .paragraph($0) } }
}
