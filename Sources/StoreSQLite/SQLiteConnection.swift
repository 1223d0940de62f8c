// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import GRDB
import Store

struct SQLiteConnection: Connection {
  let database: GRDB.Database

  func run(_ statement: some Store.Statement, _ values: [Value]) throws -> Int {
    let prepared = try database.cachedStatement(sql: statement.rawValue)
    try prepared.execute(arguments: StatementArguments(values.map(\.databaseValue)))
    return database.changesCount
  }

  func rows(_ statement: some Store.Statement, _ values: [Value]) throws -> [Store.Row] {
    let prepared = try database.cachedStatement(sql: statement.rawValue)
    let columns = Dictionary(
      prepared.columnNames.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { $1 })
    let found = try GRDB.Row.fetchCursor(prepared, arguments: StatementArguments(values.map(\.databaseValue)))
    var rows: [Store.Row] = []
    // The cursor gives one row again and again: each is read before the next.
    while let row = try found.next() {
      rows.append(Store.Row(columns: columns, cells: row.databaseValues.map { Value($0) }))
    }
    return rows
  }
}

extension Value {
  var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .int(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .int(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes([UInt8](data))
    // No statement of ours gives a real; one that did would fail where the column is read.
    case .double: self = .null
    }
  }
}
