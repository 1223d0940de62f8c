// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// The plan of rows that nothing was complained of.
func makePlan(_ policy: PolicyRows, withoutDoor: [WithoutDoorRow], _ local: [LocalCommitteeRow]) -> Plan? {
  guard let id = policy.id, let from = policy.from, let to = policy.to else { return nil }
  let reasons = Dictionary(withoutDoor.map { ($0.measure.value, $0.why) }) { first, _ in first }
  let administrations = policy.committees.compactMap { row in
    row.administration.map {
      Administration(
        code: $0.value, name: row.administrationName, committee: row.code.value, validity: row.administrationValidity)
    }
  }
  return Plan(
    id: id.value, city: policy.city, title: policy.title, from: from.value, to: to.value, quote: policy.quote,
    vision: policy.values.vision.map(\.sentence), approach: policy.values.approach.map(\.sentence),
    definitions: policy.values.definitions.map {
      Definition(code: $0.code.value, question: $0.question, text: $0.text)
    },
    beliefs: policy.values.beliefs.map {
      Belief(code: $0.code.value, name: $0.name, statements: $0.statements.map(\.sentence))
    },
    grounds: policy.values.grounds.map { Ground(code: $0.code.value, name: $0.name) },
    roles: policy.roles.map { Role(code: $0.code.value, name: $0.name, pledges: $0.pledges.map(\.pledge)) },
    themes: policy.themes.map { makeTheme($0, reasons) },
    committees: policy.committees.compactMap { row in
      row.administration.map {
        Committee(code: row.code.value, name: row.name, administration: $0.value, validity: row.validity)
      }
    },
    administrations: administrations,
    advisers: policy.advisers.map { Adviser(code: $0.code.value, name: $0.name, about: $0.about) },
    localCommittees: local.map {
      LocalCommittee(code: $0.code.value, name: $0.name, districts: $0.districts.map(\.value))
    },
    currency: policy.currency ?? .none)
}

private func makeTheme(_ row: ThemeRow, _ reasons: [MeasureCode: LocalText]) -> Theme {
  Theme(
    code: row.code.value, name: row.name, because: row.because, statements: row.statements.map(\.sentence),
    goals: row.goals.map { goal in
      Goal(
        code: goal.code.value, name: goal.name, direction: goal.direction,
        responsible: goal.responsible.map(\.value), lead: goal.lead?.value,
        measures: goal.measures.map {
          Measure(code: $0.code.value, name: $0.name, withoutDoor: reasons[$0.code.value])
        })
    },
    money: row.money.compactMap { money in
      money.amount.map { MoneyFigure(year: money.year, amount: $0, kind: money.kind) }
    },
    concretisedBy: row.concretisedBy.map(\.value))
}
