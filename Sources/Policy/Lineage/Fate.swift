// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// What became of something that was promised under a code. Codes are never used again for another thing.
package struct Fate: Codable, Equatable, Sendable {
  package enum What: String, Codable, Sendable, CaseIterable {
    case carriedOver = "carried-over"
    case split
    case merged
    case retired
  }

  /// Why something ends: the reasons for which a verdict may close a measure.
  package enum Reason: String, Codable, Sendable, CaseIterable {
    case goalReached = "goal-reached"
    case noEffect = "no-effect"
    case overtakenByLaw = "overtaken-by-law"
    case merged
    case other
  }

  package let kind: EntryKind
  /// The earlier code.
  package let code: String
  package let what: What
  /// The codes it lives on under; none when it was retired.
  package let into: [String]
  package let reason: Reason?
  package let why: LocalText?
  /// The first day without it, where it ended before its period did.
  package let on: Day?

  package init(
    kind: EntryKind, code: String, what: What, into: [String] = [], reason: Reason? = nil, why: LocalText? = nil,
    on day: Day? = nil
  ) {
    self.kind = kind
    self.code = code
    self.what = what
    self.into = into
    self.reason = reason
    self.why = why
    self.on = day
  }

  package var entry: EntryName { EntryName(kind, code) }
}

/// An earlier plan, and what became of each of its themes, goals, measures and committees in this one.
package struct Predecessor: Codable, Equatable, Sendable {
  package let plan: String
  package let title: LocalText
  package let from: Day
  package let to: Day
  package let fates: [Fate]

  package init(plan: String, title: LocalText, from: Day, to: Day, fates: [Fate]) {
    self.plan = plan
    self.title = title
    self.from = from
    self.to = to
    self.fates = fates
  }
}

/// Where this plan comes from, and what has left it on the way.
package struct Lineage: Codable, Equatable, Sendable {
  package let predecessors: [Predecessor]
  /// What was promised in this period and is no more.
  package let retired: [Fate]

  package init(predecessors: [Predecessor] = [], retired: [Fate] = []) {
    self.predecessors = predecessors
    self.retired = retired
  }

  package static let none = Lineage()

  package var isEmpty: Bool { predecessors.isEmpty && retired.isEmpty }

  /// What this thing comes from.
  package func origins(of entry: EntryName) -> [(predecessor: Predecessor, fate: Fate)] {
    predecessors.flatMap { predecessor in
      predecessor.fates.filter { $0.kind == entry.kind && $0.into.contains(entry.code) }.map { (predecessor, $0) }
    }
  }

  /// What became of an earlier thing, or of one of this period that was retired.
  package func fate(of entry: EntryName) -> Fate? {
    (retired + predecessors.flatMap(\.fates)).first { $0.entry == entry }
  }
}
