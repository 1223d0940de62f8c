// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy
import Store

/// Everything ever recorded about the measures: public, every word of it.
package func readEntries(in house: House) async throws -> [Entry] {
  try await house.database.read { try $0.entries() }
}

/// One measure as its secretary sees it.
package struct MeasureRecord: Sendable {
  package let version: Int64
  /// In the order in which they were recorded.
  package let entries: [Entry]
}

/// A measure that a secretary answers for; nothing to anybody else.
package func readMeasure(_ measure: MeasureCode, by account: Account, in house: House) async throws -> MeasureRecord {
  guard house.committee(of: account, for: measure) != nil else { throw PolicyRefusal.notFound }
  return try await house.database.read { connection in
    MeasureRecord(
      version: try connection.version(ofMeasure: measure), entries: try connection.entries(ofMeasure: measure))
  }
}
