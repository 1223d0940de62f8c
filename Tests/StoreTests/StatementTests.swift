// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import GRDB
import Store
import StoreSQLite
import Testing

@Suite struct StatementTests {
  @Test(arguments: Catalogued.all)
  func onSQLiteEveryStatementIsPrepared(_ statement: Catalogued) throws {
    let queue = try DatabaseQueue()
    try queue.write { database in
      for sql in [Migration.ledger] + Migration.all.flatMap(\.statements) {
        try database.execute(sql: Dialect.sqlite.spell(sql))
      }
      _ = try database.makeStatement(sql: statement.sql)
    }
  }

  @Test func theCatalogueNamesEachStatementOnce() {
    #expect(allStatements.count == Set(allStatements).count)
    #expect(allStatements.count > 40)
  }

  @Test func theCatalogueLeavesNoStatementOut() throws {
    let house = URL(filePath: #filePath).appending(path: "../../..").standardized
    let store = house.appending(path: "Sources/Store")
    let catalogue = try String(contentsOf: store.appending(path: "Catalogue.swift"), encoding: .utf8)
    let files = try #require(FileManager.default.enumerator(at: store, includingPropertiesForKeys: nil))
    for case let file as URL in files where file.pathExtension == "swift" {
      for found in try String(contentsOf: file, encoding: .utf8).matches(of: /enum (\w+): String, Statement\b/) {
        #expect(catalogue.contains("texts(\(found.1).self)"), "\(found.1)")
      }
    }
  }

  @Test(arguments: Catalogued.all)
  func placeholdersAreNumberedWithoutAGap(_ statement: Catalogued) throws {
    let numbers = statement.sql.matches(of: /\?(\d*)/).map { Int($0.1) ?? 0 }
    #expect(Set(numbers) == Set(numbers.isEmpty ? [] : Array(1...(numbers.max() ?? 0))))
    #expect(!statement.sql.contains("$"), "GRDB binds $2, $1 swapped, silently")
  }

  @Test func postgresWritesPlaceholdersItsOwnWay() {
    #expect(
      Dialect.postgres.placeholders("SELECT ?1 WHERE a = 'really?' AND b = ?12")
        == "SELECT $1 WHERE a = 'really?' AND b = $12")
    #expect(Dialect.sqlite.placeholders("SELECT ?1") == "SELECT ?1")
  }

  @Test func numbersOfMigrationsHaveNoGap() {
    #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    #expect(Set(Migration.all.map(\.name)).count == Migration.all.count)
  }
}
