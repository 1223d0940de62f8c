// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

enum AbsenceStatement: String, Statement {
  case insert = """
    INSERT INTO absence (account, desk, first_day, last_day, substitute) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id
    """
  case byId = "SELECT * FROM absence WHERE id = ?1"
  case ofDesk = "SELECT * FROM absence WHERE desk = ?1 AND last_day >= ?2 ORDER BY first_day, id"
  case end = "DELETE FROM absence WHERE id = ?1"
  case sweep = "DELETE FROM absence WHERE last_day < ?1"
}

extension Absence {
  init(_ row: Row) throws {
    self.init(
      id: try row.int("id"), account: try row.int("account"), desk: try row.code("desk"),
      first: try row.day("first_day"), last: try row.day("last_day"), substitute: try row.optionalInt("substitute"))
  }
}

extension Connection {
  @discardableResult
  package func insert(_ planned: PlannedAbsence) throws -> Int64? {
    try first(
      AbsenceStatement.insert,
      [
        .int(planned.account), .code(planned.desk), .day(planned.first), .day(planned.last),
        .int(planned.substitute),
      ])?.int("id")
  }

  package func absence(_ id: Int64) throws -> Absence? {
    try first(AbsenceStatement.byId, [.int(id)]).map(Absence.init)
  }

  /// Who sits at the desk on that day, who is away, and who stands in.
  package func rota(of desk: DeskCode, on day: Day) throws -> Rota {
    Rota(
      desk: desk, day: day, accounts: try accounts(around: desk),
      absences: try rows(AbsenceStatement.ofDesk, [.code(desk), .day(day)]).map(Absence.init))
  }

  package func end(absence id: Int64) throws {
    try run(AbsenceStatement.end, [.int(id)])
  }

  /// What is over is held no longer.
  package func sweepAbsences(before day: Day) throws {
    try run(AbsenceStatement.sweep, [.day(day)])
  }
}
