// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Policy

/// Where the promise comes from: what the plan before had, what became of it, and what this period has given up.
@Sendable func lineagePage(_ visit: Visit) async throws -> Answer {
  let site = visit.site
  let plan = site.plan
  guard !plan.lineage.isEmpty else { throw Problem.notFound }
  let earlier = try await earlierPlans(in: site.house)
  let predecessors = plan.lineage.predecessors.map { predecessor -> Fields in
    let before = earlier[predecessor.plan]
    return [
      "title": .local(predecessor.title), "beside": .beside(predecessor.title),
      "from": .text(String(predecessor.from.year)), "to": .text(String(predecessor.to.year)),
      "kinds": .list(
        EntryKind.inherited.compactMap { kind in
          let fates = predecessor.fates.filter { $0.kind == kind }
          guard !fates.isEmpty else { return nil }
          return [
            "kind": .word("policy.lineage.kinds.\(kind.rawValue)"),
            "fates": .list(fates.map { fateFields($0, from: before, to: plan) }),
          ]
        }),
    ]
  }
  var retired: [Fields] = []
  for fate in plan.lineage.retired {
    let before = try await findEarlier(fate.entry, in: site.house)
    retired.append(fateFields(fate, from: before?.plan, to: plan))
  }
  return .page(
    "Policy/lineage",
    [
      "promise": .link(.promise), "title": .local(plan.title), "predecessors": .list(predecessors),
      "retired": .list(retired), "anyRetired": .flag(!retired.isEmpty),
    ])
}

/// One earlier thing and what became of it.
func fateFields(_ fate: Fate, from before: Plan?, to plan: Plan) -> Fields {
  [
    "code": .fragment(.digits(fate.code)),
    "url": fate.entry.link.map(Field.link) ?? .absent,
    "name": before?.name(of: fate.entry).map(Field.local) ?? .absent,
    "what": .word("policy.lineage.what.\(fate.what.rawValue)"),
    "isRetired": .flag(fate.what == .retired),
    "into": .list(fate.into.map { thingFields(EntryName(fate.kind, $0), in: plan) }),
    "reason": fate.reason.map { .word("policy.lineage.reason.\($0.rawValue)") } ?? .absent,
    "why": fate.why.map(Field.local) ?? .absent,
    "on": fate.on.map { .day($0, .date) } ?? .absent,
  ]
}

/// A code with its name where the plan has it, and a link to its page.
func thingFields(_ entry: EntryName, in plan: Plan?) -> Fields {
  [
    "code": .fragment(.digits(entry.code)), "url": entry.link.map(Field.link) ?? .absent,
    "name": plan?.name(of: entry).map(Field.local) ?? .absent,
  ]
}

/// What a thing of this plan comes from, the period before first.
func origins(of entry: EntryName, _ site: Site) async throws -> Fields {
  let plan = site.plan
  let found = plan.lineage.origins(of: entry)
  guard !found.isEmpty else { return ["any": .flag(false)] }
  let earlier = try await earlierPlans(in: site.house)
  return [
    "any": .flag(true), "whole": .link(.lineage),
    "from": .list(
      found.map { predecessor, fate in
        thingFields(fate.entry, in: earlier[predecessor.plan]).with([
          "begins": .text(String(predecessor.from.year)), "ends": .text(String(predecessor.to.year)),
          // The same code leads back to this page.
          "isSame": .flag(fate.entry == entry),
          "how": .word("policy.lineage.how.\(fate.what.rawValue)"),
        ])
      }),
  ]
}

extension EntryName {
  /// Its page, for the kinds that have one.
  var link: Link? {
    switch kind {
    case .theme: .theme(ThemeCode(code))
    case .goal: .goal(GoalCode(code))
    case .measure: .measure(MeasureCode(code))
    case .committee: .committee(CommitteeCode(code))
    default: nil
    }
  }
}

extension Plan {
  func name(of entry: EntryName) -> LocalText? {
    switch entry.kind {
    case .theme: themes.first { $0.code.text == entry.code }?.name
    case .goal: goals.first { $0.code.text == entry.code }?.name
    case .measure: measures.first { $0.code.text == entry.code }?.name
    case .committee: committees.first { $0.code.text == entry.code }?.name
    default: nil
    }
  }
}
