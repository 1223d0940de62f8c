// SPDX-License-Identifier: AGPL-3.0-or-later

import City
package import Hands

enum ConductStatement: String, Statement {
  /// Every hand by its milestones. The database finds the first answer and whether a climb came before it.
  case milestones = """
    SELECT unit, administration, committee, topic, reached_on, kind, district, language, channel, stage, level, due,
      closing, outcome, reopenings, answer.first_on AS first_on,
      CASE WHEN climb.number < coalesce(answer.number, climb.number + 1) THEN 1 ELSE 0 END AS climbed_first
    FROM hand
    LEFT JOIN (SELECT hand, min(number) AS number, min(on_day) AS first_on
      FROM step WHERE what IN ('answered', 'proposed') GROUP BY hand) AS answer ON answer.hand = hand.id
    LEFT JOIN (SELECT hand, min(number) AS number
      FROM step WHERE what = 'climbed' GROUP BY hand) AS climb ON climb.hand = hand.id
    """
  /// Changes whenever a hand comes or is changed: each change counts its version up.
  case state = """
    SELECT CAST(count(*) AS bigint) AS number, CAST(coalesce(sum(version), 0) AS bigint) AS changes FROM hand
    """
}

extension Milestones {
  init(_ row: Row) throws {
    self.init(
      ladder: try Ladder(row), topic: try row.code("topic"), reachedOn: try row.day("reached_on"),
      kind: try row.word("kind"), district: try row.optionalCode("district"),
      language: Language(try row.text("language")),
      channel: try row.word("channel"), stage: try row.word("stage"), level: try row.word("level"),
      due: try row.optionalDay("due"), closing: try row.optionalWord("closing"),
      outcome: try row.optionalWord("outcome"), reopenings: Int(try row.int("reopenings")),
      firstAnswer: try row.optionalDay("first_on"), climbedFirst: try row.flag("climbed_first"))
  }
}

extension Connection {
  /// Every hand, by what is counted of it.
  package func milestones() throws -> [Milestones] {
    try rows(ConductStatement.milestones, []).map(Milestones.init)
  }

  /// How many hands there are and how often they were changed: as long as both are the same, so are the milestones.
  package func stateOfHands() throws -> StateOfHands {
    guard let row = try first(ConductStatement.state) else { return StateOfHands(number: 0, changes: 0) }
    return StateOfHands(number: try row.int("number"), changes: try row.int("changes"))
  }
}

/// What tells whether anything has happened since somebody counted.
package struct StateOfHands: Equatable, Sendable {
  package let number: Int64
  package let changes: Int64
}
