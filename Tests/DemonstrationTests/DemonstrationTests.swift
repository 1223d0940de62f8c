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

/// The Copenhagen of the demonstration, filled with so many hands.
func madeUpCopenhagen(hands: Int) async throws -> House {
  let pack = try CityPack.read(from: "Cities/koebenhavn")
  let city = try #require(MadeUpCity(pack, hands: hands))
  let zone = try #require(TimeZone(identifier: pack.organisation.timeZone))
  let key = SymmetricKey(data: [UInt8](repeating: 3, count: 32))
  let house = House(
    plan: pack.plan, organisation: pack.organisation, languages: pack.languages,
    database: try SQLiteDatabase.inMemory().draft(),
    keys: KeyFolder(master: MasterKey(version: 1, key: key), server: ServerSecret(key: key)),
    clock: CityClock(zone: zone, movedTo: demonstrationStart, machine: { Instant(seconds: 1_350_000_000) }),
    randomness: .system)
  try await fillDemonstration(house, with: city) { _ in }
  return house
}

@Suite(.serialized) struct DemonstrationTests {
  @Test func theSameSeedGivesTheSameCity() async throws {
    func fingerprint() async throws -> [String] {
      let house = try await madeUpCopenhagen(hands: 60)
      return try await house.database.read { connection in
        try (1...60).compactMap { try connection.hand($0) }.map { "\($0)" }
      }
    }
    let first = try await fingerprint()
    #expect(first.count == 60)
    #expect(try await fingerprint() == first)
  }

  @Test func theSecretariesHaveRecordedSomethingOfEveryKindAndTheWholePromiseIsSeen() async throws {
    let house = try await madeUpCopenhagen(hands: 10)
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
    let house = try await madeUpCopenhagen(hands: 10)
    let accounts = try await house.database.read { try $0.accounts() }
    let desks = Set(accounts.flatMap(\.desks))
    #expect(desks == Set(house.organisation.desks.keys))
    #expect(accounts.count { $0.role == .administrator } == 1)
    // Somebody can stand in for somebody else wherever hands are answered first.
    for desk in house.organisation.desks.values where desk.level == .unit {
      #expect(accounts.count { $0.desks == [desk.code] } == 2, "\(desk.code)")
    }
  }

  /// Each in every language of the pages, with blanks that a colleague fills in and fields that the house does.
  @Test func everyDeskThatAnswersHasAnswersReady() async throws {
    let house = try await madeUpCopenhagen(hands: 10)
    let whole = Set(house.languages.filter { $0.tier == .complete }.map(\.language))
    for desk in house.organisation.desks.values {
      let templates = try await house.database.read { try $0.answerTemplates(of: desk.code) }
      #expect(templates.count == (desk.level == .unit ? 5 : 0))
      for template in templates {
        #expect(whole.isSubset(of: template.texts.keys))
        let fields = template.texts.values.map { text in
          TemplateField.allCases.filter { text.contains("{\($0.rawValue)}") }
        }
        #expect(Set(fields).count == 1, "\(template.name) says something else in another language")
        #expect(template.texts.values.allSatisfy { !blanks(in: $0).isEmpty })
      }
    }
  }
}
