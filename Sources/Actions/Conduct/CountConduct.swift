// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store

/// What everybody's conduct is counted from, read in one moment so that no two figures of a page disagree.
package struct ConductRecord: Sendable {
  package let hands: [Milestones]
  package let priorities: [CountedPriority]

  package init(hands: [Milestones], priorities: [CountedPriority] = []) {
    self.hands = hands
    self.priorities = priorities
  }
}

/// Everybody's conduct on one day.
package struct CountedConduct: Sendable {
  package let city: CityConduct
  /// How often each desk has put a hand first, by reason.
  package let priorities: [CountedPriority]

  package init(_ record: ConductRecord, in organisation: Organisation, today: Day) {
    city = CityConduct(record.hands, in: organisation, today: today)
    priorities = record.priorities
  }
}

/// Every hand by its milestones, and how often each desk has put one first.
package func readConduct(in house: House) async throws -> ConductRecord {
  try await house.database.read { connection in
    ConductRecord(hands: try connection.milestones(), priorities: try connection.priorityCounts())
  }
}

/// Everybody's conduct today.
package func countConduct(in house: House) async throws -> CountedConduct {
  CountedConduct(try await readConduct(in: house), in: house.organisation, today: house.clock.today())
}
