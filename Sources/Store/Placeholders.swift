// SPDX-License-Identifier: AGPL-3.0-or-later

extension Dialect {
  /// The statement with its placeholders as this database writes them: `?1` stays, or becomes `$1`. What stands in
  /// quotes is left alone.
  package func placeholders(_ sql: String) -> String {
    guard self == .postgres else { return sql }
    var isQuoted = false
    return String(
      sql.map { character -> Character in
        if character == "'" { isQuoted.toggle() }
        return character == "?" && !isQuoted ? "$" : character
      })
  }
}
