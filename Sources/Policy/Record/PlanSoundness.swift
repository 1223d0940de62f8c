// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// What is wrong in a plan that came as a file of its own: a pack's reader says the same with line and column.
package func unsound(_ plan: Plan) throws -> [PlanFault] {
  var faults: [PlanFault] = []
  if plan.to < plan.from { faults.append(PlanFault("the period ends before it begins. Correct \"from\" or \"to\".")) }
  var seen: Set<EntryName> = []
  for entry in try plan.entries() where !seen.insert(entry.name).inserted {
    faults.append(PlanFault(entry.name, "there are two of \(entry.name). Give one of them another code."))
  }
  for goal in plan.goals { faults += answering(goal, plan) }
  for theme in plan.themes { faults += money(theme) + concretising(theme) }
  for committee in plan.committees where !plan.administrations.contains(where: { $0.code == committee.administration })
  {
    faults.append(unknown("administration", committee.administration.text, EntryName(.committee, committee.code.text)))
  }
  return faults + (try lineageFaults(in: plan))
}

private func unknown(_ noun: String, _ code: String, _ name: EntryName) -> PlanFault {
  PlanFault(name, "\(name) names \"\(code)\", which is no \(noun) of this plan. Correct it, or add it.")
}

private func answering(_ goal: Goal, _ plan: Plan) -> [PlanFault] {
  let name = EntryName(.goal, goal.code.text)
  var faults = goal.responsible.filter { code in !plan.committees.contains { $0.code == code } }
    .map { unknown("committee", $0.text, name) }
  if let lead = goal.lead, !goal.responsible.contains(lead) {
    faults.append(PlanFault(name, "\(name) is led by \"\(lead)\", which does not answer for it. Name one that does."))
  }
  return faults
}

private func money(_ theme: Theme) -> [PlanFault] {
  let name = EntryName(.theme, theme.code.text)
  var years: Set<Int> = []
  return theme.money.compactMap { figure in
    guard (1_900...2_200).contains(figure.year) else {
      return PlanFault(name, "\(name) has money for the year \(figure.year). Write a year from 1900 to 2200.")
    }
    return years.insert(figure.year).inserted
      ? nil : PlanFault(name, "\(name) has two amounts for \(figure.year). Keep one.")
  }
}

private func concretising(_ theme: Theme) -> [PlanFault] {
  let name = EntryName(.theme, theme.code.text)
  let answering = Set(theme.goals.flatMap(\.responsible))
  return theme.concretisedBy.filter { !answering.contains($0) }.map { code in
    PlanFault(name, "\(name) is made concrete by \"\(code)\", which answers for none of its goals. Name one that does.")
  }
}
