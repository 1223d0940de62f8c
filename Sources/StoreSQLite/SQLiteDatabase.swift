// SPDX-License-Identifier: AGPL-3.0-or-later

package import Foundation
import GRDB
package import Store

/// The embedded database: one file, one writer, many readers.
package struct SQLiteDatabase: Store.Database {
  private let writer: any DatabaseWriter
  /// With one connection for both, to forbid writing while reading makes SQLite compile every statement anew.
  private var readsAsItWrites = false

  /// A database that lives as long as this value: for tests.
  package static func inMemory() throws -> SQLiteDatabase {
    let database = SQLiteDatabase(writer: try DatabaseQueue(configuration: configuration))
    try database.migrate(Migration.all)
    return database
  }

  /// A database in memory with what this one holds now, for thousands of moves in a row: quicker than `inMemory`, and
  /// without its guard against a reader that writes.
  package func draft() throws -> SQLiteDatabase {
    var draft = SQLiteDatabase(writer: try DatabaseQueue(configuration: Self.configuration))
    draft.readsAsItWrites = true
    try copy(over: draft)
    return draft
  }

  /// Opens or makes the file, readable by its owner only, and brings it to the newest schema. Only tests hand in other
  /// migrations, to break one in the middle.
  package static func open(_ file: URL, migrations: [Migration] = Migration.all) throws -> SQLiteDatabase {
    if !FileManager.default.fileExists(atPath: file.path) {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      _ = FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
    }
    let pool = try DatabasePool(path: file.path, configuration: configuration)
    let database = SQLiteDatabase(writer: pool)
    try database.makeDurable()
    try database.migrate(migrations)
    return database
  }

  package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    if readsAsItWrites { return try await transaction(body) }
    return try await writer.read { try body(SQLiteConnection(database: $0)) }
  }

  package func transaction<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
    try await writer.write { try body(SQLiteConnection(database: $0)) }
  }

  /// Everything in this database, in place of everything in the other, in one transaction there.
  package func copy(over other: SQLiteDatabase) throws {
    try writer.backup(to: other.writer)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      try database.execute(sql: "PRAGMA secure_delete = ON")
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  /// The pool sets `synchronous` to NORMAL after its own preparation, which may lose acknowledged hands at a power cut.
  private func makeDurable() throws {
    try writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA synchronous = FULL")
      let found = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? -1
      guard found == 2 else { throw StoreFault.notDurable("\(found)") }
    }
  }

  /// Each migration in a transaction of its own: a kill in the middle leaves it undone, and the next start does it.
  private func migrate(_ migrations: [Migration]) throws {
    try writer.write { try $0.execute(sql: Dialect.sqlite.spell(Migration.ledger)) }
    let pending = try writer.read { try Migration.pending(of: migrations, in: SQLiteConnection(database: $0)) }
    for migration in pending {
      try writer.write { database in
        for statement in migration.statements {
          try database.execute(sql: Dialect.sqlite.spell(statement))
        }
        try migration.note(in: SQLiteConnection(database: database))
      }
    }
  }
}
