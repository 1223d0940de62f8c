// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// Writes down what a body outside the committee advises, on the day it was given.
@discardableResult
package func noteAdvice(
  _ recording: Recording<Advice>, about target: MeasureTarget, by account: Account, in house: House
) async throws -> Int64 {
  try await house.record(recording, about: target, by: account, .notedAdvice) { _ in
    Saying(said: .advice(recording.what))
  }
}
