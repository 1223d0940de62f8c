// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// Records the official status, the evidence or what is said of the schedule, from a day on; or corrects what was
/// recorded before. Nothing is ever written over.
@discardableResult
package func recordField(
  _ recording: Recording<ThreeFields>, about target: MeasureTarget, by account: Account, in house: House
) async throws -> Int64 {
  let said = recording.what.said
  return try await house.record(recording, about: target, by: account, recording.what.action) { entries in
    Saying(said: said, corrects: try recording.corrects.map { try entries.correctable($0, said.kind) })
  }
}

extension ThreeFields {
  fileprivate var action: Action {
    switch self {
    case .status: .recordedStatus
    case .evidence: .recordedEvidence
    case .schedule: .recordedSchedule
    }
  }
}
