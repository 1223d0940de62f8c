// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

/// The whole promise as data: themes → goals → measures, and who answers for them.
package struct Plan: Equatable, Sendable {
  package let id: String
  package let city: LocalText
  package let title: LocalText
  package let from: Day
  package let to: Day
  package let quote: Quote
  package let vision: [Sentence]
  /// How the city works with the themes.
  package let approach: [Sentence]
  package let definitions: [Definition]
  package let beliefs: [Belief]
  package let grounds: [Ground]
  package let roles: [Role]
  package let themes: [Theme]
  package let committees: [Committee]
  package let administrations: [Administration]
  package let advisers: [Adviser]
  package let localCommittees: [LocalCommittee]
  package let currency: Currency

  package init(
    id: String, city: LocalText, title: LocalText, from: Day, to: Day, quote: Quote, vision: [Sentence] = [],
    approach: [Sentence] = [], definitions: [Definition] = [], beliefs: [Belief] = [], grounds: [Ground] = [],
    roles: [Role] = [], themes: [Theme], committees: [Committee], administrations: [Administration],
    advisers: [Adviser] = [], localCommittees: [LocalCommittee] = [], currency: Currency = .none
  ) {
    self.id = id
    self.city = city
    self.title = title
    self.from = from
    self.to = to
    self.quote = quote
    self.vision = vision
    self.approach = approach
    self.definitions = definitions
    self.beliefs = beliefs
    self.grounds = grounds
    self.roles = roles
    self.themes = themes
    self.committees = committees
    self.administrations = administrations
    self.advisers = advisers
    self.localCommittees = localCommittees
    self.currency = currency
  }

  package var goals: [Goal] { themes.flatMap(\.goals) }

  package var measures: [Measure] { goals.flatMap(\.measures) }

  package var pledges: [Pledge] { roles.flatMap(\.pledges) }

  /// A plan with measures directly under its themes has no level of goals to show.
  package var hasGoals: Bool { goals.contains { !$0.isImplied } }
}

/// The sentence that carries everything.
package struct Quote: Equatable, Sendable {
  package let text: LocalText
  package let by: String
  package let context: LocalText

  package init(text: LocalText, by: String, context: LocalText) {
    self.text = text
    self.by = by
    self.context = context
  }
}

package struct Theme: Equatable, Sendable {
  package let code: ThemeCode
  package let name: LocalText
  package let because: LocalText
  package let statements: [Sentence]
  package let goals: [Goal]
  package let money: [MoneyFigure]
  /// The committees the policy asks to make the measures concrete: not always all those who answer for the goals.
  package let concretisedBy: [CommitteeCode]

  package init(
    code: ThemeCode, name: LocalText, because: LocalText, statements: [Sentence] = [], goals: [Goal],
    money: [MoneyFigure], concretisedBy: [CommitteeCode] = []
  ) {
    self.code = code
    self.name = name
    self.because = because
    self.statements = statements
    self.goals = goals
    self.money = money
    self.concretisedBy = concretisedBy
  }

  package var measures: [Measure] { goals.flatMap(\.measures) }
}

package struct Goal: Equatable, Sendable {
  /// What the policy wants more of, or less of. It gives no numbers.
  package enum Direction: String, Sendable, CaseIterable {
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
  /// The theme's measures stand directly under it: this goal has its theme's code and name, and is no level to show.
  package let isImplied: Bool

  package init(
    code: GoalCode, name: LocalText, direction: Direction, responsible: [CommitteeCode], lead: CommitteeCode?,
    measures: [Measure], isImplied: Bool = false
  ) {
    self.code = code
    self.name = name
    self.direction = direction
    self.responsible = responsible
    self.lead = lead
    self.measures = measures
    self.isImplied = isImplied
  }
}

package struct Measure: Equatable, Sendable {
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

package struct Committee: Equatable, Sendable {
  package let code: CommitteeCode
  package let name: LocalText
  package let administration: AdministrationCode
  package let validity: Validity

  package init(
    code: CommitteeCode, name: LocalText, administration: AdministrationCode, validity: Validity = .always
  ) {
    self.code = code
    self.name = name
    self.administration = administration
    self.validity = validity
  }
}

package struct Administration: Equatable, Sendable {
  package let code: AdministrationCode
  package let name: LocalText
  package let committee: CommitteeCode
  package let validity: Validity

  package init(
    code: AdministrationCode, name: LocalText, committee: CommitteeCode, validity: Validity = .always
  ) {
    self.code = code
    self.name = name
    self.committee = committee
    self.validity = validity
  }
}
