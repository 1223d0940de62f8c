// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Crypto
import Foundation
import Hands
import Sealing
import StoreSQLite
import TestCity
import Testing
import Web

/// Lilleby's house on 15 November 2012, a Thursday, with an empty store of its own.
func testSite(
  counts: PublicCounts? = PublicCounts(counted: Instant(seconds: 0)), demonstration: Bool = true,
  url: String = "http://localhost:8080", pace: Pace = Pace()
) throws -> Site {
  let house = try testHouse()
  return try Site(
    house: house, passwords: PasswordGate(randomness: house.randomness),
    resources: Resources.find(setting: "Sources/Web"),
    settings: Settings(url: url, demonstration: demonstration, pace: pace),
    counts: counts.map { counts in { @Sendable in counts } })
}

/// Deterministic: the same requests give the same pages, byte for byte.
func testHouse() throws -> House {
  let zone = try #require(TimeZone(identifier: "Europe/Copenhagen"))
  let master = MasterKey(version: 1, key: SymmetricKey(data: [UInt8](repeating: 1, count: 32)))
  let server = ServerSecret(key: SymmetricKey(data: [UInt8](repeating: 2, count: 32)))
  return House(
    plan: TestCity.plan, organisation: TestCity.organisation, languages: TestCity.languages,
    database: try SQLiteDatabase.inMemory(), keys: KeyFolder(master: master, server: server),
    clock: CityClock(zone: zone, movedTo: Day(number: 15_659), machine: { Instant(seconds: 1_352_970_000) }),
    randomness: .counting())
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
