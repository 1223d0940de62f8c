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
    let rows = try GRDB.Row.fetchAll(prepared, arguments: StatementArguments(values.map(\.databaseValue)))
    return rows.map { row in
      Store.Row(Dictionary(row.map { ($0.0, Value($0.1)) }, uniquingKeysWith: { $1 }))
    }
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
