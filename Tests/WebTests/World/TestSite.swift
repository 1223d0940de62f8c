// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Crypto
import Foundation
import Hands
import Hummingbird
import HummingbirdTesting
import Logging
import Policy
import Sealing
import StoreSQLite
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

/// Lilleby's house on the test day, with an empty store of its own. `counts` or `conduct` nil: the store's own.
func testSite(
  counts: PublicCounts? = lillebyCounts, conduct: ConductRecord? = lillebyConduct, demonstration: Bool = true,
  url: String = "http://localhost:8080", pace: Pace = Pace(), failing: Bool = false
) throws -> Site {
  let house = try testHouse(TestCity.plan, TestCity.organisation, TestCity.languages, TestCity.legal)
  let settings = Settings(url: url, demonstration: demonstration, pace: pace, strict: true)
  if failing { return try openSite(house, settings, counts: { throw Broken() }) }
  return try openSite(
    house, settings, counts: counts.map { counts in { @Sendable in counts } },
    conduct: conduct.map { conduct in { @Sendable in conduct } })
}

/// The real pack with made-up counts.
private func makeCopenhagen() throws -> Site {
  let pack = try CityPack.read(from: "Cities/koebenhavn")
  let counts = madeUpCounts(pack.plan, pack.organisation)
  let house = try testHouse(pack.plan, pack.organisation, pack.languages, pack.legal, pack.words)
  let conduct = madeUpConduct(pack.organisation, hands: 2_000)
  let settings = Settings(url: "http://localhost:8080", demonstration: true, strict: true)
  return try openSite(house, settings, counts: { counts }, conduct: { conduct })
}

func openSite(
  _ house: House, _ settings: Settings, counts: (@Sendable () async throws -> PublicCounts)?,
  conduct: (@Sendable () async throws -> ConductRecord)? = nil
) throws -> Site {
  try Site(
    house: house, passwords: PasswordGate(randomness: house.randomness),
    resources: Resources.find(setting: "Sources/Web"), settings: settings, counts: counts,
    conduct: conduct)
}

/// Deterministic: the same requests give the same pages, byte for byte.
func testHouse(
  _ plan: Plan, _ organisation: Organisation, _ languages: [OfferedLanguage], _ legal: LegalTexts = LegalTexts(),
  _ words: [ReplacedWord] = [], writesMail: Bool = false
) throws -> House {
  let zone = try #require(TimeZone(identifier: "Europe/Copenhagen"))
  let master = MasterKey(version: 1, key: SymmetricKey(data: [UInt8](repeating: 1, count: 32)))
  let server = ServerSecret(key: SymmetricKey(data: [UInt8](repeating: 2, count: 32)))
  return House(
    plan: plan, organisation: organisation, languages: languages, legal: legal, words: words,
    database: try SQLiteDatabase.inMemory(), keys: KeyFolder(master: master, server: server),
    clock: CityClock(zone: zone, movedTo: testDay, machine: { Instant(seconds: 1_352_970_000) }),
    randomness: .counting(), writesMail: writesMail)
}

extension Randomness {
  /// Bytes that count up: enough to tell two tokens apart, the same on every run.
  static func counting() -> Randomness {
    let counter = Counter()
    return Randomness { count in counter.next(count) }
  }
}

private final class Counter: @unchecked Sendable {
  private let lock = NSLock()
  private var number: UInt64 = 0

  func next(_ count: Int) -> [UInt8] {
    lock.withLock {
      (0..<count).map { _ in
        number += 1
        return UInt8(truncatingIfNeeded: number &* 37)
      }
    }
  }
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
