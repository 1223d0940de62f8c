// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Foundation
import Hands
import Post
import Sealing
import Synchronization
import TestCity
import Testing
import Web

/// Lilleby with a mail server, and everything that it was handed.
final class WrittenTo: Sendable {
  let site: Site
  private let letters = Mutex<[Letter]>([])

  init(_ organisation: Organisation = TestCity.organisation) throws {
    let house = try testHouse(
      TestCity.plan, organisation, TestCity.languages, TestCity.legal, writesMail: true)
    site = try openSite(
      house, Settings(url: "https://lilleby.example", pace: Pace(burst: 1_000), strict: true), counts: nil)
  }

  var house: House { site.house }
  var taken: [Letter] { letters.withLock { $0 } }

  func reached(language: String = "da", contact: String = "amina@example.org") async throws -> Acknowledgement {
    let form = ReachForm(
      words: "Hemmeligt", topic: "meet-others", district: "nord", language: language, contact: contact)
    let reach = try form.read(.ask, in: house.organisation, languages: site.languages.map(\.language))
    return try await reachOut(reach, token: house.makeFormToken(), in: house)
  }

  /// One round of the job; answers with the letters of this round.
  @discardableResult
  func deliver() async throws -> [Letter] {
    let before = taken.count
    let from = try #require(Address("city@lilleby.example"))
    let site = site
    _ = try await deliverMessages(in: house) {
      try site.letter(for: $0, from: from)
    } send: { [self] letter in
      letters.withLock { $0.append(letter) }
      return .accepted
    }
    return Array(taken[before...])
  }
}

/// Compares a text with the one on file. `RECORD_SNAPSHOTS=1` writes it anew.
func expectMail(_ text: String, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: "Tests/WebTests/Snapshots/Messages/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  #expect(
    text == kept, "\(name) has changed. Look at it, then record it with RECORD_SNAPSHOTS=1.",
    sourceLocation: location)
}

extension Letter {
  /// As somebody would look at it, with what is sealed left out.
  var shown: String {
    let stop = stop.map { "List-Unsubscribe: \($0)\n" } ?? ""
    return "Subject: \(subject)\n\(stop)\n\(text)\n\(html)".replacing(/(stop|follow\/confirm)\/[A-Za-z0-9_-]{30,}/) {
      "\($0.1)/…"
    }
  }
}
