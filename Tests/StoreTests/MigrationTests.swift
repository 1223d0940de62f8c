// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Store
import StoreSQLite
import Testing

@Suite struct MigrationTests {
  /// Every statement of every migration, as the one that fails.
  static let breaks = Migration.all.flatMap { migration in
    (0...migration.statements.count).map { (migration.number, $0) }
  }

  @Test(arguments: breaks)
  func aMigrationThatBreaksInTheMiddleIsUndoneAndDoneAtTheNextStart(_ number: Int, _ statement: Int) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "blanddig-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "city.sqlite")

    #expect(throws: (any Error).self) {
      try SQLiteDatabase.open(
        file, migrations: Migration.all.map { $0.number == number ? $0.broken(at: statement) : $0 })
    }
    let before = Migration.all.filter { $0.number < number }
    #expect(try await schema(SQLiteDatabase.open(file, migrations: before)) == newSchema(before))
    #expect(try await schema(SQLiteDatabase.open(file)) == newSchema(Migration.all))
  }

  @Test func openingAgainDoesNothingTwice() async throws {
    let database = try SQLiteDatabase.inMemory()
    let pending = try await database.read { try Migration.pending(in: $0).count }
    #expect(pending == 0)
  }

  private func schema(_ database: SQLiteDatabase) async throws -> [String] {
    try await database.read { try $0.rows(Schema.everything, []).map { try $0.text("sql") } }
  }

  /// What a store that never broke has.
  private func newSchema(_ migrations: [Migration]) async throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "blanddig-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    return try await schema(SQLiteDatabase.open(folder.appending(path: "city.sqlite"), migrations: migrations))
  }
}

extension Migration {
  /// The same, with a statement that cannot run before the one at `index`, or after the last.
  fileprivate func broken(at index: Int) -> Migration {
    var statements = statements
    statements.insert("THE POWER WENT OUT", at: index)
    return Migration(number: number, name: name, statements: statements)
  }
}
