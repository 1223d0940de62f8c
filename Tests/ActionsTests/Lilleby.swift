// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Crypto
import Foundation
import Hands
import Sealing
import Store
import StoreSQLite
import Synchronization
import TestCity
import Testing

/// Lilleby with an empty store of its own. Its days are moved by hand; its machine's clock stands still.
struct Lilleby {
  let house: House
  let gate: PasswordGate

  init(on day: String = "2012-10-01") throws {
    let today = try #require(Day(day))
    let zone = try #require(TimeZone(identifier: "Europe/Copenhagen"))
    let master = MasterKey(version: 1, key: SymmetricKey(data: [UInt8](repeating: 1, count: 32)))
    let server = ServerSecret(key: SymmetricKey(data: [UInt8](repeating: 2, count: 32)))
    house = House(
      plan: TestCity.plan, organisation: TestCity.organisation, languages: TestCity.languages,
      database: try SQLiteDatabase.inMemory(), keys: KeyFolder(master: master, server: server),
      clock: CityClock(zone: zone, movedTo: today, machine: { Instant(seconds: 1_350_000_000) }),
      randomness: .system)
    gate = PasswordGate(randomness: .system)
  }

  /// The same house with the machine's clock so much later.
  func later(bySeconds seconds: Int64) throws -> House {
    let zone = try #require(TimeZone(identifier: "Europe/Copenhagen"))
    let now = house.clock.machineNow().advanced(bySeconds: seconds)
    return House(
      plan: house.plan, organisation: house.organisation, languages: house.languages, database: house.database,
      keys: house.keys, clock: CityClock(zone: zone, movedTo: today, machine: { now }), randomness: house.randomness)
  }

  var today: Day { house.clock.today() }

  /// Days later, with all that time does on the way.
  func move(toWorkingDay count: Int) async throws {
    house.clock.move(to: house.organisation.calendar.adding(count, to: today))
    try await letTimePass(in: house)
  }

  func reach(
    _ words: String = "Jeg søger selskab", topic: String = "meet-others", district: String = "nord",
    contact: String = "", token: FormToken? = nil
  ) async throws -> Acknowledgement {
    let form = ReachForm(words: words, topic: topic, district: district, language: "da", contact: contact)
    let reach = try form.read(.ask, in: house.organisation, languages: TestCity.languages.map(\.language))
    return try await reachOut(reach, token: token ?? house.makeFormToken(), in: house)
  }

  func colleague(_ role: Account.Role, at desk: DeskCode?, login: String) async throws -> Account {
    let now = house.clock.machineNow()
    return try await house.database.transaction { connection in
      let id = try #require(
        try connection.insertAccount(
          login: login, name: login.capitalized, role: role, passwordHash: "none", language: Language("da"), at: now))
      if let desk { try connection.join(account: id, desk: desk) }
      return try #require(try connection.account(id))
    }
  }

  func hand(_ acknowledgement: Acknowledgement) async throws -> Hand {
    let id = acknowledgement.hand.id
    return try #require(try await house.database.read { try $0.hand(id) })
  }

  func target(_ acknowledgement: Acknowledgement) async throws -> DeskHand {
    let hand = try await hand(acknowledgement)
    return DeskHand(reference: hand.reference, version: hand.version)
  }

  func follow(_ acknowledgement: Acknowledgement) async throws -> FollowedHand {
    try await followHand(receiptTyped: acknowledgement.receipt.digits, in: house)
  }
}
