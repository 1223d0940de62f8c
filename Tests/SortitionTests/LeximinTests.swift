// SPDX-License-Identifier: AGPL-3.0-or-later

import Chance
import Testing

@testable import Sortition

@Suite struct LeximinTests {
  @Test(arguments: [(false, false), (true, false), (false, true), (true, true)])
  func onTinyPoolsItIsWhatTryingEveryPanelFinds(_ households: Bool, _ exact: Bool) throws {
    var generator = SeededGenerator(seed: 20 + (households ? 1 : 0) + (exact ? 2 : 0))
    var possible = 0
    var whole = 0
    for _ in 0..<250 {
      let pool = try randomPool(&generator, households: households, exact: exact)
      let truth = AllPanels(pool)
      if truth.panels.isEmpty {
        #expect(throws: SortitionFault.noPanel) { try pool.leximin() }
        #expect(throws: SortitionFault.noPanel) { try pool.maximin() }
        continue
      }
      possible += 1
      let lottery = try pool.leximin()
      let expected = try truth.leximin()
      #expect(zip(lottery.probabilities, expected).allSatisfy { abs($0 - $1) < 1e-6 })
      if lottery.levels.contains(where: { if case .weights = $0.proof { true } else { false } }) { whole += 1 }
      let isProven = lottery.isProven(for: pool)
      #expect(isProven)
      let maximin = try pool.maximin()
      #expect(abs((maximin.probabilities.min() ?? -1) - (expected.min() ?? -2)) < 1e-7)
      let isMaximinProven = maximin.isProven(for: pool)
      #expect(isMaximinProven)
    }
    #expect(possible > 100)
    // Exact quotas leave gaps between real panels and liquid ones, so both kinds of proof are seen.
    #expect(!exact || whole > 10)
  }

  @Test func theSmallestChangeIsTheOneFoundByTryingEveryPanel() throws {
    var generator = SeededGenerator(seed: 22)
    var impossible = 0
    for round in 0..<300 {
      let pool = try tightened(try randomPool(&generator, households: round % 3 == 0), &generator)
      let distances = AllPanels.subsets(pool).map { AllPanels.distance($0, pool) }
      let change = try pool.relaxation()
      #expect(change?.seats == distances.min())
      guard let change, change.seats > 0 else { continue }
      impossible += 1
      #expect(!AllPanels(try relaxed(pool, change)).panels.isEmpty)
    }
    #expect(impossible > 50)
  }

  private func tightened(_ pool: Pool, _ generator: inout SeededGenerator) throws -> Pool {
    let categories = pool.categories.map { category in
      Category(
        category.name,
        category.features.map { feature in
          let minimum = min(pool.size, feature.minimum + generator.below(2))
          return Feature(feature.name, minimum, max(minimum, feature.maximum - generator.below(2)))
        })
    }
    return try Pool(people: pool.people, categories: categories, size: pool.size)
  }

  private func relaxed(_ pool: Pool, _ change: Relaxation) throws -> Pool {
    var categories = pool.categories
    for part in change.changes {
      categories[part.category].features[part.feature].minimum = part.minimum
      categories[part.category].features[part.feature].maximum = part.maximum
    }
    return try Pool(people: pool.people, categories: categories, size: pool.size)
  }

  @Test func theOrderOfPeopleCategoriesAndFeaturesChangesNothingButNames() throws {
    var generator = SeededGenerator(seed: 23)
    for _ in 0..<60 {
      let pool = try randomPool(&generator, households: true)
      guard !AllPanels(pool).panels.isEmpty else { continue }
      let lottery = try pool.leximin()
      var order = Array(pool.people.indices)
      order.shuffleByLot(using: &generator)
      let people = order.map { place in
        let person = pool.people[place]
        let features = zip(person.features, pool.categories).map { $1.features.count - 1 - $0 }
        return Pool.Person(id: "other \(place)", features: features.reversed(), address: person.address.map { 7 - $0 })
      }
      let categories = pool.categories.reversed().map { Category($0.name + "!", $0.features.reversed()) }
      let mirrored = try Pool(people: people, categories: categories, size: pool.size).leximin()
      #expect(zip(order, mirrored.probabilities).allSatisfy { abs(lottery.probabilities[$0] - $1) < 1e-7 })
    }
  }

  @Test func twiceTheSameGivesTheSameBits() throws {
    var generator = SeededGenerator(seed: 24)
    let pool = try randomPool(&generator, households: false)
    let first = try pool.leximin()
    let second = try pool.leximin()
    #expect(first.probabilities.map(\.bitPattern) == second.probabilities.map(\.bitPattern))
    #expect(first.tickets() == second.tickets())
  }

  @Test func twoOldOneYoungForTwoSeatsIsDividedByHand() throws {
    // One seat must go to the only young person, the other is shared by two: 1, 1/2, 1/2.
    let people = ["a", "b", "c"].enumerated().map { Pool.Person(id: $1, features: [$0 == 0 ? 0 : 1]) }
    let ages = Category("age", [Feature("young", 1, 1), Feature("old", 1, 1)])
    let lottery = try Pool(people: people, categories: [ages], size: 2).leximin()
    #expect(zip(lottery.probabilities, [1, 0.5, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(lottery.levels.map(\.people) == [[1, 2], [0]])
    #expect(abs((lottery.certificate?.bound ?? 0) - 0.5) < 1e-12)
  }

  @Test func aClaimThatIsNotTrueIsNotProven() throws {
    var generator = SeededGenerator(seed: 25)
    var pool = try randomPool(&generator, households: false)
    while AllPanels(pool).panels.count < 3 { pool = try randomPool(&generator, households: false) }
    let honest = try pool.leximin()
    func claim(_ levels: [Lottery.Level], _ probabilities: [Double]? = nil) -> Bool {
      Lottery(
        objective: .leximin, probabilities: probabilities ?? honest.probabilities, levels: levels,
        entries: honest.entries, space: honest.space
      ).isProven(for: pool)
    }
    #expect(claim(honest.levels))
    #expect(!claim([]))
    #expect(!claim(honest.levels, honest.probabilities.map { $0 * 0.99 }))
    var levels = honest.levels
    levels[0].proof = .weights([Double](repeating: 1, count: honest.space.groups.count), heaviest: 0)
    #expect(!claim(levels))
    levels[0].proof = .prices([Double](repeating: 0, count: honest.space.rows.count))
    levels[0].probability += 0.01
    #expect(!claim(levels))
  }
}
