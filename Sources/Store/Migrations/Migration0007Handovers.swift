// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  /// What a hand needs to be handed on and put first. The table of steps is made anew, because neither database can
  /// widen a CHECK in the same way.
  static let handovers = Migration(
    number: 7, name: "handovers",
    statements: [
      "ALTER TABLE hand ADD COLUMN asked_of {text}",
      "ALTER TABLE hand ADD COLUMN asked_until {text} CHECK ((asked_until IS NULL) = (asked_of IS NULL))",
      "ALTER TABLE hand ADD COLUMN handovers {int} NOT NULL DEFAULT 0",
      "ALTER TABLE hand ADD COLUMN extensions {int} NOT NULL DEFAULT 0",
      "ALTER TABLE hand ADD COLUMN priority {text}",
      "CREATE INDEX hand_asked_of ON hand (asked_of, asked_until)",
      """
      CREATE TABLE step_anew (
        hand {int} NOT NULL REFERENCES hand (id),
        number {int} NOT NULL,
        at {int} NOT NULL,
        on_day {text} NOT NULL,
        what {text} NOT NULL CHECK (what IN (
          'reached', 'taken', 'answered', 'asked-back', 'wrote', 'noted', 'proposed', 'confirmed', 'reopened',
          'climbed', 'closed-in-silence', 'withdrawn', 'handover-asked', 'handover-accepted', 'handover-rejected',
          'handover-taken-back', 'handover-lapsed', 'prioritised', 'unprioritised', 'assigned')),
        desk {text} NOT NULL,
        level {text} NOT NULL CHECK (level IN ('unit', 'administration', 'committee')),
        account {int},
        due {text},
        outcome {text} CHECK (outcome IN ('helped', 'partly', 'referred', 'not-helped', 'withdrawn')),
        verdict {text} CHECK (verdict IN ('yes', 'partly', 'no')),
        words {bytes},
        language {text},
        form_hash {bytes},
        other_desk {text},
        reason {text},
        PRIMARY KEY (hand, number),
        UNIQUE (hand, form_hash)
      ) {strict}
      """,
      """
      INSERT INTO step_anew (hand, number, at, on_day, what, desk, level, account, due, outcome, verdict, words,
        language, form_hash)
      SELECT hand, number, at, on_day, what, desk, level, account, due, outcome, verdict, words, language, form_hash
      FROM step
      """,
      "DROP TABLE step",
      "ALTER TABLE step_anew RENAME TO step",
      "CREATE INDEX step_what ON step (what, desk)",
    ])
}
