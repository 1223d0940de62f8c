// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Store
import Synchronization

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

/// Counts everybody's conduct once for as long as no hand changes: many readers of a public page ask the same. It is
/// never older than the hands, for each of their changes is asked for first.
package final class ConductMemory: Sendable {
  private struct Kept {
    let today: Day
    let state: StateOfHands
    let counted: CountedConduct
  }

  private let kept = Mutex<Kept?>(nil)

  package init() {}

  package func count(in house: House) async throws -> CountedConduct {
    let today = house.clock.today()
    let state = try await house.database.read { try $0.stateOfHands() }
    if let last = kept.withLock({ $0 }), last.today == today, last.state == state { return last.counted }
    let (now, record) = try await house.database.read { connection in
      (
        try connection.stateOfHands(),
        ConductRecord(hands: try connection.milestones(), priorities: try connection.priorityCounts())
      )
    }
    let counted = CountedConduct(record, in: house.organisation, today: today)
    kept.withLock { $0 = Kept(today: today, state: now, counted: counted) }
    return counted
  }
}
