// SPDX-License-Identifier: AGPL-3.0-or-later

/// What SQL can be asked with: each statement is a case of an enum, so that all of them can be listed and prepared on
/// every database long before they run there. Placeholders are `?1 ?2`; see the SQL contract in docs/ARCHITECTURE.md.
package protocol Statement: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

/// The one thing with two implementations.
package protocol Connection {
  /// Runs a statement that gives no rows; answers how many rows it changed.
  @discardableResult
  func run(_ statement: some Statement, _ values: [Value]) throws -> Int
  func rows(_ statement: some Statement, _ values: [Value]) throws -> [Row]
}

extension Connection {
  package func first(_ statement: some Statement, _ values: [Value] = []) throws -> Row? {
    try rows(statement, values).first
  }
}

/// A database. The body of a transaction is synchronous, may be run again, and does nothing but SQL; what it throws
/// undoes it.
package protocol Database: Sendable {
  func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  func transaction<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
}

/// What a column can hold in both databases.
package enum Value: Equatable, Sendable {
  case null
  case int(Int64)
  case text(String)
  case bytes([UInt8])

  package static func int(_ number: Int) -> Value { .int(Int64(number)) }

  package static func flag(_ flag: Bool) -> Value { .int(flag ? 1 : 0) }

  package static func text(_ text: String?) -> Value { text.map { Value.text($0) } ?? .null }

  package static func int(_ number: Int64?) -> Value { number.map { Value.int($0) } ?? .null }

  package static func bytes(_ bytes: [UInt8]?) -> Value { bytes.map { Value.bytes($0) } ?? .null }
}

/// A row by column names. A column that is not there, or holds something else, is our fault and says which it was.
package struct Row: Sendable {
  private let columns: [String: Int]
  private let cells: [Value]

  /// The columns say where in `cells` each stands. They are the same for all rows of an answer, and made once.
  package init(columns: [String: Int], cells: [Value]) {
    self.columns = columns
    self.cells = cells
  }

  private subscript(column: String) -> Value? { columns[column].map { cells[$0] } }

  package func int(_ column: String) throws(StoreFault) -> Int64 {
    guard case .int(let number)? = self[column] else { throw .column(column) }
    return number
  }

  package func text(_ column: String) throws(StoreFault) -> String {
    guard case .text(let text)? = self[column] else { throw .column(column) }
    return text
  }

  package func bytes(_ column: String) throws(StoreFault) -> [UInt8] {
    guard case .bytes(let bytes)? = self[column] else { throw .column(column) }
    return bytes
  }

  package func flag(_ column: String) throws(StoreFault) -> Bool { try int(column) != 0 }

  package func isNull(_ column: String) -> Bool { self[column] == .null }

  package func optionalInt(_ column: String) throws(StoreFault) -> Int64? { isNull(column) ? nil : try int(column) }

  package func optionalText(_ column: String) throws(StoreFault) -> String? {
    isNull(column) ? nil : try text(column)
  }

  package func optionalBytes(_ column: String) throws(StoreFault) -> [UInt8]? {
    isNull(column) ? nil : try bytes(column)
  }

  /// Text that must be one of an enum's words.
  package func word<Word: RawRepresentable>(_ column: String) throws(StoreFault) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: try text(column)) else { throw .column(column) }
    return word
  }

  package func optionalWord<Word: RawRepresentable>(_ column: String) throws(StoreFault) -> Word?
  where Word.RawValue == String {
    isNull(column) ? nil : try word(column)
  }
}

/// A fault of the store, never of a person: it goes to the log.
package enum StoreFault: Error, Equatable, CustomStringConvertible {
  case column(String)
  case newerSchema(Int)
  case notDurable(String)

  package var description: String {
    switch self {
    case .column(let name): "column \(name) is missing or holds something else"
    case .newerSchema(let number):
      "the store has migration \(number), which this program does not know: start a newer program"
    case .notDurable(let found): "the store is not durable: synchronous is \(found), and must be 2 (FULL)"
    }
  }
}
