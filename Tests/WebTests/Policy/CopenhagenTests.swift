// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

/// The real pack through every page. `LOOK_IN=folder` also writes the pages there, for eyes and browsers.
@Suite struct CopenhagenTests {
  @Test func everyPageOfThePackOpensAndIsSmall() async throws {
    let site = try copenhagen.get()
    try await quietApp(site).test(.router) { client in
      for offered in site.languages {
        for (name, link) in publicPages(site.plan) {
          let url = link.url(in: offered.language)
          let response = try await client.execute(uri: url, method: .get)
          #expect(response.status == .ok, "\(url)")
          #expect(response.body.readableBytes <= 60_000, "\(name) has \(response.body.readableBytes) bytes")
          keep(String(buffer: response.body), url)
        }
        let missing = try await client.execute(uri: "/\(offered.language)/nowhere", method: .get)
        keep(String(buffer: missing.body), "/\(offered.language)/nowhere")
      }
    }
  }

  @Test func codesOutsideASCIIAreEncodedAndFound() async throws {
    let page = try await get("/da/committee/%C3%98U", try copenhagen.get())
    #expect(page.status == .ok)
    #expect(page.body.contains("Økonomiudvalget"))
    #expect(Link.committee("ØU").url(in: Language("da")) == "/da/committee/%C3%98U")
  }
}

private func keep(_ html: String, _ url: String) {
  guard let folder = ProcessInfo.processInfo.environment["LOOK_IN"] else { return }
  let file = URL(filePath: folder).appending(path: (url.removingPercentEncoding ?? url) + ".html")
  try? FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try? html.write(to: file, atomically: true, encoding: .utf8)
}
