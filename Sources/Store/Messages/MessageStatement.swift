// SPDX-License-Identifier: AGPL-3.0-or-later

enum MessageStatement: String, Statement {
  /// What has been told once is not told again.
  case insert = """
    INSERT INTO message (kind, hand, account, follower, told, language, queued_at, next_at, tries, state, message_id,
      version)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, 'waiting', ?9, 0)
    ON CONFLICT DO NOTHING
    """
  case due = """
    SELECT * FROM message WHERE state = 'waiting' AND next_at <= ?1 ORDER BY next_at, id LIMIT 200
    """
  /// Claims the row before it is sent, and books the next try: whoever comes second sends nothing, and a message whose
  /// sender was killed is tried again.
  case claim = """
    UPDATE message SET tries = tries + 1, first_tried_at = coalesce(first_tried_at, ?3), next_at = ?4,
      version = version + 1
    WHERE id = ?1 AND version = ?2 AND state = 'waiting'
    """
  case settle = """
    UPDATE message SET state = ?3, settled_at = ?4, version = version + 1
    WHERE id = ?1 AND version = ?2 AND state = 'waiting'
    """
  case newestOfHand = """
    SELECT state FROM message WHERE hand = ?1 AND state IN ('sent', 'given-up')
    ORDER BY settled_at DESC NULLS LAST, id DESC LIMIT 1
    """
  case counts = """
    SELECT state, CAST(count(*) AS bigint) AS number, min(next_at) AS oldest FROM message GROUP BY state ORDER BY state
    """
  case sweep = "DELETE FROM message WHERE settled_at < ?1"
  case stop = "INSERT INTO mail_stop (hand, at) VALUES (?1, ?2) ON CONFLICT DO NOTHING"
  case resume = "DELETE FROM mail_stop WHERE hand = ?1"
  case isStopped = "SELECT at FROM mail_stop WHERE hand = ?1"
}
