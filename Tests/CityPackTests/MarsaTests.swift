// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import CityPack
import Foundation
import Hands
import Policy
import Testing

/// The made-up second city: everything in it differs from the first.
@Suite struct MarsaTests {
  let pack: CityPack

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    pack = try CityPack.read(from: root.appending(path: "Packs/marsa").path)
  }

  @Test func twoLevelsAndBoardsWithoutAdministrations() {
    #expect(pack.plan.hasGoals == false)
    #expect(pack.plan.goals.map(\.code.text) == ["a1", "a2"])
    #expect(pack.plan.measures.map(\.code.text) == ["a1-books", "a1-evenings", "a2-trade", "a2-own"])
    #expect(pack.plan.administrations.map(\.code.text) == ["LEARN", "WORK"])
    #expect(pack.plan.committees[0].validity == Validity(from: Day(2010, 1, 1)))
    #expect(pack.plan.pledges.map(\.ways) == [[.door(.offer, "homework"), .page(.promise)], []])
  }

  @Test func aHandClimbsFromUnitToOfficeToChair() {
    #expect(
      pack.organisation.routes.ladder(.ask, "homework", "hill")
        == Ladder(unit: "schools-hill", administration: "learn-office", committee: "learn-chair"))
    #expect(
      pack.organisation.routes.ladder(.signal, "trade", nil)
        == Ladder(unit: "schools-hill", administration: "learn-office", committee: "work-chair"))
  }

  @Test func theCountersOpenAtHalfPastNine() {
    #expect(pack.organisation.opensAt == 9 * 3_600 + 30 * 60)
  }

  @Test func placeholdersOfLegalTextsAreFilled() {
    #expect(
      pack.legal.privacy.sections[0].paragraphs[0].original
        == "City of Marsa is. Write to City of Marsa, 1 The Quay.")
    #expect(pack.legal.held.map(\.purpose) == DataPurpose.allCases)
  }
}
