// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// A milestone is reached, moved or dropped; or it turns out that it was not reached. A reached one counts from the day
/// it was reached on.
@discardableResult
package func changeMilestone(
  _ number: Int, _ recording: Recording<MilestoneChange>, about target: MeasureTarget, by account: Account,
  in house: House
) async throws -> Int64 {
  let change = recording.what
  return try await house.record(recording, about: target, by: account, .recordedMilestone) { entries in
    let state = MeasureState(target.measure, answers: [], entries: entries, on: house.clock.today())
    guard let held = state.milestones.first(where: { $0.value.number == number }) else {
      throw PolicyRefusal.notFound
    }
    let changed = Said.milestone(held.value.after(change))
    switch change {
    case .reached(let day): return Saying(said: changed, from: max(day, held.entry.from))
    case .moved, .dropped: return Saying(said: changed)
    case .notReached:
      guard held.value.doneOn != nil else { throw PolicyRefusal.nothingToCorrect }
      return Saying(said: changed, corrects: held.entry, from: held.entry.from)
    }
  }
}

extension Milestone {
  fileprivate func after(_ change: MilestoneChange) -> Milestone {
    switch change {
    case .reached(let day): Milestone(number: number, name: name, due: due, doneOn: day)
    case .moved(let day): Milestone(number: number, name: name, due: day)
    case .dropped: Milestone(number: number, name: name, due: due, doneOn: doneOn, isDropped: true)
    case .notReached: Milestone(number: number, name: name, due: due)
    }
  }
}
