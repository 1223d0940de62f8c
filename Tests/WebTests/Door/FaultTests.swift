// SPDX-License-Identifier: AGPL-3.0-or-later

import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Logging
import Synchronization
import Testing
import Web

@Suite struct FaultTests {
  @Test func aFaultShowsAReferenceThatStandsInTheLogAndNothingElse() async throws {
    let lines = Lines()
    var logger = Logger(label: "test") { _ in lines }
    logger.logLevel = .error
    let app = Application(router: makeRouter(try testSite(failing: true)), logger: logger)
    try await app.test(.router) { client in
      let response = try await client.execute(uri: "/en", method: .get)
      let body = String(buffer: response.body)
      #expect(response.status == .internalServerError)
      expectSafe(response.headers, "500")
      let reference = try #require(body.firstMatch(of: /<bdi dir="ltr">([0-9A-Z]{8})<\/bdi>/)).1
      #expect(lines.text.withLock { $0 }.contains(reference))
      #expect(!body.contains("Broken"))
    }
  }

  @Test func overTLSEveryAnswerAsksToStayThere() async throws {
    let secure = try await get("/da", testSite(url: "https://dig.example"))
    #expect(secure.headers[.strictTransportSecurity] != nil)
    #expect(try await get("/da", lilleby.get()).headers[.strictTransportSecurity] == nil)
  }
}

/// A log that is kept.
private final class Lines: LogHandler {
  let text = Mutex("")
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .error }
    set {}
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    text.withLock { $0 += "\(event.message) \(event.metadata ?? [:])\n" }
  }
}
