// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// Writes the plan that makes a measure concrete, or a new version of it. The versions before stay.
@discardableResult
package func writeActionPlan(
  _ recording: Recording<ActionPlan>, about target: MeasureTarget, by account: Account, in house: House
) async throws -> Int64 {
  try await house.record(recording, about: target, by: account, .wrotePlan) { _ in Saying(said: .plan(recording.what)) }
}
