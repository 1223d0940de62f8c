// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// What is wrong in the lineage by itself, whatever the earlier plans may hold.
package func lineageFaults(in plan: Plan) throws -> [PlanFault] {
  let names = Set(try plan.entries().map(\.name))
  var faults = periodFaults(in: plan)
  for predecessor in plan.lineage.predecessors {
    faults += repeated(predecessor.fates, of: predecessor.plan)
    for fate in predecessor.fates { faults += fateFaults(fate, of: predecessor.plan, names) }
  }
  faults += repeated(plan.lineage.retired, of: nil)
  for fate in plan.lineage.retired { faults += retirementFaults(fate, plan, names) }
  return faults
}

private func periodFaults(in plan: Plan) -> [PlanFault] {
  var seen: Set<String> = [plan.id]
  return plan.lineage.predecessors.compactMap { predecessor in
    let id = predecessor.plan
    if id == plan.id {
      return PlanFault(
        of: id, "the plan \"\(id)\" is named as its own predecessor. Name the plan of the period before.")
    }
    if !seen.insert(id).inserted { return PlanFault(of: id, "the plan \"\(id)\" stands here twice. Keep one.") }
    if predecessor.from >= plan.from {
      return PlanFault(
        of: id,
        "the plan \"\(id)\" begins on \(predecessor.from), which is not before \(plan.from). Correct its period.")
    }
    return nil
  }
}

private func repeated(_ fates: [Fate], of predecessor: String?) -> [PlanFault] {
  var seen: Set<EntryName> = []
  return fates.compactMap { fate in
    seen.insert(fate.entry).inserted
      ? nil : PlanFault(fate.entry, of: predecessor, "\(fate.entry) stands here twice. Say once what became of it.")
  }
}

/// One fate of an earlier thing.
private func fateFaults(_ fate: Fate, of predecessor: String, _ names: Set<EntryName>) -> [PlanFault] {
  func fault(_ sentence: String) -> PlanFault { PlanFault(fate.entry, of: predecessor, sentence) }
  var faults = [shapeFault(fate).map(fault)].compactMap(\.self)
  for code in fate.into where !names.contains(EntryName(fate.kind, code)) {
    faults.append(
      fault("\(fate.entry) lives on as \"\(code)\", which is no \(fate.kind.noun) of this plan. Correct it."))
  }
  if names.contains(fate.entry), fate.what != .carriedOver || fate.into != [fate.code] {
    faults.append(
      fault(
        "the code \(fate.code) is taken: this plan uses it, but the earlier \(fate.entry) was not carried over as it. "
          + "Give the new one a code of its own."))
  }
  return faults
}

private func shapeFault(_ fate: Fate) -> String? {
  switch fate.what {
  case .carriedOver where fate.into.count != 1: "\(fate.entry) is carried over: name the one code it has now."
  case .split where Set(fate.into).count < 2: "\(fate.entry) is split: name the two or more codes it has become."
  case .merged where fate.into.count != 1: "\(fate.entry) is merged: name the one code it has gone into."
  case .retired where !fate.into.isEmpty: "\(fate.entry) is retired, so nothing follows it. Leave \"into\" out."
  case .retired where fate.reason == nil:
    "\(fate.entry) is retired without a reason. Add one of "
      + Fate.Reason.allCases.map(\.rawValue).joined(separator: ", ") + "."
  default: nil
  }
}

private func retirementFaults(_ fate: Fate, _ plan: Plan, _ names: Set<EntryName>) -> [PlanFault] {
  func fault(_ sentence: String) -> PlanFault { PlanFault(fate.entry, sentence) }
  var faults = [shapeFault(fate).map(fault)].compactMap(\.self)
  if fate.what != .retired {
    faults.append(fault("\(fate.entry) can only be retired within its period. Say the rest in the next period's plan."))
  }
  if names.contains(fate.entry) {
    faults.append(fault("\(fate.entry) is retired, but still stands in the plan. Take it out of one of them."))
  }
  if let day = fate.on, (plan.from...plan.to).contains(day) { return faults }
  faults.append(fault("\(fate.entry) is retired: name the day, from \(plan.from) to \(plan.to), in \"on\"."))
  return faults
}

/// What a plan leaves unsaid of the plans before it, or says wrongly. `earlier` are the other plans the store holds,
/// the oldest first, each as it last was.
package func faults(in plan: Plan, against earlier: [Plan]) throws -> [PlanFault] {
  var faults: [PlanFault] = []
  if let last = earlier.last, !plan.lineage.predecessors.contains(where: { $0.plan == last.id }) {
    faults.append(
      PlanFault(
        "the store holds the plan \"\(last.id)\" (\(last.from.year)–\(last.to.year)), and this plan does not say what "
          + "became of it. Name it under \"predecessors\" in lineage.yaml."))
  }
  let names = Set(try plan.entries().map(\.name))
  for other in earlier {
    if other.lineage.predecessors.contains(where: { $0.plan == plan.id }) {
      faults.append(
        PlanFault(of: other.id, "the plan \"\(other.id)\" comes from this one: a plan cannot be its own ancestor."))
    } else if let predecessor = plan.lineage.predecessors.first(where: { $0.plan == other.id }) {
      faults += try accountFaults(predecessor, other)
    } else {
      faults += try reuseFaults(names, other, plan)
    }
  }
  return faults
}

/// Every earlier code has a fate, and every fate an earlier code.
private func accountFaults(_ predecessor: Predecessor, _ earlier: Plan) throws -> [PlanFault] {
  // A goal that only stands for its theme has no fate of its own.
  let implied = Set(earlier.goals.filter(\.isImplied).map { EntryName(.goal, $0.code.text) })
  let names = try earlier.entries().map(\.name)
    .filter { EntryKind.inherited.contains($0.kind) && !implied.contains($0) }
  let known = Set(names)
  let told = Set(predecessor.fates.map(\.entry))
  let unsaid = names.filter { !told.contains($0) }.map { name in
    PlanFault(
      name, of: earlier.id,
      "nothing is said of \(name) of \"\(earlier.id)\". Say whether it was carried over, split, merged or retired.")
  }
  let unknown = predecessor.fates.map(\.entry).filter { !known.contains($0) && !implied.contains($0) }.map { name in
    PlanFault(name, of: earlier.id, "\"\(earlier.id)\" has no \(name). Correct the code, or leave the line out.")
  }
  return unsaid + unknown
}

/// A code of long ago comes back only as the thing that was carried over all the way.
private func reuseFaults(_ names: Set<EntryName>, _ earlier: Plan, _ plan: Plan) throws -> [PlanFault] {
  let carried = Set(
    plan.lineage.predecessors.flatMap(\.fates).filter { $0.into == [$0.code] && $0.what == .carriedOver }.map(\.entry))
  return try earlier.entries().map(\.name)
    .filter { EntryKind.inherited.contains($0.kind) && names.contains($0) && !carried.contains($0) }
    .map { name in
      PlanFault(
        name, "the code \(name.code) is taken: \"\(earlier.id)\" had a \(name). Give the new one a code of its own.")
    }
}

/// Codes that were loaded and have left the plan without a word.
package func disappearances(of loaded: [EntryName], from plan: Plan) throws -> [PlanFault] {
  let kept = Set(try plan.entries().map(\.name) + plan.lineage.retired.map(\.entry))
  return loaded.filter { !kept.contains($0) && $0.kind != .plan }.map { name in
    PlanFault(
      "\(name) was loaded and is gone from the plan. Bring it back, or retire it in lineage.yaml: "
        + "{kind: \(name.kind.rawValue), code: \(name.code), on: a day, reason: why}.")
  }
}
