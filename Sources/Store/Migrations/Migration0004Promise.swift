// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  /// What is recorded about the measures. Rows are only added.
  static let promise = Migration(
    number: 4, name: "promise",
    statements: [
      """
      CREATE TABLE measure_record (
        measure {text} PRIMARY KEY,
        version {int} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE measure_entry (
        id {id},
        measure {text} NOT NULL REFERENCES measure_record (measure),
        kind {text} NOT NULL CHECK (kind IN (
          'status', 'evidence', 'schedule', 'milestone', 'plan', 'advice', 'answer')),
        from_day {text} NOT NULL,
        recorded_at {int} NOT NULL,
        recorded_on {text} NOT NULL,
        account {int} NOT NULL REFERENCES account (id),
        committee {text} NOT NULL,
        source {text},
        link {text},
        note {text} NOT NULL,
        language {text} NOT NULL,
        corrects {int} UNIQUE REFERENCES measure_entry (id),
        value {text},
        number {int},
        name {text},
        due {text},
        done_on {text},
        is_dropped {int} CHECK (is_dropped IN (0, 1)),
        words {text},
        answers {int} REFERENCES measure_entry (id),
        CHECK (link IS NULL OR source IS NOT NULL),
        CHECK (kind <> 'status' OR coalesce(value, '') IN ('not-begun', 'under-way', 'done', 'stopped')),
        CHECK (kind <> 'evidence' OR coalesce(value, '') IN ('none', 'thin', 'good', 'against')),
        CHECK (kind <> 'schedule' OR coalesce(value, '') IN ('on-time', 'at-risk', 'late', 'counted')),
        CHECK (kind <> 'answer' OR coalesce(value, '') IN ('follows', 'partly', 'declines')),
        CHECK ((kind = 'milestone') = (number IS NOT NULL)),
        CHECK ((kind = 'milestone') = (due IS NOT NULL)),
        CHECK ((kind = 'milestone') = (is_dropped IS NOT NULL)),
        CHECK ((kind IN ('milestone', 'advice')) = (name IS NOT NULL)),
        CHECK ((kind IN ('advice', 'answer')) = (words IS NOT NULL)),
        CHECK ((kind = 'answer') = (answers IS NOT NULL))
      ) {strict}
      """,
      "CREATE INDEX measure_entry_measure ON measure_entry (measure, id)",
      """
      CREATE TABLE planned_action (
        entry {int} NOT NULL REFERENCES measure_entry (id),
        number {int} NOT NULL,
        what {text} NOT NULL,
        who {text} NOT NULL,
        begins {text} NOT NULL,
        ends {text} NOT NULL,
        money {int},
        indicator {text} NOT NULL,
        PRIMARY KEY (entry, number),
        CHECK (begins <= ends)
      ) {strict}
      """,
    ])
}
