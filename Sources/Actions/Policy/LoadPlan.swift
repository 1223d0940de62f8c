// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Notation
package import Policy
import Sealing
package import Store

/// What a load wrote. Nothing, where the store said the same already.
package struct LoadedPlan: Equatable, Sendable {
  package let added: [EntryName]
  package let changed: [EntryName]
  package let retired: [EntryName]

  package var isNothing: Bool { added.isEmpty && changed.isEmpty && retired.isEmpty }
}

/// Why a plan was not taken in. The store is as it was.
package struct LoadRefusal: Error, Equatable {
  package let faults: [PlanFault]
}

/// Takes a plan into the store: only what is new or changed is written, as new rows, and nothing that was loaded goes
/// without a word. The first load of a plan counts from the beginning of its period, a change from the day it is loaded.
/// The program's keeper alone does this, at the command line or by opening the city.
package func loadPlan(
  _ plan: Plan, on day: Day, at now: Instant, in database: any Database
) async throws -> LoadedPlan {
  let entries = try plan.entries()
  let fingerprint = try fingerprint(of: plan)
  return try await database.transaction { connection in
    try refuseUnlessItFollows(plan, on: day, in: connection)
    let stored = try StoredPlan(plan.id, in: connection).latest()
    let words = try newWords(entries, plan, stored, on: day)
    guard !words.isEmpty else { return LoadedPlan(added: [], changed: [], retired: []) }
    let load = try connection.insertLoad(
      of: plan.id, from: plan.from, to: plan.to, at: now, on: day, by: Actor.keeper.pseudonym,
      fingerprint: fingerprint)
    for word in words { try connection.insert(word, of: plan.id, load: load) }
    try connection.tell(
      .loadedPlan, by: .keeper, on: "plan-load:\(load)", at: now, purpose: .operate, class: .publicKnowledge)
    func names(_ what: PlanWord.What) throws -> [EntryName] {
      try words.filter { $0.what == what }.map { try $0.name }
    }
    return LoadedPlan(added: try names(.added), changed: try names(.changed), retired: try names(.retired))
  }
}

/// SHA-256 of the plan's canonical text: two plans with the same say the same.
package func fingerprint(of plan: Plan) throws -> String {
  hexadecimal(Sealing.sha256(Array(try plan.record().compactJSON.utf8)))
}

private func refuseUnlessItFollows(_ plan: Plan, on day: Day, in connection: any Connection) throws {
  var found = try lineageFaults(in: plan)
  let ids = try connection.planIDs().filter { $0.id != plan.id }
  let later = ids.filter { $0.begins >= plan.from }
  let stored = try StoredPlan(plan.id, in: connection).latest()
  found += later.map { later in
    PlanFault(
      "the store holds the plan \"\(later.id)\", which begins on \(later.begins). The plan before it is closed: load "
        + "the newest one.")
  }
  let earlier = try ids.filter { $0.begins < plan.from }.compactMap { try StoredPlan($0.id, in: connection).plan() }
  found += try faults(in: plan, against: earlier)
  found += try disappearances(of: stored.keys.sorted(), from: plan)
  found += plan.lineage.retired.filter { stored[$0.entry] != nil && $0.on.map { $0 > day } == true }.map { fate in
    PlanFault(
      fate.entry, "\(fate.entry) is retired on a day that has not come yet. Load this plan on that day, or later.")
  }
  if !found.isEmpty { throw LoadRefusal(faults: found) }
}

/// What the plan says and the store does not say yet.
private func newWords(
  _ entries: [PlanEntry], _ plan: Plan, _ stored: [EntryName: PlanWord], on day: Day
) throws -> [PlanWord] {
  let since = stored.isEmpty ? plan.from : max(day, plan.from)
  func word(_ name: EntryName, _ what: PlanWord.What, _ content: String, since: Day) -> PlanWord {
    PlanWord(kind: name.kind.rawValue, code: name.code, since: since, what: what, content: content)
  }
  var words: [PlanWord] = []
  for entry in entries {
    let content = entry.content.compactJSON
    let before = stored[entry.name]
    if before?.what != .retired, before?.content == content { continue }
    let isNew = before == nil || before?.what == .retired
    words.append(word(entry.name, isNew ? .added : .changed, content, since: since))
  }
  for fate in plan.lineage.retired {
    // What this store never had needs no end here.
    guard let before = stored[fate.entry] else { continue }
    let content = try tree(of: fate).compactJSON
    if before.what == .retired, before.content == content { continue }
    words.append(word(fate.entry, .retired, content, since: fate.on ?? day))
  }
  return words
}
