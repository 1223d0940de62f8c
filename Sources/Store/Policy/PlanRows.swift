// SPDX-License-Identifier: AGPL-3.0-or-later

package import City

enum PlanStatement: String, Statement {
  case insertLoad = """
    INSERT INTO plan_load (plan, begins, ends, at, on_day, actor, fingerprint) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    RETURNING id
    """
  case insertEntry = """
    INSERT INTO plan_entry (load, plan, kind, code, since, what, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    """
  case loads = "SELECT * FROM plan_load ORDER BY id"
  case loadsOfPlan = "SELECT * FROM plan_load WHERE plan = ?1 ORDER BY id"
  /// What is said of each thing of a plan on a day: the last load's word that holds by then.
  case entries = """
    SELECT kind, code, since, what, content, load FROM (
      SELECT plan_entry.*,
        row_number() OVER (PARTITION BY kind, code ORDER BY load DESC) AS place
      FROM plan_entry WHERE plan = ?1 AND since <= ?2
    ) AS words WHERE place = 1 ORDER BY load, kind, code
    """
  /// What was ever said of one thing, in any plan.
  case history = "SELECT * FROM plan_entry WHERE kind = ?1 AND code = ?2 ORDER BY load"
}

/// One reading of a plan into the store.
package struct PlanLoad: Equatable, Sendable {
  package let id: Int64
  package let plan: String
  package let begins: Day
  package let ends: Day
  package let at: Instant
  /// The city's day.
  package let day: Day
  package let actor: String
  package let fingerprint: String

  init(_ row: Row) throws {
    id = try row.int("id")
    plan = try row.text("plan")
    begins = try row.day("begins")
    ends = try row.day("ends")
    at = try row.instant("at")
    day = try row.day("on_day")
    actor = try row.text("actor")
    fingerprint = try row.text("fingerprint")
  }
}

/// What a load said of one thing, from a day on.
package struct PlanWord: Equatable, Sendable {
  package enum What: String, Sendable, CaseIterable {
    case added, changed, retired
  }

  package let kind: String
  package let code: String
  package let since: Day
  package let what: What
  /// The thing's canonical text; of what was retired, what became of it.
  package let content: String

  package init(kind: String, code: String, since: Day, what: What, content: String) {
    self.kind = kind
    self.code = code
    self.since = since
    self.what = what
    self.content = content
  }

  init(_ row: Row) throws {
    self.init(
      kind: try row.text("kind"), code: try row.text("code"), since: try row.day("since"), what: try row.word("what"),
      content: try row.text("content"))
  }
}

extension Connection {
  package func insertLoad(
    of plan: String, from begins: Day, to ends: Day, at now: Instant, on day: Day, by actor: String, fingerprint: String
  ) throws -> Int64 {
    let values: [Value] = [
      .text(plan), .day(begins), .day(ends), .instant(now), .day(day), .text(actor), .text(fingerprint),
    ]
    guard let row = try first(PlanStatement.insertLoad, values) else { throw StoreFault.column("id") }
    return try row.int("id")
  }

  package func insert(_ word: PlanWord, of plan: String, load: Int64) throws {
    try run(
      PlanStatement.insertEntry,
      [
        .int(load), .text(plan), .text(word.kind), .text(word.code), .day(word.since), .text(word.what.rawValue),
        .text(word.content),
      ])
  }

  /// Every load, the first one first.
  package func planLoads() throws -> [PlanLoad] { try rows(PlanStatement.loads, []).map(PlanLoad.init) }

  package func planLoads(of plan: String) throws -> [PlanLoad] {
    try rows(PlanStatement.loadsOfPlan, [.text(plan)]).map(PlanLoad.init)
  }

  /// The last word on each thing of a plan that holds on a day.
  package func planWords(of plan: String, on day: Day) throws -> [PlanWord] {
    try rows(PlanStatement.entries, [.text(plan), .day(day)]).map(PlanWord.init)
  }

  /// Every word on one thing, with the plan that said it, in the order of the loads.
  package func planHistory(kind: String, code: String) throws -> [(plan: String, word: PlanWord)] {
    try rows(PlanStatement.history, [.text(kind), .text(code)]).map { (try $0.text("plan"), try PlanWord($0)) }
  }
}
