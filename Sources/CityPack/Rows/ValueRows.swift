// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// What the policy says beside its themes. Every part may be missing: a policy need not define its words.
struct ValueRows {
  let vision: [SentenceRow]
  let approach: [SentenceRow]
  let definitions: [DefinitionRow]
  let beliefs: [BeliefRow]
  let grounds: [GroundRow]

  static let keys = ["vision", "approach", "definitions", "beliefs", "grounds"]

  init(_ file: Fields) {
    vision = file.sentences("vision")
    approach = file.sentences("approach")
    definitions = file.rowsIfAny("definitions", "definition", keys: DefinitionRow.keys).compactMap(DefinitionRow.init)
    beliefs = file.rowsIfAny("beliefs", "belief", keys: BeliefRow.keys).compactMap(BeliefRow.init)
    grounds = file.rowsIfAny("grounds", "ground", keys: GroundRow.keys).compactMap(GroundRow.init)
  }

  /// Sentences of all sorts share their codes.
  var codes: [Marked<SentenceCode>] {
    vision.map(\.code) + approach.map(\.code) + definitions.map(\.code)
      + beliefs.flatMap { [$0.code] + $0.statements.map(\.code) }
  }
}

struct SentenceRow {
  let code: Marked<SentenceCode>
  let text: LocalText

  static let keys = ["id", "text"]

  init?(_ fields: Fields) {
    text = fields.words("text")
    guard let code = fields.code("id", of: Named.Sentence.self) else { return nil }
    self.code = code
  }

  var sentence: Sentence { Sentence(code: code.value, text: text) }
}

struct DefinitionRow {
  let code: Marked<SentenceCode>
  let question: LocalText
  let text: LocalText

  static let keys = ["id", "question", "text"]

  init?(_ fields: Fields) {
    question = fields.words("question")
    text = fields.words("text")
    guard let code = fields.code("id", of: Named.Sentence.self) else { return nil }
    self.code = code
  }
}

struct BeliefRow {
  let code: Marked<SentenceCode>
  let name: LocalText
  let statements: [SentenceRow]

  static let keys = ["id", "name", "statements"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    statements = fields.sentences("statements")
    guard let code = fields.code("id", of: Named.Sentence.self) else { return nil }
    self.code = code
  }
}

struct GroundRow {
  let code: Marked<GroundCode>
  let name: LocalText

  static let keys = ["id", "name"]

  init?(_ fields: Fields) {
    name = fields.words("name")
    guard let code = fields.code("id", of: Named.Ground.self) else { return nil }
    self.code = code
  }
}

extension Fields {
  func sentences(_ key: String) -> [SentenceRow] {
    rowsIfAny(key, "sentence", keys: SentenceRow.keys).compactMap(SentenceRow.init)
  }
}
