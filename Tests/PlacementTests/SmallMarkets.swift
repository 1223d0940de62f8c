// SPDX-License-Identifier: Apache-2.0

import Chance
import Placement

/// Builds markets from words: `wishes[a]` names programmes, `ranks[p]` lists applicants from the first to the last.
func market(
  _ programmes: [Programme], types: [UInt64]? = nil, wishes: [[Int]], ranks: [[Int]]
) throws -> Market {
  try Market(
    programmes: programmes, types: types ?? wishes.map { _ in 0 },
    wishes: wishes.enumerated().map { applicant, list in
      list.map { Application(programme: $0, priority: ranks[$0].firstIndex(of: applicant) ?? 99) }
    })
}

/// Numbers that decide nothing, for markets with strict priorities.
func noLottery(_ market: Market) -> Lottery {
  Lottery(kind: .single, numbers: market.types.indices.map { UInt32($0) })
}

extension Outcome {
  func programmes(in market: Market) -> [Int?] { choice.indices.map { programme(of: $0, in: market) } }
}

/// Kinds of reserves that random markets are made with.
enum Flavour: CaseIterable { case none, soft, softOpenFirst, hardMin, hardMax, mixed }

/// A random market of a few people, with coarse priorities so that the lottery matters.
func randomMarket(_ flavour: Flavour, applicants: Int, using chance: inout SeededGenerator) throws -> Market {
  let overlaps = flavour == .soft || flavour == .softOpenFirst
  let types = (0..<applicants).map { _ in
    overlaps ? UInt64(chance.below(8)) : [0, 1, 2, 4][chance.below(4)]
  }
  let programmes = (0..<3).map { _ in randomProgramme(flavour, using: &chance) }
  let wishes = (0..<applicants).map { _ in
    var list = [0, 1, 2]
    list.shuffleByLot(using: &chance)
    return list.prefix(1 + chance.below(3)).map { Application(programme: $0, priority: chance.below(2)) }
  }
  return try Market(programmes: programmes, types: types, wishes: wishes)
}

private func randomProgramme(_ flavour: Flavour, using chance: inout SeededGenerator) -> Programme {
  let capacity = 1 + chance.below(3)
  var left = capacity
  var reserves: [Reserve] = []
  var order = [0, 1, 2]
  order.shuffleByLot(using: &chance)
  for type in order where flavour != .none {
    let seats = chance.below(left + 1)
    let hard = flavour == .hardMin || flavour == .hardMax || (flavour == .mixed && chance.below(2) == 0)
    if flavour != .hardMax && seats > 0 {
      reserves.append(Reserve(type: type, seats: seats, kind: hard ? .hardMin : .soft))
      left -= seats
    }
    if (flavour == .hardMax || flavour == .mixed) && chance.below(2) == 0 {
      let kept = flavour == .hardMax ? 0 : seats
      reserves.append(Reserve(type: type, seats: kept + chance.below(2), kind: .hardMax))
    }
  }
  return Programme(capacity: capacity, reserves: reserves, openSeatsFirst: flavour == .softOpenFirst)
}

/// Every way of giving each applicant one of their wishes or nothing.
func allChoices(_ market: Market) -> [[Int32]] {
  market.types.indices.reduce([[]]) { found, applicant in
    found.flatMap { partial in
      (-1..<Int32(market.wishes(of: applicant).count)).map { partial + [$0] }
    }
  }
}

/// Stable by the definition, pair by pair: every programme keeps its people, and takes nobody who would rather come.
func isStable(_ choice: [Int32], _ market: Market, _ lottery: Lottery) -> Bool {
  var people = market.programmes.map { _ in [Candidate]() }
  func candidate(_ applicant: Int, _ index: Int) -> Candidate {
    Candidate(applicant: applicant, standing: lottery.standing(of: applicant, index: index, in: market))
  }
  for (applicant, wish) in choice.enumerated() where wish >= 0 {
    let index = market.wishes(of: applicant).lowerBound + Int(wish)
    people[Int(market.applications[index].programme)].append(candidate(applicant, index))
  }
  for programme in people.indices
  where market.chosen(by: programme, among: people[programme]).count != people[programme].count { return false }
  for applicant in choice.indices {
    for (wish, index) in market.wishes(of: applicant).enumerated()
    where choice[applicant] < 0 || wish < choice[applicant] {
      let programme = Int(market.applications[index].programme)
      let chosen = market.chosen(by: programme, among: people[programme] + [candidate(applicant, index)])
      if chosen.contains(applicant) { return false }
    }
  }
  return true
}

/// Whether everyone likes `a` at least as well as `b`.
func isAtLeastAsGood(_ a: [Int32], _ b: [Int32]) -> Bool {
  zip(a, b).allSatisfy { UInt32(bitPattern: $0) <= UInt32(bitPattern: $1) }
}
