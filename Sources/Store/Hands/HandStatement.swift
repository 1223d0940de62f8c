// SPDX-License-Identifier: AGPL-3.0-or-later

enum HandStatement: String, Statement {
  case insert = """
    INSERT INTO hand (reference, receipt_hash, kind, topic, district, language, unit, administration, committee,
      reached_at, received_at, reached_on, stage, level, due, days_left, has_asked_back, reopenings, version,
      channel)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 0, 0, 0, 0, ?16)
    ON CONFLICT DO NOTHING RETURNING id
    """
  case setContact = "UPDATE hand SET contact = ?2 WHERE id = ?1"
  /// Claims the row: whoever comes second changes nothing.
  case update = """
    UPDATE hand SET stage = ?3, level = ?4, due = ?5, waits_for_asker_until = ?6, days_left = ?7,
      has_asked_back = ?8, reopenings = ?9, taken_by = ?10, proposed = ?11, outcome = ?12, closing = ?13,
      unit = ?14, administration = ?15, asked_of = ?16, asked_until = ?17, handovers = ?18, extensions = ?19,
      priority = ?20, version = version + 1
    WHERE id = ?1 AND version = ?2
    """
  case byId = "SELECT * FROM hand WHERE id = ?1"
  case byReference = "SELECT * FROM hand WHERE reference = ?1"
  case byReceipt = "SELECT * FROM hand WHERE receipt_hash = ?1"
  /// A hand that is late at its committee has nowhere to climb; a request to take it may lapse at any level.
  case dueBefore = """
    SELECT id FROM hand
    WHERE (due < ?1 AND NOT (level = 'committee' AND stage IN ('waiting', 'under-way'))) OR asked_until < ?1
    ORDER BY due, id
    """
  /// What stands at a desk, or has stood there on its way up, and is not closed.
  case queue = """
    SELECT * FROM hand
    WHERE stage <> 'closed' AND (unit = ?1
      OR (administration = ?1 AND level IN ('administration', 'committee'))
      OR (committee = ?1 AND level = 'committee'))
    ORDER BY due NULLS LAST, reached_at, id LIMIT 1000
    """
  case askedOf = "SELECT * FROM hand WHERE asked_of = ?1 ORDER BY asked_until, id LIMIT 1000"
  /// How many hands each desk has put first, by reason.
  case priorityCounts = """
    SELECT desk, reason, CAST(count(DISTINCT hand) AS bigint) AS number
    FROM step WHERE what = 'prioritised' GROUP BY desk, reason ORDER BY desk, reason
    """
  case counts = """
    SELECT topic, unit, administration, committee, stage, level, closing, outcome,
      CAST(sum(CASE WHEN due < ?1 THEN 1 ELSE 0 END) AS bigint) AS late,
      CAST(sum(reopenings) AS bigint) AS reopenings, CAST(count(*) AS bigint) AS number, min(reached_on) AS oldest
    FROM hand GROUP BY topic, unit, administration, committee, stage, level, closing, outcome
    """
  case countsByMeasure = """
    SELECT measure, topic, unit, administration, committee, stage, level, closing, outcome,
      CAST(sum(CASE WHEN due < ?1 THEN 1 ELSE 0 END) AS bigint) AS late,
      CAST(sum(reopenings) AS bigint) AS reopenings, CAST(count(*) AS bigint) AS number, min(reached_on) AS oldest
    FROM hand_measure JOIN hand ON hand.id = hand_measure.hand
    GROUP BY measure, topic, unit, administration, committee, stage, level, closing, outcome
    """
  case openByColleague = """
    SELECT taken_by, CAST(count(*) AS bigint) AS number FROM hand
    WHERE taken_by IS NOT NULL AND stage <> 'closed' GROUP BY taken_by
    """
  case measuresOfHand = "SELECT measure FROM hand_measure WHERE hand = ?1 ORDER BY measure"
  case insertMeasure = "INSERT INTO hand_measure (hand, measure) VALUES (?1, ?2)"
  case insertKey = "INSERT INTO hand_key (hand, master_version, wrapped) VALUES (?1, ?2, ?3)"
  case key = "SELECT wrapped FROM hand_key WHERE hand = ?1"
  case eraseKey = "DELETE FROM hand_key WHERE hand = ?1"
  case eraseWords = "UPDATE step SET words = NULL WHERE hand = ?1"
}

enum StepStatement: String, Statement {
  case next = "SELECT CAST(coalesce(max(number), 0) + 1 AS bigint) AS number FROM step WHERE hand = ?1"
  case insert = """
    INSERT INTO step (hand, number, at, on_day, what, desk, level, account, due, outcome, verdict, words, language,
      form_hash, other_desk, reason, given_to)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
    """
  case ofHand = "SELECT * FROM step WHERE hand = ?1 ORDER BY number"
  case byForm = "SELECT number FROM step WHERE hand = ?1 AND form_hash = ?2"
}
