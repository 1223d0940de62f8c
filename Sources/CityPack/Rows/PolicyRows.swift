// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// policy.yaml as it is written, before anything in it is held against anything else.
struct PolicyRows {
  let id: Marked<String>?
  let city: LocalText
  let title: LocalText
  let from: Marked<Day>?
  let to: Marked<Day>?
  let quote: Quote
  let currency: Currency?
  let values: ValueRows
  let roles: [RoleRow]
  let advisers: [AdviserRow]
  let committees: [CommitteeRow]
  let themes: [ThemeRow]
  let totals: [TotalRow]

  static let keys =
    ["id", "city", "title", "period", "quote", "currency", "committees", "advisers", "roles", "themes", "money_totals"]
    + ValueRows.keys

  init(_ file: Fields) {
    id = file.text("id", expected: "a name of the policy such as lilleby-2011-2014")
    city = file.words("city")
    title = file.words("title")
    let period = file.block("period", keys: ["from", "to"])
    from = period?.day("from")
    to = period?.day("to")
    let quote = file.block("quote", keys: ["text", "by", "context"])
    let nothing = LocalText(official: .undetermined, words: [:])
    self.quote = Quote(
      text: quote?.words("text") ?? nothing, by: quote?.text("by")?.value ?? "",
      context: quote?.words("context") ?? nothing)
    values = ValueRows(file)
    roles = file.rowsIfAny("roles", "role", keys: RoleRow.keys).compactMap(RoleRow.init)
    advisers = file.rowsIfAny("advisers", "adviser", keys: AdviserRow.keys).compactMap(AdviserRow.init)
    committees = file.rows("committees", "committee", keys: CommitteeRow.keys).compactMap(CommitteeRow.init)
    themes = file.rows("themes", "theme", keys: ThemeRow.keys).compactMap(ThemeRow.init)
    totals = file.rowsIfAny("money_totals", "total", keys: ["year", "millions"]).compactMap(TotalRow.init)
    // Whoever has no money needs no currency.
    let hasMoney = !totals.isEmpty || themes.contains { !$0.money.isEmpty }
    currency = hasMoney || file.has("currency") ? file.currency("currency") : nil
  }

  var pledges: [PledgeRow] { roles.flatMap(\.pledges) }

  var goals: [GoalRow] { themes.flatMap(\.goals) }

  var measures: [MeasureRow] { goals.flatMap(\.measures) }
}

struct CommitteeRow {
  let code: Marked<CommitteeCode>
  let name: LocalText
  let administration: Marked<AdministrationCode>?
  let administrationName: LocalText
  let validity: Validity
  let administrationValidity: Validity

  static let keys = ["id", "name", "administration", "from", "to"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    let block = fields.block("administration", keys: ["id", "name", "from", "to"])
    administration = block?.code("id")
    administrationName = block?.words("name") ?? LocalText(official: .undetermined, words: [:])
    validity = fields.validity()
    administrationValidity = block?.validity() ?? .always
    guard let code = fields.code("id", of: Named.Committee.self) else { return nil }
    self.code = code
  }
}

struct ThemeRow {
  let code: Marked<ThemeCode>
  let name: LocalText
  let because: LocalText
  let statements: [SentenceRow]
  let money: [MoneyRow]
  let concretisedBy: [Marked<CommitteeCode>]
  let goals: [GoalRow]

  static let keys = ["id", "name", "because", "statements", "money", "concretised_by", "goals"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    because = fields.words("because")
    statements = fields.sentences("statements")
    money = fields.rowsIfAny("money", "amount", keys: ["year", "millions", "kind"]).map(MoneyRow.init)
    concretisedBy = fields.has("concretised_by") ? fields.codes("concretised_by") : []
    goals = fields.rows("goals", "goal", keys: GoalRow.keys).compactMap(GoalRow.init)
    guard let code = fields.code("id", of: Named.Theme.self) else { return nil }
    self.code = code
  }
}

struct GoalRow {
  let code: Marked<GoalCode>
  let name: LocalText
  let direction: Goal.Direction
  let responsible: [Marked<CommitteeCode>]
  let lead: Marked<CommitteeCode>?
  let measures: [MeasureRow]

  static let keys = ["id", "name", "direction", "responsible", "lead", "measures"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    direction = fields.choice("direction")
    responsible = fields.codes("responsible")
    lead = fields.has("lead") ? fields.code("lead") : nil
    measures = fields.rows("measures", "measure", keys: ["id", "name"]).compactMap(MeasureRow.init)
    guard let code = fields.code("id", of: Named.Goal.self) else { return nil }
    self.code = code
  }
}

struct MeasureRow {
  let code: Marked<MeasureCode>
  let name: LocalText

  init?(_ fields: Fields) {
    name = fields.words("name")
    guard let code = fields.code("id", of: Named.Measure.self) else { return nil }
    self.code = code
  }
}
