// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import CityPack
import Crypto
import Demonstration
import Foundation
import Hands
import Policy
import Sealing
import Store
import StoreSQLite
import Testing

@Suite(.serialized) struct DemonstrationTests {
  private func madeUpCity() async throws -> House {
    let pack = try CityPack.read(from: "Cities/koebenhavn")
    let people = try #require(pack.madeUpPeople)
    let zone = try #require(TimeZone(identifier: pack.organisation.timeZone))
    let key = SymmetricKey(data: [UInt8](repeating: 3, count: 32))
    let house = House(
      plan: pack.plan, organisation: pack.organisation, languages: pack.languages,
      database: try SQLiteDatabase.inMemory(),
      keys: KeyFolder(master: MasterKey(version: 1, key: key), server: ServerSecret(key: key)),
      clock: CityClock(zone: zone, movedTo: demonstrationStart, machine: { Instant(seconds: 1_350_000_000) }),
      randomness: .system)
    try await fillDemonstration(house, with: pack.madeUpHands, people) { _ in }
    return house
  }

  @Test func aYearAndAHalfHasHandsInEveryStateAndTheSameSeedGivesTheSame() async throws {
    let house = try await madeUpCity()
    #expect(house.clock.today().description == "2012-10-01")
    let counts = try await countHands(in: house)
    #expect(counts.city.total == 200)
    #expect(counts.city.waiting > 5 && counts.city.underWay > 5 && counts.city.met > 80)
    #expect(counts.city.notConfirmed > 5 && counts.city.withdrawn > 2 && counts.city.reopened > 5)
    #expect(counts.city.atCommittee >= 1 && counts.city.late >= 1)
    #expect(Set(counts.city.outcomes.keys).isSuperset(of: [.helped, .partly, .referred, .notHelped]))
    #expect(counts.measures.count > 15)

    let again = try await countHands(in: try await madeUpCity())
    #expect(again.city == counts.city && again.measures == counts.measures)
  }

  @Test func somebodySitsAtEveryDeskThatAHandCanComeTo() async throws {
    let house = try await madeUpCity()
    let accounts = try await house.database.read { try $0.accounts() }
    let desks = Set(accounts.flatMap(\.desks))
    #expect(desks == Set(house.organisation.desks.keys))
    #expect(accounts.count { $0.role == .administrator } == 1)
  }
}
