// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import HTTPTypes
import Hands
import TestCity
import Testing
import Web

/// Every page of Lilleby as text. `RECORD_SNAPSHOTS=1` writes them anew; look at the difference before it is committed.
@Suite struct SnapshotTests {
  @Test(arguments: ["da", "en", "ar"]) func everyPageIsAsItWasSeen(language: String) async throws {
    let site = try testSite()
    for (name, link) in publicPages(TestCity.plan) + [("scorecard-embed", .scorecardEmbed)] {
      let page = try await get(link.url(in: Language(language)), site)
      #expect(page.status == .ok, "\(name)")
      compare(page.body, with: "\(language)-\(name).html")
    }
    let missing = try await get("/\(language)/nowhere", site)
    compare(missing.body, with: "\(language)-not-found.html")
  }

  @Test(arguments: ["da", "en", "ar"]) func anEmptyCitySaysThatItIsEmpty(language: String) async throws {
    let site = try testSite(counts: .init(counted: Instant(seconds: 0)), demonstration: false)
    for (name, link) in publicPages(TestCity.plan) where ["front", "measure-m01", "committee-SKU"].contains(name) {
      let page = try await get(link.url(in: Language(language)), site)
      compare(page.body, with: "\(language)-empty-\(name).html")
    }
  }
}

private let folder = URL(filePath: "Tests/WebTests/Snapshots")
private let recording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

func compare(_ html: String, with file: String, location: SourceLocation = #_sourceLocation) {
  // The hash of the stylesheet changes with each of its colours; no page does.
  let now = html.replacing(/\.[0-9a-f]{8,16}\.(css|svg|js)/) { ".HASH.\($0.1)" }
  let url = folder.appending(path: file)
  if recording {
    #expect(throws: Never.self, sourceLocation: location) { try now.write(to: url, atomically: true, encoding: .utf8) }
    return
  }
  let then = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  #expect(now == then, "\(file) differs. Look, then record it with RECORD_SNAPSHOTS=1.", sourceLocation: location)
}
