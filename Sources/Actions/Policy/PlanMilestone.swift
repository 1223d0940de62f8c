// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// Adds a milestone with a name and a day.
@discardableResult
package func planMilestone(
  _ recording: Recording<NewMilestone>, about target: MeasureTarget, by account: Account, in house: House
) async throws -> Int64 {
  try await house.record(recording, about: target, by: account, .recordedMilestone) { entries in
    let last = entries.compactMap(\.said.milestone?.number).max() ?? 0
    return Saying(said: .milestone(Milestone(number: last + 1, name: recording.what.name, due: recording.what.due)))
  }
}
