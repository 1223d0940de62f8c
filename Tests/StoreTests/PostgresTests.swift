// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Store
import Testing

/// The SQL is written once for two databases. These tests hold it against PostgreSQL long before a store of ours runs
/// there. `scripts/postgres start` makes an empty one; `make test` does so by itself.
@Suite(
  .enabled(
    if: Postgres.address != nil, "BLANDDIG_POSTGRES names no PostgreSQL; `make test` starts one, see scripts/postgres"))
struct PostgresTests {
  @Test(arguments: Migration.all.map(\.number))
  func everyMigrationRunsOnPostgres(_ number: Int) async throws {
    try await Postgres.run(Postgres.schema("migration_\(number)", upTo: number))
  }

  @Test(arguments: Catalogued.all)
  func everyStatementIsPreparedOnPostgres(_ statement: Catalogued) async throws {
    try await Postgres.migrated.value
    try await Postgres.run(
      "SET search_path TO statements; PREPARE it AS \(Dialect.postgres.placeholders(statement.sql));")
  }

  @Test func aStatementThatPostgresRefusesFails() async throws {
    try await Postgres.migrated.value
    await #expect(throws: Postgres.Refusal.self) {
      try await Postgres.run("SET search_path TO statements; PREPARE it AS SELECT nothing FROM nowhere;")
    }
  }
}

/// The PostgreSQL of this test run, spoken to through `psql`.
enum Postgres {
  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  static let address = ProcessInfo.processInfo.environment["BLANDDIG_POSTGRES"]

  /// One schema with all tables, made by whoever comes first.
  static let migrated = Task { try await run(schema("statements", upTo: Migration.all.count)) }

  static func schema(_ name: String, upTo number: Int) -> String {
    let statements = [Migration.ledger] + Migration.all.filter { $0.number <= number }.flatMap(\.statements)
    return (["CREATE SCHEMA \(name)", "SET search_path TO \(name)"] + statements.map(Dialect.postgres.spell))
      .map { "\($0);\n" }.joined()
  }

  static func run(_ sql: String) async throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", address ?? "", "-c", sql]
    let output = Pipe()
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Refusal(description: String(decoding: said, as: UTF8.self))
    }
  }
}
