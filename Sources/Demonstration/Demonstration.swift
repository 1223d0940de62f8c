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

/// The year and a half before it in which the made-up hands were reached out.
private let demonstrationBegan = Day(number: 15_065)

/// About this many hands.
private let handCount = 200

/// Fills an empty store with a city that has lived for a year and a half: every hand was reached out, climbed and was
/// answered through the same verbs that people use, day by day on the city's clock. The same seed gives the same hands,
/// references and histories. Does nothing to a store that has accounts already.
package func fillDemonstration(
  _ house: House, with hands: [MadeUpHand], _ people: MadeUpPeople, seed: UInt64 = 2012, say: (String) -> Void
) async throws {
  guard try await house.database.read({ try $0.accounts().isEmpty }) else { return }
  say("Making up a city: \(handCount) hands in a year and a half …")
  let generator = SharedGenerator(seed: seed)
  let seeded = house.drawing(from: generator)
  let staff = try await hire(people, in: seeded)
  let today = house.clock.today()
  var year = Year(house: seeded, staff: staff, people: people, generator: generator)
  let calendar = house.organisation.calendar
  var plan = reaches(hands, from: demonstrationBegan, to: today, calendar, generator)
  var day = demonstrationBegan
  while day <= today {
    house.clock.move(to: day)
    try await letTimePass(in: seeded)
    try await year.doTodaysWork(day)
    while let next = plan.first, next.day <= day {
      plan.removeFirst()
      try await year.reachOut(next.hand, on: day)
    }
    day = day + 1
  }
  house.clock.move(to: today)
}

/// Which hand is reached out on which working day: more as the city gets used to it.
private func reaches(
  _ hands: [MadeUpHand], from first: Day, to last: Day, _ calendar: WorkingCalendar, _ generator: SharedGenerator
) -> [(day: Day, hand: MadeUpHand)] {
  let open = hands.filter { $0.kind == .ask }
  guard !open.isEmpty else { return [] }
  let days = (first.number...last.number).map { Day(number: $0) }.filter(calendar.isWorkingDay)
  var order: [MadeUpHand] = []
  while order.count < handCount {
    var round = open
    generator.shuffle(&round)
    order += round
  }
  return order.prefix(handCount).map { hand in
    // The city gets used to it: two of five in the last four weeks, the others leaning towards later days.
    let share = generator.happens(40) ? 1 - generator.unit() * 20 / Double(days.count) : generator.unit().squareRoot()
    return (days[min(Int(share * Double(days.count)), days.count - 1)], hand)
  }.sorted { $0.0 < $1.0 }
}

extension House {
  /// The same house with randomness that repeats itself.
  fileprivate func drawing(from generator: SharedGenerator) -> House {
    House(
      plan: plan, organisation: organisation, languages: languages, legal: legal, database: database, keys: keys,
      clock: clock, randomness: Randomness { count in (0..<count).map { _ in UInt8(generator.below(256)) } })
  }
}
