// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Policy

/// The committee answers an advice; or answers again, and the newest answer is its answer.
@discardableResult
package func answerAdvice(
  _ advice: Int64, _ recording: Recording<NewAnswer>, about target: MeasureTarget, by account: Account,
  in house: House
) async throws -> Int64 {
  try await house.record(recording, about: target, by: account, .answeredAdvice) { entries in
    guard entries.contains(where: { $0.id == advice && $0.said.kind == .advice }) else {
      throw PolicyRefusal.notFound
    }
    let answer = AdviceAnswer(advice: advice, stance: recording.what.stance, words: recording.what.words)
    return Saying(said: .answer(answer))
  }
}
