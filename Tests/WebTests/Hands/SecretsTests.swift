// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import HTTPTypes
import Logging
import Synchronization
import TestCity
import Testing
import Web

/// What must never stand in an address, a header or the log: the receipt, the pass, and what somebody wrote.
@Suite struct SecretsTests {
  @Test func nothingSecretStandsInAnAddressAHeaderOrTheLog() async throws {
    let asked = try await Asked()
    let log = KeptLog()
    var logger = Logger(label: "kept") { _ in log }
    logger.logLevel = .trace
    let pages = Mutex<[Page]>([])
    let keep: @Sendable (Page) -> Page = { page in
      pages.withLock { $0.append(page) }
      return page
    }
    try await Browser.visit(asked.site, log: logger) { browser in
      let form = keep(try await browser.open("/da/reach"))
      let receipt = keep(
        try await browser.send(form, to: "/da/reach", ReachPageTests.right.merging(["words": "Hemmeligt"]) { $1 }))
      let hand = keep(try await browser.send(receipt, to: "/da/follow"))
      let written = keep(try await browser.send(hand, to: "/da/follow/write", ["words": "Hemmeligt igen"]))
      let sealed = try written.hidden("/da/follow/write").merging(["verdict": "yes", "words": "Hemmeligt"]) { $1 }
      _ = keep(try await browser.send("/da/follow/verdict", sealed))
      let question = keep(try await browser.send(written, to: "/da/follow/withdraw"))
      _ = keep(try await browser.send(question, to: "/da/follow/withdraw"))
      _ = keep(try await browser.send("/da/follow", ["receipt": "1234"]))
      let digits = receipt.receipt.replacing(" ", with: "")
      let secrets = [digits, receipt.receipt, "Hemmeligt", try hand.hidden("/da/follow/write")["pass"] ?? "?"]
      for page in pages.withLock({ $0 }) {
        #expect(page.headers[.location] == nil && page.headers[.setCookie] == nil)
        #expect(page.headers[.cacheControl] == "no-store")
        let addresses = page.html.matches(of: /(?:href|action|src)="([^"]*)"/).map { String($0.1) }
        for secret in secrets {
          #expect(!addresses.contains { $0.contains(secret) })
          #expect(!page.headers.contains { $0.value.contains(secret) })
        }
      }
      let lines = log.lines.withLock { $0 }.joined(separator: "\n")
      for secret in secrets {
        #expect(!lines.contains(secret))
      }
    }
  }
}

private final class KeptLog: LogHandler, Sendable {
  let lines = Mutex<[String]>([])

  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }

  func log(event: LogEvent) {
    lines.withLock { $0.append("\(event.message) \(event.metadata ?? [:])") }
  }
}
