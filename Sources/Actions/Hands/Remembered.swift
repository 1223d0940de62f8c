// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Store
import Synchronization

/// Something that is counted over all hands and asked for by many readers: counted anew only when a hand has changed, or
/// another day has come. It is never older than the hands, for whether any has changed is asked first each time.
package final class Remembered<Counted: Sendable>: Sendable {
  private struct Kept: Sendable {
    let day: Day
    let state: StateOfHands
    let counted: Counted
  }

  private let count: @Sendable (House) async throws -> Counted
  private let kept = Mutex<Kept?>(nil)

  package init(_ count: @escaping @Sendable (House) async throws -> Counted) {
    self.count = count
  }

  package func counted(in house: House) async throws -> Counted {
    let day = house.clock.today()
    // Read before the counting: what happens in between makes the next page count again.
    let state = try await house.database.read { try $0.stateOfHands() }
    if let last = kept.withLock({ $0 }), last.day == day, last.state == state { return last.counted }
    let counted = try await count(house)
    kept.withLock { $0 = Kept(day: day, state: state, counted: counted) }
    return counted
  }
}
