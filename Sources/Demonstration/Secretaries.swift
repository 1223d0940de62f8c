// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Hands
import Policy
import Store

/// The made-up secretaries: what each records about a measure, by the same verbs that people use.
struct Secretaries {
  let house: House
  let staff: [DeskCode: [Account]]

  /// Everything that is recorded by the day, in the order of its days, each on its day.
  func record(_ entries: [MadeUpEntry], until today: Day) async throws {
    for entry in entries.sorted(by: { $0.day < $1.day }) where entry.day <= today {
      house.clock.move(to: entry.day)
      try await record(entry)
    }
    house.clock.move(to: today)
  }

  private func record(_ entry: MadeUpEntry) async throws {
    guard let secretary = secretary(of: entry.measure) else { return }
    let rules = EntryRules(today: entry.day, plan: house.plan, languages: house.languages.map(\.language))
    let so = try await readMeasure(entry.measure, by: secretary, in: house)
    let target = MeasureTarget(measure: entry.measure, version: so.version)
    let form = entry.form
    switch entry.what {
    case .status: try await recordField(form.readStatus(rules), about: target, by: secretary, in: house)
    case .evidence: try await recordField(form.readEvidence(rules), about: target, by: secretary, in: house)
    case .schedule: try await recordField(form.readSchedule(rules), about: target, by: secretary, in: house)
    case .milestone: try await planMilestone(form.readMilestone(rules), about: target, by: secretary, in: house)
    case .change(let number):
      try await changeMilestone(number, form.readChange(rules), about: target, by: secretary, in: house)
    case .plan: try await writeActionPlan(form.readPlan(rules), about: target, by: secretary, in: house)
    case .advice: try await noteAdvice(form.readAdvice(rules), about: target, by: secretary, in: house)
    case .answer(let number):
      let advice = so.entries.filter { $0.said.kind == .advice }
      guard advice.indices.contains(number - 1) else { return }
      try await answerAdvice(advice[number - 1].id, form.readAnswer(rules), about: target, by: secretary, in: house)
    }
  }

  /// Of the committee that leads; where there is none, of the first that answers.
  private func secretary(of measure: MeasureCode) -> Account? {
    let goal = house.plan.goals.first { $0.measures.contains { $0.code == measure } }
    return goal?.answers.lazy.compactMap { committee in
      house.organisation.desks.values.first { $0.level == .committee && $0.committee == committee }
    }.compactMap { staff[$0.code]?.first }.first
  }
}
