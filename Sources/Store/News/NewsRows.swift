// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

enum NewsStatement: String, Statement {
  /// On which days how many hands climbed away from a unit unanswered. Whose it was is the last desk that had it before.
  case climbedFrom = """
    SELECT climb.on_day, CAST(count(*) AS bigint) AS number FROM step climb
    WHERE climb.what = 'climbed' AND climb.level = 'administration' AND climb.on_day >= ?2
      AND (
        SELECT had.desk FROM step had
        WHERE had.hand = climb.hand AND had.number < climb.number
          AND had.what IN ('reached', 'handover-accepted', 'reopened')
        ORDER BY had.number DESC LIMIT 1) = ?1
    GROUP BY climb.on_day ORDER BY climb.on_day
    """
  case climbedTo = """
    SELECT on_day, CAST(count(*) AS bigint) AS number FROM step
    WHERE what = 'climbed' AND level = 'committee' AND desk = ?1 AND on_day >= ?2
    GROUP BY on_day ORDER BY on_day
    """
}

extension Connection {
  /// How many hands went on from a unit because nobody had answered, day by day.
  package func handsClimbed(from unit: DeskCode, since day: Day) throws -> [(day: Day, number: Int)] {
    try rows(NewsStatement.climbedFrom, [.code(unit), .day(day)]).map {
      (try $0.day("on_day"), Int(try $0.int("number")))
    }
  }

  /// How many hands came up to a committee's desk because nobody below had answered, day by day.
  package func handsClimbed(to desk: DeskCode, since day: Day) throws -> [(day: Day, number: Int)] {
    try rows(NewsStatement.climbedTo, [.code(desk), .day(day)]).map {
      (try $0.day("on_day"), Int(try $0.int("number")))
    }
  }
}
