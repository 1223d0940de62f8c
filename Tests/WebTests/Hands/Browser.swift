// SPDX-License-Identifier: AGPL-3.0-or-later

import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing
import Web

/// A browser without scripts: it opens addresses, fills in the forms that it was given, and sends them.
struct Browser {
  let client: any TestClientProtocol

  static func visit(_ site: Site, _ journey: @Sendable (Browser) async throws -> Void) async throws {
    let app = Application(router: makeRouter(site))
    try await app.test(.router) { try await journey(Browser(client: $0)) }
  }

  func open(_ uri: String) async throws -> Page {
    try await client.execute(uri: uri, method: .get) { Page($0) }
  }

  func send(_ uri: String, _ fields: [String: String]) async throws -> Page {
    let body = fields.map { "\(percentEncoded($0))=\(percentEncoded($1))" }.joined(separator: "&")
    return try await client.execute(
      uri: uri, method: .post, headers: [.contentType: "application/x-www-form-urlencoded"],
      body: ByteBuffer(string: body)
    ) { Page($0) }
  }

  /// Sends the page's form to that address, with its hidden fields and what somebody filled in.
  func send(_ page: Page, to uri: String, _ fields: [String: String] = [:]) async throws -> Page {
    try await send(uri, try page.hidden(uri).merging(fields) { $1 })
  }
}

struct Page {
  let status: HTTPResponse.Status
  let headers: HTTPFields
  let html: String

  init(_ response: TestResponse) {
    status = response.status
    headers = response.headers
    html = String(buffer: response.body)
  }

  /// What stands between the layout's parts, and the title, with everything that is sealed left out.
  var shown: String {
    let title = html.between("<title>", "</title>") ?? ""
    let main = html.between("<main id=\"main\">", "</main>") ?? ""
    return "\(title)\n\(main)".replacing(/value="[A-Za-z0-9_-]{50,}"/, with: "value=\"…\"")
  }

  /// The hidden fields of the form that goes to an address.
  func hidden(_ action: String) throws -> [String: String] {
    let form = try #require(
      html.components(separatedBy: "<form ").first { $0.contains("action=\"\(action)\"") }?
        .components(separatedBy: "</form>").first, "No form goes to \(action).")
    return form.matches(of: /type="hidden" name="([a-z]+)" value="([^"]*)"/).reduce(into: [:]) {
      $0[String($1.1)] = unescaped(String($1.2))
    }
  }

  /// The twenty digits, as somebody would write them down.
  var receipt: String {
    html.matches(of: /<bdi dir="ltr" aria-hidden="true">(\d{4})<\/bdi>/).map { String($0.1) }.joined(separator: " ")
  }
}

func unescaped(_ text: String) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"), ("&amp;", "&")].reduce(text) {
    $0.replacing($1.0, with: $1.1)
  }
}

extension String {
  func between(_ start: String, _ end: String) -> String? {
    guard let from = firstRange(of: start), let to = self[from.upperBound...].firstRange(of: end) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }
}

/// Compares a page with the one on file. With `SNAPSHOTS=write` in the environment it is written instead.
func expectSnapshot(_ page: Page, _ name: String, at location: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: "Tests/WebTests/Snapshots/Hands/\(name).html")
  if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "write" {
    try page.shown.write(to: file, atomically: true, encoding: .utf8)
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(
    page.shown == kept, "\(name) has changed. Look at it, then run with SNAPSHOTS=write.", sourceLocation: location)
}
