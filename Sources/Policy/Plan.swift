// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The whole promise as data: themes → goals → measures, and who answers for them.
package struct Plan: Codable, Equatable, Sendable {
  package let id: String
  package let city: LocalText
  package let title: LocalText
  package let from: Day
  package let to: Day
  package let quote: Quote
  package let themes: [Theme]
  package let committees: [Committee]
  package let administrations: [Administration]
  package let lineage: Lineage

  package init(
    id: String, city: LocalText, title: LocalText, from: Day, to: Day, quote: Quote, themes: [Theme],
    committees: [Committee], administrations: [Administration], lineage: Lineage = .none
  ) {
    self.id = id
    self.city = city
    self.title = title
    self.from = from
    self.to = to
    self.quote = quote
    self.themes = themes
    self.committees = committees
    self.administrations = administrations
    self.lineage = lineage
  }

  package var goals: [Goal] { themes.flatMap(\.goals) }

  package var measures: [Measure] { goals.flatMap(\.measures) }
}

/// The sentence that carries everything.
package struct Quote: Codable, Equatable, Sendable {
  package let text: LocalText
  package let by: String
  package let context: LocalText

  package init(text: LocalText, by: String, context: LocalText) {
    self.text = text
    self.by = by
    self.context = context
  }
}

package struct Theme: Codable, Equatable, Sendable {
  package let code: ThemeCode
  package let name: LocalText
  package let because: LocalText
  package let goals: [Goal]
  package let money: [MoneyFigure]
  /// The committees the policy asks to make the measures concrete: not always all those who answer for the goals.
  package let concretisedBy: [CommitteeCode]

  package init(
    code: ThemeCode, name: LocalText, because: LocalText, goals: [Goal], money: [MoneyFigure],
    concretisedBy: [CommitteeCode] = []
  ) {
    self.code = code
    self.name = name
    self.because = because
    self.goals = goals
    self.money = money
    self.concretisedBy = concretisedBy
  }

  package var measures: [Measure] { goals.flatMap(\.measures) }
}

package struct Goal: Codable, Equatable, Sendable {
  /// What the policy wants more of, or less of. It gives no numbers.
  package enum Direction: String, Codable, Sendable, CaseIterable {
    case up, down
  }

  package let code: GoalCode
  package let name: LocalText
  package let direction: Direction
  /// In the policy's order.
  package let responsible: [CommitteeCode]
  /// A setting of the city where several share a goal: the policy names no lead.
  package let lead: CommitteeCode?
  package let measures: [Measure]

  package init(
    code: GoalCode, name: LocalText, direction: Direction, responsible: [CommitteeCode], lead: CommitteeCode?,
    measures: [Measure]
  ) {
    self.code = code
    self.name = name
    self.direction = direction
    self.responsible = responsible
    self.lead = lead
    self.measures = measures
  }
}

package struct Measure: Codable, Equatable, Sendable {
  package let code: MeasureCode
  package let name: LocalText
  /// Why no hand can be reached out to it, where that is so.
  package let withoutDoor: LocalText?

  package init(code: MeasureCode, name: LocalText, withoutDoor: LocalText? = nil) {
    self.code = code
    self.name = name
    self.withoutDoor = withoutDoor
  }
}

package struct Committee: Codable, Equatable, Sendable {
  package let code: CommitteeCode
  package let name: LocalText
  package let administration: AdministrationCode

  package init(code: CommitteeCode, name: LocalText, administration: AdministrationCode) {
    self.code = code
    self.name = name
    self.administration = administration
  }
}

package struct Administration: Codable, Equatable, Sendable {
  package let code: AdministrationCode
  package let name: LocalText
  package let committee: CommitteeCode

  package init(code: AdministrationCode, name: LocalText, committee: CommitteeCode) {
    self.code = code
    self.name = name
    self.committee = committee
  }
}
