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
    try await fillDemonstration(house, with: pack.madeUpHands, people, pack.madeUpEntries) { _ in }
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

  @Test func theSecretariesHaveRecordedSomethingOfEveryKindAndTheWholePromiseIsSeen() async throws {
    let house = try await madeUpCity()
    let entries = try await readEntries(in: house)
    #expect(Set(entries.map(\.said.kind)) == Set(Said.Kind.allCases))
    #expect(entries.allSatisfy { $0.recordedOn == $0.from && $0.recordedOn <= house.clock.today() })
    let whole = StateOfThePlan(house.plan, entries: entries, on: house.clock.today()).whole
    #expect(whole.measures == house.plan.measures.count)
    for bucket in Bucket.allCases { #expect(whole[bucket] >= 1, "\(bucket)") }
    #expect(whole[.done] >= 4 && whole[.late] >= 5 && whole.unanswered >= 1 && whole.overdue.count >= 5)
    #expect(!whole.overdue.contains { $0.answers.isEmpty })
  }

  @Test func somebodySitsAtEveryDeskThatAHandCanComeTo() async throws {
    let house = try await madeUpCity()
    let accounts = try await house.database.read { try $0.accounts() }
    let desks = Set(accounts.flatMap(\.desks))
    #expect(desks == Set(house.organisation.desks.keys))
    #expect(accounts.count { $0.role == .administrator } == 1)
  }
}
