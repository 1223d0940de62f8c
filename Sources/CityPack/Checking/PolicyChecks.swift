// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// Holds the policy against itself: codes, periods, and who answers for what.
func check(_ policy: PolicyRows, _ known: KnownCodes, _ complaints: Complaints) {
  if let from = policy.from, let to = policy.to, to.value < from.value {
    complaints.add(to.place, "the period ends before it begins. Correct \"from\" or \"to\".")
  }
  complaints.refuseRepeated(policy.committees.map(\.code), "committee")
  complaints.refuseRepeated(policy.committees.compactMap(\.administration), "administration")
  complaints.refuseRepeated(policy.advisers.map(\.code), "adviser")
  complaints.refuseRepeated(policy.themes.map(\.code), "theme")
  complaints.refuseRepeated(policy.goals.map(\.code), "goal")
  complaints.refuseRepeated(policy.measures.map(\.code), "measure")
  for goal in policy.goals { checkResponsibility(goal, known, complaints) }
  for theme in policy.themes { checkConcretising(theme, known, complaints) }
  checkMoney(policy, complaints)
}

private func checkResponsibility(_ goal: GoalRow, _ known: KnownCodes, _ complaints: Complaints) {
  let title = "goal \"\(goal.code.value)\""
  for committee in goal.responsible { complaints.refer(committee, to: known.committees, "\(title) names committee") }
  guard let lead = goal.lead else { return }
  if !goal.responsible.contains(where: { $0.value == lead.value }) {
    let remedy = remedy(for: lead.value.text, among: goal.responsible.map(\.value.text))
    complaints.add(lead.place, "\(title) is led by \"\(lead.value)\", which does not answer for it. \(remedy)")
  } else if goal.responsible.count == 1 {
    complaints.add(lead.place, "\(title) has one committee only. Leave \"lead\" out.")
  }
}

private func checkConcretising(_ theme: ThemeRow, _ known: KnownCodes, _ complaints: Complaints) {
  let title = "theme \"\(theme.code.value)\""
  let answering = Set(theme.goals.flatMap(\.responsible).map(\.value))
  for committee in theme.concretisedBy {
    guard complaints.refer(committee, to: known.committees, "\(title) is made concrete by committee"),
      !answering.contains(committee.value), !answering.isEmpty
    else { continue }
    let remedy = remedy(for: committee.value.text, among: answering.map(\.text))
    complaints.add(
      committee.place,
      "\(title) is made concrete by \"\(committee.value)\", which answers for none of its goals. \(remedy)")
  }
}

/// Stated sums must be the sum of what is stated, to the last thousand.
private func checkMoney(_ policy: PolicyRows, _ complaints: Complaints) {
  for theme in policy.themes {
    var years: Set<Int> = []
    for row in theme.money where !years.insert(row.year).inserted {
      complaints.add(row.place, "theme \"\(theme.code.value)\" has two amounts for \(row.year). Keep one.")
    }
  }
  for total in policy.totals {
    let amounts = policy.themes.flatMap(\.money).filter { $0.year == total.year }
    guard !amounts.isEmpty else {
      complaints.add(total.place, "a sum is stated for \(total.year), but no theme has money that year. Delete it.")
      continue
    }
    // An amount that could not be read has been complained of.
    let sum = amounts.compactMap(\.amount).reduce(Money.zero, +)
    if amounts.allSatisfy({ $0.amount != nil }), sum != total.amount {
      complaints.add(
        total.place,
        "the themes' money for \(total.year) adds up to \(sum.inMillions), but \(total.amount.inMillions) is stated. "
          + "Correct the sum or one of the amounts.")
    }
  }
}
