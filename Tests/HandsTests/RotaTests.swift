// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import City
import Hands
import Testing

@Suite struct RotaTests {
  private let monday = Day(number: 15_663)

  @Test func aHandIsMineOthersOrNobodys() {
    let rota = rota()
    #expect(rota.whose(1, for: 1) == .mine)
    #expect(rota.whose(2, for: 1) == .others)
    #expect(rota.whose(nil, for: 1) == .nobody)
  }

  @Test func whoeverStandsInSeesTheHandsAsTheirsFromTheFirstDayThroughTheLast() {
    let absence = away(1, monday, monday + 4, substitute: 2)
    for (day, caretaker) in [(monday - 1, 1), (monday, 2), (monday + 4, 2), (monday + 5, 1)] as [(Day, Int64)] {
      let rota = rota(on: day, absence)
      #expect(rota.caretaker(of: 1) == caretaker)
      #expect(rota.whose(1, for: 2) == (caretaker == 2 ? .mine : .others))
      // Somebody who works on a day off still finds their own hands.
      #expect(rota.whose(1, for: 1) == .mine)
    }
  }

  @Test func whenTheSubstituteIsAwayTooTheirsStandsIn() {
    let rota = rota(away(1, monday, monday, substitute: 2), away(2, monday, monday, substitute: 3))
    #expect(rota.caretaker(of: 1) == 3)
    #expect(rota.whose(1, for: 3) == .mine && rota.whose(1, for: 2) == .others)
  }

  @Test func whereNobodyStandsInTheHandIsNobodys() {
    #expect(rota(away(1, monday, monday)).whose(1, for: 2) == .nobody)
    let round = rota(away(1, monday, monday, substitute: 2), away(2, monday, monday, substitute: 1))
    #expect(round.caretaker(of: 1) == nil && round.whose(1, for: 3) == .nobody)
    // A substitute who has moved to another desk stands in no more.
    #expect(rota(away(1, monday, monday, substitute: 9)).caretaker(of: 1) == nil)
  }

  @Test func whoeverWorksHereNoMoreHasNoHands() {
    let accounts = [account(1), account(2, endedAt: Instant(seconds: 1))]
    let rota = Rota(desk: "desk", day: monday, accounts: accounts, absences: [])
    #expect(rota.whose(2, for: 1) == .nobody && rota.colleagues.map(\.id) == [1])
  }

  @Test func aColleagueOfAnotherDeskKeepsTheirHandHoweverThisDeskIsAway() {
    let rota = rota(away(1, monday, monday, substitute: 2))
    #expect(rota.whose(8, for: 2) == .others)
  }

  /// Over random absences: following substitutes always ends, with somebody of the desk who is there, or with nobody.
  @Test(arguments: 0..<300) func theCaretakerIsHereOrThereIsNone(_ seed: Int) {
    var chance = SeededGenerator(seed: UInt64(seed))
    let absences = (0..<Int.random(in: 0...8, using: &chance)).map { number in
      let first = monday + Int.random(in: -3...3, using: &chance)
      let account = Int64.random(in: 1...5, using: &chance)
      let substitute = Int64.random(in: 0...5, using: &chance)
      return Absence(
        id: Int64(number), account: account, desk: "desk", first: first,
        last: first + Int.random(in: 0...4, using: &chance),
        substitute: substitute == 0 || substitute == account ? nil : substitute)
    }
    let rota = rota(absences)
    for owner in (1...5) as ClosedRange<Int64> {
      let caretaker = rota.caretaker(of: owner)
      if let caretaker { #expect(rota.absence(of: caretaker) == nil && rota.sitsHere(caretaker)) }
      if rota.absence(of: owner) == nil { #expect(caretaker == owner) }
      // Exactly one colleague besides the owner sees it as theirs, or none does.
      let seers = ((1...5) as ClosedRange<Int64>).filter { $0 != owner && rota.whose(owner, for: $0) == .mine }
      #expect(seers == (caretaker == owner ? [] : caretaker.map { [$0] } ?? []))
    }
  }

  private func rota(on day: Day? = nil, _ absences: Absence...) -> Rota { rota(absences, on: day) }

  private func rota(_ absences: [Absence], on day: Day? = nil) -> Rota {
    Rota(
      desk: "desk", day: day ?? monday, accounts: (1...5).map { account($0) } + [account(8, at: "other")],
      absences: absences)
  }

  private func away(_ account: Int64, _ first: Day, _ last: Day, substitute: Int64? = nil) -> Absence {
    Absence(id: account, account: account, desk: "desk", first: first, last: last, substitute: substitute)
  }
}

func account(_ id: Int64, at desk: DeskCode = "desk", endedAt: Instant? = nil) -> Account {
  Account(
    id: id, login: "c\(id)", name: "C\(id)", role: .member, language: Language("da"), desks: [desk], endedAt: endedAt)
}
