// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Policy
import Store

/// Something that was promised and is no longer in the plan: how it was last told, and what became of it.
package struct EarlierThing: Equatable, Sendable {
  package let entry: EntryName
  /// The plan on the last day that had it.
  package let plan: Plan
  package let fate: Fate?
  /// The plan that says what became of it; nil while none does.
  package let successor: Plan?
}

/// A thing the current plan does not have, by its code. A hand or a status that points at an old code finds it here.
package func findEarlier(_ entry: EntryName, in house: House) async throws -> EarlierThing? {
  try await house.database.read { connection in
    let history = try connection.planHistory(kind: entry.kind.rawValue, code: entry.code)
    guard let last = history.last(where: { $0.word.what != .retired }) else { return nil }
    let end = history.last { $0.plan == last.plan && $0.word.what == .retired }?.word
    let day = end.map { $0.since - 1 } ?? endOfTime
    guard let plan = try StoredPlan(last.plan, on: day, in: connection).plan() else { return nil }
    if let fate = try end?.fate(official: plan.title.official) {
      let successor = try StoredPlan(last.plan, in: connection).plan()
      return EarlierThing(entry: entry, plan: plan, fate: fate, successor: successor)
    }
    let successor = try connection.successor(of: last.plan)
    let fate = successor?.lineage.predecessors.first { $0.plan == last.plan }?.fates.first { $0.entry == entry }
    return EarlierThing(entry: entry, plan: plan, fate: fate, successor: successor)
  }
}

extension Connection {
  /// The stored plan that names this one as its predecessor.
  fileprivate func successor(of id: String) throws -> Plan? {
    for (other, _) in try planIDs() where other != id {
      guard let plan = try StoredPlan(other, in: self).plan() else { continue }
      if plan.lineage.predecessors.contains(where: { $0.plan == id }) { return plan }
    }
    return nil
  }
}

/// The plans before the current one that the store holds, by their ids: for the names their codes had.
package func earlierPlans(in house: House) async throws -> [String: Plan] {
  let plans = try await storedPlans(in: house.database).filter { $0.id != house.plan.id }
  return Dictionary(plans.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
}
