// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Policy

/// Something that was promised and is no longer in the plan. Its code stays its own, so its page does too.
func earlierPage(_ kind: EntryKind, _ visit: Visit) async throws -> Answer {
  let site = visit.site
  guard let earlier = try await findEarlier(EntryName(kind, visit.code()), in: site.house),
    let name = earlier.plan.name(of: earlier.entry)
  else { throw Problem.notFound }
  let plan = earlier.plan
  return .page(
    "Policy/earlier",
    [
      "plain": .plain(name), "name": .name(name), "translation": .translation(name),
      "code": .fragment(.digits(earlier.entry.code)), "kind": .word("policy.lineage.kind.\(kind.rawValue)"),
      "promise": .link(.promise), "plan": .local(plan.title),
      "from": .text(String(plan.from.year)), "to": .text(String(plan.to.year)),
      "fate": earlier.fate.map { .fields(fateFields($0, from: plan, to: earlier.successor ?? site.plan)) } ?? .absent,
      "whole": site.plan.lineage.isEmpty ? .absent : .link(.lineage),
      "hands": kind == .measure ? .fields(try await hands(MeasureCode(earlier.entry.code), site)) : .absent,
    ])
}

/// Hands that point here, as one number: how they went could be laid beside the new plan's numbers.
private func hands(_ measure: MeasureCode, _ site: Site) async throws -> Fields {
  let number = reached(try await site.counts().measures[measure] ?? Tally())
  return [
    "reached": number >= fewestShown ? .count(number) : .absent, "few": .flag((1..<fewestShown).contains(number)),
    "none": .flag(number == 0),
  ]
}
