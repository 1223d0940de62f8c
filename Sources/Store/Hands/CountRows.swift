// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

/// So many hands that are alike in all that counting asks for; no words, no person.
package struct CountedHands: Sendable {
  package let measure: MeasureCode?
  package let topic: TopicCode
  package let ladder: Ladder
  package let stage: HandClock.Stage
  package let level: Level
  package let closing: Hand.Closing?
  package let outcome: Outcome?
  package let number: Int
  /// Of these, past their day.
  package let late: Int
  package let reopenings: Int
  package let oldest: Day

  init(_ row: Row, measure: MeasureCode?) throws {
    self.measure = measure
    topic = try row.code("topic")
    ladder = try Ladder(row)
    stage = try row.word("stage")
    level = try row.word("level")
    closing = try row.optionalWord("closing")
    outcome = try row.optionalWord("outcome")
    number = Int(try row.int("number"))
    late = Int(try row.int("late"))
    reopenings = Int(try row.int("reopenings"))
    oldest = try row.day("oldest")
  }
}

extension Connection {
  package func priorityCounts() throws -> [CountedPriority] {
    try rows(HandStatement.priorityCounts, []).map {
      CountedPriority(desk: try $0.code("desk"), reason: try $0.code("reason"), hands: Int(try $0.int("number")))
    }
  }

  /// Every hand, once.
  package func handCounts(today: Day) throws -> [CountedHands] {
    try rows(HandStatement.counts, [.day(today)]).map { try CountedHands($0, measure: nil) }
  }

  /// Every hand, once for each measure it points at.
  package func handCountsByMeasure(today: Day) throws -> [CountedHands] {
    try rows(HandStatement.countsByMeasure, [.day(today)]).map {
      try CountedHands($0, measure: try $0.code("measure"))
    }
  }
}
