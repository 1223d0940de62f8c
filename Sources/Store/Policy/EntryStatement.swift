// SPDX-License-Identifier: AGPL-3.0-or-later

enum EntryStatement: String, Statement {
  case begin = "INSERT INTO measure_record (measure, version) VALUES (?1, 0) ON CONFLICT DO NOTHING"
  /// Claims the measure: whoever comes second changes nothing.
  case claim = "UPDATE measure_record SET version = version + 1 WHERE measure = ?1 AND version = ?2"
  case version = "SELECT version FROM measure_record WHERE measure = ?1"
  case insert = """
    INSERT INTO measure_entry (measure, kind, from_day, recorded_at, recorded_on, account, committee, source, link,
      note, language, corrects, value, number, name, due, done_on, is_dropped, words, answers)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
    RETURNING id
    """
  case insertAction = """
    INSERT INTO planned_action (entry, number, what, who, begins, ends, money, indicator)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
    """
  case all = "SELECT * FROM measure_entry ORDER BY id"
  case ofMeasure = "SELECT * FROM measure_entry WHERE measure = ?1 ORDER BY id"
  case allActions = "SELECT * FROM planned_action ORDER BY entry, number"
  case actionsOfMeasure = """
    SELECT planned_action.* FROM planned_action JOIN measure_entry ON measure_entry.id = planned_action.entry
    WHERE measure_entry.measure = ?1 ORDER BY planned_action.entry, planned_action.number
    """
}
