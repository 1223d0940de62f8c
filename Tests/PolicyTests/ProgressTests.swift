// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy
import TestCity
import Testing

enum TestPlan {
  static let plan = TestCity.plan
}

@Suite("Progress is counted from what is below")
struct ProgressTests {
  /// Lilleby: m01 under g1 (SKU); m02 and m03 under g2 (FRU leads, SKU shares).
  private let entries = [
    entry(1, .status(.done), from: "2012-05-01", on: "m01"),
    entry(2, .status(.underWay), from: "2012-01-01", on: "m02"),
    entry(3, milestone(1, due: "2012-09-01"), from: "2012-01-01", on: "m02"),
    entry(4, .plan(ActionPlan(actions: [])), from: "2012-02-01", on: "m02"),
    entry(5, .advice(Advice(body: "Rådet", words: "Prøv igen.")), from: "2012-02-01", on: "m03"),
  ]

  @Test("Every measure stands in exactly one bucket, at every level and on every day")
  func once() {
    for number in stride(from: day("2010-12-01").number, through: day("2015-02-01").number, by: 13) {
      let state = StateOfThePlan(TestCity.plan, entries: entries, on: Day(number: number))
      #expect(state.whole.measures == 3)
      #expect(Bucket.allCases.reduce(0) { $0 + state.whole[$1] } == 3)
      #expect(state.progress("g1" as GoalCode).measures == 1)
      #expect(state.progress("g2" as GoalCode).measures == 2)
      #expect(state.progress("t1" as ThemeCode) == state.whole)
    }
  }

  @Test("Goals, committees and the whole, on two days")
  func rollUp() {
    let early = StateOfThePlan(TestCity.plan, entries: entries, on: day("2012-03-01"))
    #expect(early.whole.counts == [.silent: 2, .underWay: 1])
    let state = StateOfThePlan(TestCity.plan, entries: entries, on: day("2012-10-01"))
    #expect(state.whole.counts == [.done: 1, .late: 1, .silent: 1])
    #expect(state.progress("g1" as GoalCode).counts == [.done: 1])
    #expect(state.progress("FRU" as CommitteeCode).counts == [.late: 1, .silent: 1])
    #expect(state.progress("SKU" as CommitteeCode) == state.whole)
    #expect(state.whole.overdue.map(\.days) == [30])
    #expect(state.whole.overdue.first?.answers == ["FRU", "SKU"])
    #expect(state.whole.withoutPlan == 1)
    #expect(state.whole.unanswered == 1)
  }

  @Test("Twenty thousand entries are counted quickly")
  func many() {
    let many = (1...20_000).map { number in
      entry(Int64(number), .status(.underWay), from: Day(number: 15_000 + number % 1_400).description, on: "m01")
    }
    let clock = ContinuousClock()
    var state: StateOfThePlan?
    let spent = clock.measure { state = StateOfThePlan(TestCity.plan, entries: many, on: day("2012-10-01")) }
    #expect(state?["m01"].bucket == .underWay)
    #expect(spent < .seconds(5))
  }

  @Test("The money of a plan is the sum of what is named, and nothing where nothing is")
  func money() {
    guard case .plan(let named) = plan(until: "2012-01-01", money: [250, nil, 1_000]),
      case .plan(let unnamed) = plan(until: "2012-01-01")
    else { return }
    #expect(named.money == Money(thousands: 1_250))
    #expect(unnamed.money == nil)
  }
}
