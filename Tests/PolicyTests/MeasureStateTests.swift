// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy
import Testing

@Suite("How a measure stood on a day")
struct MeasureStateTests {
  @Test("An entry holds from its day until the next")
  func holds() {
    let entries = [
      entry(1, .status(.notBegun), from: "2011-01-10"), entry(2, .status(.underWay), from: "2011-05-02"),
      entry(3, .status(.done), from: "2012-06-29"),
    ]
    #expect(state(entries, on: "2011-01-09").status == nil)
    #expect(state(entries, on: "2011-01-10").status?.value == .notBegun)
    #expect(state(entries, on: "2011-05-01").status?.value == .notBegun)
    #expect(state(entries, on: "2011-05-02").status?.value == .underWay)
    #expect(state(entries, on: "2012-06-28").status?.value == .underWay)
    #expect(state(entries, on: "2014-12-31").status?.entry.id == 3)
  }

  @Test("The order in which entries arrive does not matter")
  func order() {
    let entries = [
      entry(1, .status(.underWay), from: "2011-05-02"),
      entry(2, .status(.notBegun), from: "2011-01-10", recordedOn: "2012-09-03"),
    ]
    #expect(state(entries.reversed(), on: "2011-06-01") == state(entries, on: "2011-06-01"))
    #expect(state(entries, on: "2011-06-01").status?.value == .underWay)
    #expect(state(entries, on: "2011-02-01").status?.value == .notBegun)
  }

  @Test("Of two entries from the same day the one recorded last holds")
  func sameDay() {
    let entries = [
      entry(2, .evidence(.good), from: "2012-03-01"), entry(1, .evidence(.thin), from: "2012-03-01"),
    ]
    #expect(state(entries, on: "2012-03-01").evidence?.value == .good)
  }

  @Test("The three fields do not touch each other")
  func three() {
    let entries = [
      entry(1, .status(.underWay), from: "2011-02-01"), entry(2, .evidence(.against), from: "2011-03-01"),
      entry(3, .schedule(.atRisk), from: "2011-04-01"),
    ]
    let now = state(entries, on: "2011-04-01")
    #expect(now.status?.value == .underWay)
    #expect(now.evidence?.value == .against)
    #expect(now.schedule == .atRisk)
    #expect(now.bucket == .underWay)
  }

  @Test("A correction takes the place of what it names, and can itself be corrected")
  func correction() {
    let entries = [
      entry(1, .status(.done), from: "2012-01-01"),
      entry(2, .status(.underWay), from: "2012-01-01", recordedOn: "2012-01-09", corrects: 1),
      entry(3, .status(.stopped), from: "2012-01-05", recordedOn: "2012-01-10", corrects: 2),
    ]
    #expect(state(entries, on: "2012-01-04").status == nil)
    #expect(state(entries, on: "2012-01-05").status?.value == .stopped)
    let plan = StateOfThePlan(TestPlan.plan, entries: entries, on: day("2012-02-01"), knownBy: day("2012-01-09"))
    #expect(plan["m02"].status?.value == .underWay)
    let before = StateOfThePlan(TestPlan.plan, entries: entries, on: day("2012-02-01"), knownBy: day("2012-01-08"))
    #expect(before["m02"].status?.value == .done)
  }

  @Test("Nothing recorded is not the same as not begun")
  func silent() {
    let nothing = state([], on: "2012-10-01")
    #expect(nothing.bucket == .silent)
    #expect(nothing.schedule == nil)
    #expect(nothing.overdue.isEmpty)
    #expect(state([entry(1, .status(.notBegun), from: "2012-01-01")], on: "2012-10-01").bucket == .notBegun)
  }

  @Test("Entries of other measures are passed over")
  func others() {
    let other = entry(1, .status(.done), from: "2011-02-01", on: "m01")
    #expect(state([other], on: "2012-10-01").bucket == .silent)
  }
}
