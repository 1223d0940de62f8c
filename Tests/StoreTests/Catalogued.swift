// SPDX-License-Identifier: AGPL-3.0-or-later

import Store
import Testing

/// A statement of the catalogue as a test's argument: its name is its own beginning.
struct Catalogued: Sendable, CustomTestStringConvertible {
  let sql: String

  static let all = allStatements.map(Catalogued.init)

  var testDescription: String {
    String(sql.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(90))
  }
}

/// The schema as SQLite tells it.
enum Schema: String, Statement {
  case columns = """
    SELECT tables.name AS table_name, columns.name AS column_name, columns.type AS type
    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns
    WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%' ORDER BY tables.name, columns.cid
    """
  case everything = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
  case synchronous = "SELECT synchronous FROM pragma_synchronous"
  case foreignKeys = "SELECT foreign_keys FROM pragma_foreign_keys"
  case secureDelete = "SELECT secure_delete FROM pragma_secure_delete"
  case futureMigration = "INSERT INTO migration (number, name) VALUES (99, 'from the future')"
}
