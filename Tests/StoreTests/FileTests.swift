// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import Store
import StoreSQLite
import Testing

@Suite struct FileTests {
  /// A folder of its own, gone afterwards.
  private func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "blanddig-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.appending(path: "city.sqlite"))
  }

  @Test func theFileAndWhatLiesBesideItAreTheOwnersOnly() async throws {
    try await inFolder { file in
      let database = try SQLiteDatabase.open(file)
      try await database.transaction { try $0.set(.pack, to: "lilleby") }
      let folder = file.deletingLastPathComponent()
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.contains("city.sqlite-wal"))
      for name in names {
        #expect(try mode(folder.appending(path: name)) == 0o600, "\(name)")
      }
      #expect(try mode(folder) == 0o700)
    }
  }

  @Test func aCommitIsOnDiskBeforeAnybodyIsThanked() async throws {
    try await inFolder { file in
      let database = try SQLiteDatabase.open(file)
      let pragmas = try await database.transaction { connection in
        [
          try connection.first(Schema.synchronous)?.int("synchronous"),
          try connection.first(Schema.foreignKeys)?.int("foreign_keys"),
          try connection.first(Schema.secureDelete)?.int("secure_delete"),
        ]
      }
      #expect(pragmas == [2, 1, 1], "synchronous FULL, foreign keys on, secure delete on")
    }
  }

  @Test func whatWasCommittedIsThereWhenTheFileIsOpenedAgain() async throws {
    try await inFolder { file in
      try await SQLiteDatabase.open(file).transaction { try $0.set(.pack, to: "lilleby") }
      #expect(try await SQLiteDatabase.open(file).read { try $0.setting(.pack) } == "lilleby")
    }
  }

  @Test func whatIsThrownUndoesTheWholeTransaction() async throws {
    struct Stop: Error {}
    let database = try SQLiteDatabase.inMemory()
    await #expect(throws: Stop.self) {
      try await database.transaction { connection in
        try connection.set(.pack, to: "lilleby")
        throw Stop()
      }
    }
    #expect(try await database.read { try $0.setting(.pack) } == nil)
  }

  @Test func aStoreFromANewerProgramIsRefusedInWords() async throws {
    try await inFolder { file in
      _ = try await SQLiteDatabase.open(file).transaction { try $0.run(Schema.futureMigration, []) }
      let fault = #expect(throws: StoreFault.newerSchema(99)) { try SQLiteDatabase.open(file) }
      #expect(fault?.description.contains("start a newer program") == true)
    }
  }

  private func mode(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }
}
