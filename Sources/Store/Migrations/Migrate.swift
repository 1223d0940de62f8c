// SPDX-License-Identifier: AGPL-3.0-or-later

enum MigrationStatement: String, Statement {
  case done = "SELECT number FROM migration ORDER BY number"
  case note = "INSERT INTO migration (number, name) VALUES (?1, ?2)"
}

extension Migration {
  /// Made before the first migration, and never changed.
  package static let ledger =
    "CREATE TABLE IF NOT EXISTS migration (number {int} PRIMARY KEY, name {text} NOT NULL) {strict}"

  /// Those of `migrations` that a store has not seen. Throws when the store is newer than this program.
  package static func pending(of migrations: [Migration] = all, in connection: any Connection) throws -> [Migration] {
    let done = try connection.rows(MigrationStatement.done, []).map { Int(try $0.int("number")) }
    if let newest = done.max(), newest > migrations.count { throw StoreFault.newerSchema(newest) }
    return migrations.filter { !done.contains($0.number) }
  }

  package func note(in connection: any Connection) throws {
    try connection.run(MigrationStatement.note, [.int(number), .text(name)])
  }
}
