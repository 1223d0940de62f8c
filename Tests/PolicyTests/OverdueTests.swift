// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy
import Testing

@Suite("What is overdue, and by how much")
struct OverdueTests {
  private let begun = entry(1, .status(.underWay), from: "2011-02-01")

  @Test("A milestone is late from the day after its day")
  func fromTheDayAfter() {
    let entries = [begun, entry(2, milestone(1, due: "2012-09-30"), from: "2012-01-01")]
    #expect(state(entries, on: "2012-09-30").schedule == .onTime)
    let late = state(entries, on: "2012-10-01")
    #expect(late.schedule == .late)
    #expect(late.bucket == .late)
    #expect(late.overdue.map(\.days) == [1])
    #expect(late.overdue.first?.answers == ["FRU", "SKU"])
    // 30 September 2012 to 1 October 2013: one year and one day, and no 29 February between them.
    #expect(state(entries, on: "2013-10-01").overdue.map(\.days) == [366])
  }

  @Test("Reached, moved or dropped, it is late no more; the days before stay as they were")
  func changes() {
    let planned = entry(2, milestone(1, due: "2012-06-01"), from: "2012-01-01")
    let reached = entry(3, milestone(1, due: "2012-06-01", doneOn: "2012-06-20"), from: "2012-06-20")
    let moved = entry(3, milestone(1, due: "2012-12-01"), from: "2012-06-20")
    let dropped = entry(3, milestone(1, due: "2012-06-01", isDropped: true), from: "2012-06-20")
    for change in [reached, moved, dropped] {
      #expect(state([begun, planned, change], on: "2012-06-19").overdue.map(\.days) == [18])
      #expect(state([begun, planned, change], on: "2012-06-20").overdue.isEmpty)
    }
    #expect(state([begun, planned, dropped], on: "2012-06-20").schedule == nil)
    #expect(state([begun, planned, moved], on: "2012-06-20").next?.due == day("2012-12-01"))
    #expect(state([begun, planned, reached], on: "2012-06-20").next == nil)
  }

  @Test("A plan whose last day has gone is late too, the longest comes first")
  func planEnd() {
    let entries = [
      begun, entry(2, plan(until: "2012-08-31"), from: "2011-03-01"),
      entry(3, milestone(4, due: "2012-09-28"), from: "2011-03-01"),
    ]
    #expect(state(entries, on: "2012-08-31").overdue.isEmpty)
    let late = state(entries, on: "2012-10-01").overdue
    #expect(late.map(\.days) == [31, 3])
    #expect(late.first?.what == .plan)
  }

  @Test("What is done or stopped is not late")
  func settled() {
    for status in [OfficialStatus.done, .stopped] {
      let entries = [
        entry(1, .status(status), from: "2012-09-01"), entry(2, milestone(1, due: "2012-06-01"), from: "2012-01-01"),
      ]
      #expect(state(entries, on: "2012-08-31").bucket == .late)
      #expect(state(entries, on: "2012-09-01").overdue.isEmpty)
      #expect(state(entries, on: "2012-09-01").schedule == nil)
      #expect(state(entries, on: "2012-09-01").bucket == (status == .done ? .done : .stopped))
    }
  }

  @Test("Saying that it is on time does not make the late be on time; saying late counts")
  func said() {
    let entries = [
      begun, entry(2, milestone(1, due: "2012-09-01"), from: "2012-01-01"),
      entry(3, .schedule(.late), from: "2012-03-01"), entry(4, .schedule(.onTime), from: "2012-04-01"),
      entry(5, .schedule(nil), from: "2012-05-01"),
    ]
    #expect(state(entries, on: "2012-02-01").schedule == .onTime)
    #expect(state(entries, on: "2012-03-01").schedule == .late)
    #expect(state(entries, on: "2012-03-01").bucket == .late)
    #expect(state(entries, on: "2012-03-01").overdue.isEmpty)
    #expect(state(entries, on: "2012-04-01").schedule == .onTime)
    #expect(state(entries, on: "2012-05-01").saidSchedule == nil)
    #expect(state(entries, on: "2012-09-02").schedule == .late)
    #expect(state(Array(entries.dropLast()), on: "2012-09-02").schedule == .late)
  }

  @Test("Advice without an answer grows older; an answer ends that, from its day")
  func advice() {
    let entries = [
      entry(7, .advice(Advice(body: "Tænketanken", words: "Spørg dem, der ikke kommer.")), from: "2012-05-01"),
      entry(9, .answer(AdviceAnswer(advice: 7, stance: .follows, words: "Ja.")), from: "2012-06-15"),
    ]
    #expect(state(entries, on: "2012-04-30").advice.isEmpty)
    // May has 31 days.
    #expect(state(entries, on: "2012-06-01").unanswered.map(\.days) == [31])
    let answered = state(entries, on: "2012-10-01")
    #expect(answered.unanswered.isEmpty)
    #expect(answered.advice.map(\.days) == [45])
    #expect(answered.advice.first?.answer?.value.stance == .follows)
  }
}
