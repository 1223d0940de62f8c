// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Hands
import Hummingbird
import HummingbirdTesting
import Logging
import TestCity
import Testing
import Web

/// Thursday 15 November 2012.
let testDay = Day(number: 15_659)

/// Lilleby's house as most tests want it, built once.
let lilleby = Result { try testSite() }

/// Copenhagen's, built once.
let copenhagen = Result { try makeCopenhagen() }

/// All words of Lilleby's languages, read once.
let allWords = Result {
  try TestCity.languages.map { try readWords(of: $0, in: Resources.find(setting: "Sources/Web").words) }
}

func words(_ language: String) throws -> Words {
  try #require(try allWords.get().first { $0.language.code == language })
}

/// Lilleby's house on the test day.
func testSite(
  counts: PublicCounts = lillebyCounts, demonstration: Bool = true, url: String = "http://localhost:8080",
  pace: Pace = Pace(), failing: Bool = false
) throws -> Site {
  try Site(
    plan: TestCity.plan, organisation: TestCity.organisation, languages: TestCity.languages,
    resources: Resources.find(setting: "Sources/Web"),
    settings: Settings(url: url, demonstration: demonstration, pace: pace, strict: true),
    today: { testDay },
    counts: {
      if failing { throw Broken() }
      return counts
    })
}

/// The real pack with made-up counts.
private func makeCopenhagen() throws -> Site {
  let pack = try CityPack.read(from: "Cities/koebenhavn")
  let counts = madeUpCounts(pack.plan, pack.organisation)
  return try Site(
    plan: pack.plan, organisation: pack.organisation, languages: pack.languages,
    resources: Resources.find(setting: "Sources/Web"),
    settings: Settings(url: "http://localhost:8080", demonstration: true, strict: true), today: { testDay },
    counts: { counts })
}

struct Broken: Error {}

func quietApp(_ site: Site, _ routes: [Route] = allRoutes) -> some ApplicationProtocol {
  var logger = Logger(label: "test")
  logger.logLevel = .critical
  return Application(router: makeRouter(site, routes), logger: logger)
}

/// One GET in memory.
func get(
  _ uri: String, _ site: Site, headers: HTTPFields = [:]
) async throws -> (status: HTTPResponse.Status, headers: HTTPFields, body: String) {
  try await quietApp(site).test(.router) { client in
    let response = try await client.execute(uri: uri, method: .get, headers: headers)
    return (response.status, response.headers, String(buffer: response.body))
  }
}
