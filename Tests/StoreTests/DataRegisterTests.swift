// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Store
import StoreSQLite
import Testing

@Suite struct DataRegisterTests {
  @Test func everyColumnOfTheSchemaIsTaggedOnceAndNoTagIsLeftOver() async throws {
    let held = try await columns().map(\.name)
    let tagged = dataRegister.map { "\($0.table).\($0.column)" }
    #expect(Set(held).subtracting(tagged).sorted() == [], "held without a purpose")
    #expect(Set(tagged).subtracting(held).sorted() == [], "tagged, and not there")
    #expect(tagged.count == Set(tagged).count, "tagged twice")
  }

  @Test func whatIsConfidentialIsHeldAsSealedBytes() async throws {
    let types = Dictionary(uniqueKeysWithValues: try await columns().map { ($0.name, $0.type) })
    let sealed = dataRegister.filter(\.sensitivity.isSealed).map { "\($0.table).\($0.column)" }
    #expect(sealed.sorted() == ["follower.address", "hand.contact", "hand_answer.words", "step.words"])
    #expect(sealed.allSatisfy { types[$0] == "BLOB" })
  }

  @Test func whatIsErasedGoesWithItsKey() {
    let sealed = dataRegister.filter(\.sensitivity.isSealed)
    #expect(sealed.allSatisfy { [.untilErased, .untilStopped].contains($0.retention) })
    #expect(dataRegister.filter { $0.table == "hand_key" }.allSatisfy { $0.retention == .untilErased })
  }

  private func columns() async throws -> [(name: String, type: String)] {
    try await SQLiteDatabase.inMemory().read { connection in
      try connection.rows(Schema.columns, []).map {
        ("\(try $0.text("table_name")).\(try $0.text("column_name"))", try $0.text("type"))
      }
    }
  }

  @Test func everyPurposeHasItsNameInPacks() {
    #expect(DataTag.Purpose.allCases.map { "\($0)" } == DataPurpose.allCases.map { "\($0)" })
  }
}
