// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// lineage.yaml: what became of the plan before, and of what this period has given up.
struct LineageRows: Equatable {
  let lineage: Lineage
  /// Where each earlier plan, and each fate, stands.
  let places: [String: Place]

  static let keys = ["predecessors", "retired"]

  init(_ file: Fields) {
    let predecessors =
      file.rowsIfAny("predecessors", "predecessor", keys: PredecessorRow.keys).compactMap(PredecessorRow.init)
    let retired = file.rowsIfAny("retired", "retired thing", keys: ["kind", "code", "on", "reason", "why"])
      .compactMap { RetiredRow($0) }
    lineage = Lineage(predecessors: predecessors.map(\.predecessor), retired: retired.map(\.fate))
    let pairs =
      [("", file.place)]
      + predecessors.flatMap { row in
        [(row.predecessor.plan, row.place)]
          + row.fates.map { (placeKey(row.predecessor.plan, $0.fate.entry), $0.place) }
      } + retired.map { (placeKey(nil, $0.fate.entry), $0.place) }
    places = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The line that is at fault, or the nearest to it.
  func place(of fault: PlanFault) -> Place? {
    let own = fault.entry.flatMap { places[placeKey(fault.predecessor, $0)] }
    return own ?? fault.predecessor.flatMap { places[$0] } ?? places[""]
  }
}

private func placeKey(_ plan: String?, _ entry: EntryName) -> String { "\(plan ?? "")|\(entry)" }

private struct PredecessorRow {
  let place: Place
  let predecessor: Predecessor
  let fates: [(fate: Fate, place: Place)]

  private static let lists: [(key: String, kind: EntryKind)] = [
    ("themes", .theme), ("goals", .goal), ("measures", .measure), ("committees", .committee),
  ]
  static let keys = ["plan", "title", "period", "unchanged"] + lists.map(\.key)

  init?(_ fields: Fields) {
    let title = fields.words("title")
    let period = fields.block("period", keys: ["from", "to"])
    let from = period?.day("from")
    let to = period?.day("to")
    let unchanged = fields.has("unchanged") ? fields.block("unchanged", keys: Self.lists.map(\.key)) : nil
    fates = Self.lists.flatMap { key, kind in
      let kept = unchanged.map { $0.has(key) ? $0.codes(key, of: Named.Measure.self) : [] } ?? []
      return kept.map { code in
        (Fate(kind: kind, code: code.value.text, what: .carriedOver, into: [code.value.text]), code.place)
      } + fields.rowsIfAny(key, kind.noun, keys: FateFields.keys).compactMap { FateFields.read($0, kind) }
    }
    guard let plan = fields.text("plan", expected: "the id of the plan before"), let from, let to else { return nil }
    place = plan.place
    predecessor = Predecessor(
      plan: plan.value, title: title, from: from.value, to: to.value, fates: fates.map(\.fate))
  }
}

private enum FateFields {
  static let keys = ["code", "became", "into", "reason", "why"]

  static func read(_ fields: Fields, _ kind: EntryKind) -> (fate: Fate, place: Place)? {
    let what: Fate.What = fields.choice("became")
    let into = fields.has("into") ? fields.codes("into", of: Named.Measure.self).map(\.value.text) : []
    let reason: Fate.Reason? = fields.has("reason") ? fields.choice("reason") : nil
    let why = fields.has("why") ? fields.words("why") : nil
    guard let code = fields.code("code", of: Named.Measure.self) else { return nil }
    // Carried over as it was, unless it says otherwise.
    let follows = into.isEmpty && what == .carriedOver ? [code.value.text] : into
    return (
      Fate(kind: kind, code: code.value.text, what: what, into: follows, reason: reason, why: why), code.place
    )
  }
}

private struct RetiredRow {
  let place: Place
  let fate: Fate

  init?(_ fields: Fields) {
    let kind: EntryKind = fields.choice("kind")
    let day = fields.day("on")
    let reason: Fate.Reason = fields.choice("reason")
    let why = fields.has("why") ? fields.words("why") : nil
    guard let code = fields.code("code", of: Named.Measure.self) else { return nil }
    place = code.place
    fate = Fate(kind: kind, code: code.value.text, what: .retired, reason: reason, why: why, on: day?.value)
  }
}
