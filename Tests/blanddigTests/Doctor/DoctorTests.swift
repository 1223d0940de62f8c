// SPDX-License-Identifier: AGPL-3.0-or-later

import ArgumentParser
import Foundation
import Post
import PostCurl
import StoreSQLite
import TestPost
import Testing

@testable import blanddig

@Suite struct DoctorTests {
  @Test func whatIsNotThereIsNotWell() async throws {
    let folder = URL(filePath: "/tmp/blanddig-nowhere-\(UUID().uuidString)")
    #expect(await examineStore(in: folder).health == .ill)
    #expect(examineKeys(in: folder).health == .ill)
    #expect(examineDisk(of: folder).health == .ill)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func aStoreItsKeysAndItsDiskAreWell() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "blanddig-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try SQLiteDatabase.open(folder.appending(path: "city.sqlite"))
    let keys = folder.appending(path: "keys")
    try FileManager.default.createDirectory(at: keys, withIntermediateDirectories: true)
    for name in ["master-1.key", "server.key"] {
      let file = keys.appending(path: name).path
      let isMade = FileManager.default.createFile(
        atPath: file, contents: Data(repeating: 1, count: 32), attributes: [.posixPermissions: 0o600])
      #expect(isMade)
    }
    #expect(await examineStore(in: folder).health == .well)
    #expect(examineKeys(in: folder).health == .well)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o644], ofItemAtPath: keys.appending(path: "server.key").path)
    #expect(examineKeys(in: folder).words.contains("can be read by others"))
  }

  @Test func withoutAMailServerItSaysThatNobodyIsWrittenTo() async throws {
    let findings = await examineMail(try MailOptions.parse([]), sendTo: nil)
    #expect(findings.map(\.health) == [.absent])
  }

  @Test func aMailServerIsKnockedAtAndNothingIsSent() async throws {
    let sink = try Sink()
    let findings = await examineMail(at: try server(sink), sendTo: nil)
    #expect(findings.map(\.health) == [.well] && sink.taken.isEmpty)
  }

  @Test func aMailGoesOnlyToAnAddressThatWasNamed() async throws {
    let sink = try Sink()
    let findings = await examineMail(at: try server(sink), sendTo: "anna@example.org")
    #expect(findings.map(\.health) == [.well, .well] && sink.taken.map(\.to) == ["anna@example.org"])
  }

  @Test func aMailServerThatIsAwaySaysWhy() async throws {
    let sink = try Sink()
    sink.close()
    let findings = await examineMail(at: try server(sink), sendTo: "anna@example.org")
    #expect(findings.map(\.health) == [.ill])
  }

  @Test func whatIsWrongWithTheOptionsIsSaid() async throws {
    let options = try MailOptions.parse(["--mail-server", "smtp://mail.example", "--mail-from", "nobody"])
    let findings = await examineMail(options, sendTo: nil)
    #expect(findings.map(\.words) == ["nobody is no address that mails can come from."])
  }

  private func server(_ sink: Sink) throws -> MailServer {
    try MailServer(
      url: "smtp://127.0.0.1:\(sink.port)", user: nil, password: nil, from: "city@lilleby.example")
  }
}
