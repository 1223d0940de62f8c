// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

/// Counts under this are not shown for a group.
private let fewest = 5

extension DrawnPlacement {
  /// What the record keeps.
  var result: [String: JSONValue] {
    let figures = outcome.figures(in: files.market, late: files.late)
    var assignments: [String: JSONValue] = [:]
    for (applicant, name) in files.applicantNames.enumerated() {
      let programme = outcome.programme(of: applicant, in: files.market)
      assignments[name] = programme.map { .string(files.programmeNames[$0]) } ?? .null
    }
    let silent = files.market.types.indices.count {
      outcome.choice[$0] < 0 && (files.market.wishes(of: $0).isEmpty || files.late.contains($0))
    }
    var result: [String: JSONValue] = [
      "assignments": .object(assignments), "cutoffs": cutoffs, "unplaced": .int(figures.unplaced),
      "withoutWishes": .int(silent), "firstChoice": .int(figures.firstChoice),
      "meanRank": .double(figures.meanRank),
      "dissimilarity": own.dissimilarityJSON, "stable": .bool(objections.isEmpty), "rules": JSONValue(rules),
    ]
    if !compared.isEmpty { result["comparison"] = .array(([own] + compared).map(\.json)) }
    if !moves.isEmpty { result["changes"] = .array(moves.map(change)) }
    return result
  }

  private var cutoffs: JSONValue {
    var all: [String: JSONValue] = [:]
    for (programme, name) in files.programmeNames.enumerated() {
      all[name] = .array(
        outcome.cutoffs[programme].filter { $0.seats > 0 }.map { cutoff in
          let last = cutoff.last.map { standing -> JSONValue in
            .object([
              "priority": .string(priorityName(standing)), "number": .int(Int(standing.lot) + 1),
            ])
          }
          return [
            "seat": .string(seatName(cutoff.seat, at: programme)), "seats": .int(cutoff.seats),
            "taken": .int(cutoff.taken), "last": last ?? .null,
          ]
        })
    }
    return .object(all)
  }

  private func change(_ entry: (event: Afterwards, moves: [Move])) -> JSONValue {
    let (event, who) =
      switch entry.event {
      case .late(let applicant): ("late", applicant)
      case .freed(let applicant): ("freed", applicant)
      }
    return [
      "event": .string(event), "applicant": .string(files.applicantNames[who]),
      "moves": .array(
        entry.moves.map { move in
          [
            "applicant": .string(files.applicantNames[move.applicant]),
            "from": programmeName(move.applicant, move.from).map { .string($0) } ?? .null,
            "to": programmeName(move.applicant, move.to).map { .string($0) } ?? .null,
          ]
        }),
    ]
  }

  func programmeName(_ applicant: Int, _ wish: Int32) -> String? {
    guard wish >= 0 else { return nil }
    let index = files.market.wishes(of: applicant).lowerBound + Int(wish)
    return files.programmeNames[Int(files.market.applications[index].programme)]
  }

  func priorityName(_ standing: Standing) -> String {
    let place = Int(standing.priority)
    return files.wishes.priorityNames.indices.contains(place) ? files.wishes.priorityNames[place] : "equal priority"
  }

  func seatName(_ seat: SeatType, at programme: Int) -> String {
    switch seat {
    case .open: "open"
    case .reserve(let index): "reserved for \(files.typeName(programme, index))"
    case .capped(let index): "open, at most so many with \(files.typeName(programme, index))"
    }
  }

  /// The rules of this placement, as sentences.
  var rules: [String] {
    let columns = files.wishes.columnNames
    let order =
      columns.isEmpty
      ? "All wishes for a programme have equal priority."
      : "People are ranked by \(columns.joined(separator: ", then ")), and then by lot; the lower lot comes first."
    let lots =
      lottery.kind == .single ? "Everyone has one lot for all programmes." : "Each programme draws its own lots."
    var rules = [
      "Everyone asks for their wishes in turn; a programme keeps the best placed of those who have asked so far.",
      order, lots,
    ]
    if files.programmes.contains(where: { !$0.reserves.isEmpty }) {
      let openFirst = files.programmes.contains { $0.openSeatsFirst }
      rules.append(
        "Each person fills one seat of one reserve, the first in the order of the reserves file that takes them; "
          + (openFirst ? "open seats are filled before reserved ones." : "reserved seats are filled before open ones."))
      rules.append("A soft reserved seat that nobody entitled takes is open to all; a hard one stays empty.")
    }
    if !files.after.isEmpty {
      rules.append(
        "After the draw nobody loses a place: a freed seat goes to the first in line who would rather have it, "
          + "and so on down the chain; whoever comes late takes their first wish with a free seat, behind all others.")
    }
    return rules
  }
}

extension ComparedModel {
  var dissimilarityJSON: JSONValue {
    .object(Dictionary(dissimilarity.map { ($0.group, .double($0.index)) }, uniquingKeysWith: { first, _ in first }))
  }

  var json: JSONValue {
    guard let figures else { return ["model": .string(name), "refused": .string(refusal ?? "")] }
    let small = Dictionary(groups.map { ($0.group, $0.shift.json) }, uniquingKeysWith: { first, _ in first })
    return [
      "model": .string(name), "firstChoice": .int(figures.firstChoice), "unplaced": .int(figures.unplaced),
      "meanRank": .double(figures.meanRank), "dissimilarity": dissimilarityJSON, "change": shift.json,
      "changeByGroup": .object(small),
    ]
  }
}

extension Shift {
  /// Groups of one to four people are not shown.
  var json: JSONValue { ["better": Shift.shown(better), "worse": Shift.shown(worse)] }

  private static func shown(_ count: Int) -> JSONValue { (1..<fewest).contains(count) ? .null : .int(count) }

  /// The same for a table.
  static func words(_ count: Int) -> String { (1..<fewest).contains(count) ? "under \(fewest)" : String(count) }
}
