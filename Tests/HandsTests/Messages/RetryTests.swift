// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Testing

@Suite struct RetryTests {
  private let first = Instant(seconds: 1_000_000)

  @Test func thePausesGrowFromAMinuteToFourHours() {
    let pauses: [Int64] = (1...6).compactMap { tries in
      Retries.next(after: tries, at: first, since: first).map { $0.seconds(since: first) }
    }
    #expect(pauses == [60, 300, 900, 3_600, 14_400, 14_400])
  }

  /// 1 + 5 + 15 + 60 minutes are 81 minutes; 17 times four hours are 68 hours, and an eighteenth would be 73 h 21 min.
  @Test func afterThreeDaysItIsGivenUp() {
    var (now, tries) = (first, 1)
    while let next = Retries.next(after: tries, at: now, since: first) {
      now = next
      tries += 1
    }
    #expect(tries == 22)
    #expect(now.seconds(since: first) == 81 * 60 + 17 * 14_400)
    #expect(now.seconds(since: first) <= 72 * 3_600)
  }

  @Test func aStepIsToldOnlyWhereItIsNewsToTheAsker() {
    let told = Step.What.allCases.filter { $0.message != nil }
    #expect(
      Set(told) == [
        .reached, .taken, .answered, .askedBack, .proposed, .handoverAccepted, .climbed, .closedInSilence,
      ])
  }
}
