// SPDX-License-Identifier: AGPL-3.0-or-later

/// A numbered change of the schema. Once released it never changes. Column words stand in braces and each database
/// spells them its own way: `{id} {int} {text} {bytes}`; `{strict}` ends a table.
package struct Migration: Sendable {
  package let number: Int
  package let name: String
  package let statements: [String]

  package init(number: Int, name: String, statements: [String]) {
    self.number = number
    self.name = name
    self.statements = statements
  }

  /// In order; the numbers have no gap.
  package static let all: [Migration] = [
    .hands, .people, .trust, .promise, .plans, .doors, .handovers, .colleagues, .answerTemplates, .messages,
  ]
}

/// How a database spells the column words.
package enum Dialect: Sendable {
  case sqlite, postgres

  package func spell(_ sql: String) -> String {
    let words: [(String, String)] =
      switch self {
      case .sqlite:
        [
          ("{id}", "INTEGER PRIMARY KEY AUTOINCREMENT"), ("{int}", "INTEGER"), ("{text}", "TEXT"), ("{bytes}", "BLOB"),
          ("{strict}", "STRICT"),
        ]
      case .postgres:
        [
          ("{id}", "bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY"), ("{int}", "bigint"), ("{text}", "text"),
          ("{bytes}", "bytea"), ("{strict}", ""),
        ]
      }
    return words.reduce(sql) { $0.replacing($1.0, with: $1.1) }
  }
}
