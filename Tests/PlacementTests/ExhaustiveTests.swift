// SPDX-License-Identifier: Apache-2.0

import Chance
import Placement
import Testing

@Suite("Against every possibility, on small markets")
struct ExhaustiveTests {
  @Test("The placement is stable and nobody has a better stable one", arguments: Flavour.allCases)
  func bestStable(flavour: Flavour) throws {
    var chance = SeededGenerator(seed: 11)
    for round in 0..<100 {
      let market = try randomMarket(flavour, applicants: 3 + round % 3, using: &chance)
      let lottery = Lottery(round % 2 == 0 ? .single : .multiple, for: market, using: &chance)
      let outcome = place(market, lottery)
      let stable = allChoices(market).filter { isStable($0, market, lottery) }
      #expect(stable.contains(outcome.choice))
      #expect(stable.allSatisfy { isAtLeastAsGood(outcome.choice, $0) })
      for choice in allChoices(market) {
        let claim = Outcome(choice: choice, reserve: [], cutoffs: [])
        #expect(objections(to: claim, in: market, lottery).isEmpty == stable.contains(choice))
      }
    }
  }

  @Test("No applicant gains by another list", arguments: Flavour.allCases)
  func truthful(flavour: Flavour) throws {
    var chance = SeededGenerator(seed: 5)
    for _ in 0..<60 {
      let market = try randomMarket(flavour, applicants: 6, using: &chance)
      let lottery = Lottery(.single, for: market, using: &chance)
      let honest = place(market, lottery)
      for applicant in 0..<6 {
        let own = Array(market.applications[market.wishes(of: applicant)])
        for list in everyList(own) {
          let told = try market.replacing(applicant, by: list)
          let got = place(told, lottery).programme(of: applicant, in: told)
          let worth = own.firstIndex { Int($0.programme) == got } ?? own.count
          let before = honest.choice[applicant] < 0 ? own.count : Int(honest.choice[applicant])
          #expect(worth >= before)
        }
      }
    }
  }

  @Test("A freed seat and a late applicant: nobody is worse off, and no stable way moves fewer")
  func fewestMoves() throws {
    var chance = SeededGenerator(seed: 23)
    for round in 0..<200 {
      let market = try randomMarket(Flavour.allCases[round % 6], applicants: 5, using: &chance)
      let lottery = Lottery(.single, for: market, late: [4], using: &chance)
      let outcome = place(market, lottery, late: [4])
      #expect(outcome.choice[4] == -1)
      #expect(objections(to: outcome, in: market, lottery, late: [4]).isEmpty)
      guard let leaver = (0..<4).first(where: { outcome.choice[$0] >= 0 }) else { continue }
      var later = Aftermath(market, lottery, outcome: outcome, late: [4])
      let moves = later.happen(.freed(applicant: leaver))
      let left = try market.replacing(leaver, by: []).replacing(4, by: [])
      var before = outcome.choice
      before[leaver] = -1
      let better = allChoices(left).filter { isStable($0, left, lottery) && isAtLeastAsGood($0, before) }
      let moved = { (choice: [Int32]) in zip(choice, before).filter { $0 != $1 }.count }
      #expect(better.contains(later.choice))
      #expect(better.map(moved).min() == moves.count - 1)

      let held = later.choice
      let arrival = later.happen(.late(applicant: 4))
      #expect(arrival.allSatisfy { $0.applicant == 4 })
      #expect(later.choice.dropLast() == held.dropLast())
    }
  }
}

/// Every non-empty ordered selection of the applications.
private func everyList(_ all: [Application]) -> [[Application]] {
  guard !all.isEmpty else { return [] }
  return all.indices.flatMap { first -> [[Application]] in
    var rest = all
    let head = rest.remove(at: first)
    return [[head]] + everyList(rest).map { [head] + $0 }
  }
}

extension Market {
  func replacing(_ applicant: Int, by list: [Application]) throws -> Market {
    try Market(
      programmes: programmes, types: types,
      wishes: types.indices.map { $0 == applicant ? list : Array(applications[wishes(of: $0)]) })
  }
}
