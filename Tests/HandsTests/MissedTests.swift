// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Testing

@Suite struct MissedTests {
  private func step(_ number: Int, _ what: Step.What, _ level: Level, on day: Int, due: Int?) -> Step {
    Step(
      number: number, what: what, at: Instant(seconds: 0), day: Day(number: day), desk: "a", level: level,
      due: due.map { Day(number: $0) })
  }

  @Test func aDeskHasMissedItsDayOnceTheHandHasGoneOn() {
    let steps = [
      step(1, .reached, .unit, on: 0, due: 7), step(2, .taken, .unit, on: 2, due: 7),
      step(3, .climbed, .administration, on: 8, due: 10), step(4, .climbed, .committee, on: 11, due: 18),
    ]
    #expect(Array(steps.prefix(2)).missed(at: .unit) == nil)
    #expect(steps.missed(at: .unit) == Day(number: 7))
    #expect(steps.missed(at: .administration) == Day(number: 10))
    #expect(steps.missed(at: .committee) == nil)
  }

  @Test func anAnswerFromAnybodyEndsItAndABrokenPromiseBeginsItAgain() {
    var steps = [
      step(1, .reached, .unit, on: 0, due: 7), step(2, .climbed, .administration, on: 8, due: 10),
      step(3, .answered, .administration, on: 9, due: 20),
    ]
    #expect(steps.missed(at: .unit) == nil)
    steps.append(step(4, .climbed, .committee, on: 21, due: 28))
    #expect(steps.missed(at: .unit) == Day(number: 20))
  }

  @Test func aHandOpenedAgainAtTheAdministrationWasNotMissedByTheUnit() {
    let steps = [
      step(1, .reached, .unit, on: 0, due: 7), step(2, .climbed, .administration, on: 8, due: 10),
      step(3, .proposed, .administration, on: 9, due: 30), step(4, .reopened, .administration, on: 12, due: 14),
    ]
    #expect(steps.missed(at: .unit) == nil)
    #expect([Step]().missed(at: .unit) == nil)
  }
}
