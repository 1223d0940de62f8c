// SPDX-License-Identifier: AGPL-3.0-or-later

package import Actions
import Chance
package import City
package import CityPack
import Hands
import Policy
import Sealing
import Store

/// The demonstration's first day on the calendar on the wall: Monday 1 October 2012.
package let demonstrationStart = Day(number: 15_614)

/// The first day on which made-up hands are reached out, two years before: some months ahead of the policy's own period.
package let demonstrationBegan = Day(number: 14_883)

/// What a demonstration is filled with.
package struct MadeUpCity: Sendable {
  package let scenes: [MadeUpHand]
  package let people: MadeUpPeople
  package let entries: [MadeUpEntry]
  /// About this many hands; tests take fewer.
  package var hands = 2_000

  package init(scenes: [MadeUpHand], people: MadeUpPeople, entries: [MadeUpEntry] = [], hands: Int = 2_000) {
    self.scenes = scenes
    self.people = people
    self.entries = entries
    self.hands = hands
  }

  /// Nil where the pack has nobody to sit at the desks.
  package init?(_ pack: CityPack, hands: Int = 2_000) {
    guard let people = pack.madeUpPeople else { return nil }
    self.init(scenes: pack.madeUpHands, people: people, entries: pack.madeUpEntries, hands: hands)
  }
}

/// Fills an empty store with a city that has lived for two years: every hand was reached out, climbed and was answered
/// through the same verbs that people use, day by day on the city's clock. The same seed gives the same hands, references
/// and histories. Does nothing to a store that has accounts already.
package func fillDemonstration(
  _ house: House, with city: MadeUpCity, seed: UInt64 = 2012, say: (String) -> Void
) async throws {
  guard try await house.database.read({ try $0.accounts().isEmpty }) else { return }
  let generator = SharedGenerator(seed: seed)
  let seeded = house.drawing(from: generator)
  let staff = try await hire(city.people, in: seeded)
  try await keepTemplates(city.people.templates, staff, in: seeded)
  let today = house.clock.today()
  try await Secretaries(house: seeded, staff: staff).record(city.entries, until: today)
  let plan = Seasons(city.people.shares.months, house.organisation.calendar)
    .days(for: city.scenes.isEmpty ? 0 : city.hands, from: demonstrationBegan, through: today, generator)
  say("Making up a city: \(plan.count) hands in two years …")
  var year = Year(house: seeded, staff: staff, city: city, generator: generator)
  var (day, reached) = (demonstrationBegan, 0)
  while day <= today {
    house.clock.move(to: day)
    try await letTimePass(in: seeded)
    try await year.doTodaysWork(day)
    while reached < plan.count, plan[reached] <= day {
      try await year.reachOut(on: day)
      reached += 1
      if reached.isMultiple(of: 500) { say("  \(reached) hands, and it is \(day)") }
    }
    day = day + 1
  }
  while try await sealEvents(in: house.database) > 0 {}
  house.clock.move(to: today)
}

extension House {
  /// The same house with randomness that repeats itself.
  fileprivate func drawing(from generator: SharedGenerator) -> House {
    House(
      plan: plan, organisation: organisation, languages: languages, legal: legal, words: words, database: database,
      keys: keys,
      clock: clock, randomness: Randomness { count in (0..<count).map { _ in UInt8(generator.below(256)) } })
  }
}
