// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  static let hands = Migration(
    number: 1, name: "hands",
    statements: [
      """
      CREATE TABLE hand (
        id {id},
        reference {text} NOT NULL UNIQUE,
        receipt_hash {bytes} NOT NULL UNIQUE,
        kind {text} NOT NULL CHECK (kind IN ('ask', 'offer', 'signal', 'place', 'idea')),
        topic {text} NOT NULL,
        district {text},
        language {text} NOT NULL,
        unit {text} NOT NULL,
        administration {text} NOT NULL,
        committee {text} NOT NULL,
        reached_at {int} NOT NULL,
        received_at {int} NOT NULL,
        reached_on {text} NOT NULL,
        stage {text} NOT NULL CHECK (stage IN ('waiting', 'under-way', 'proposed', 'closed')),
        level {text} NOT NULL CHECK (level IN ('unit', 'administration', 'committee')),
        due {text} CHECK ((due IS NULL) = (stage = 'closed')),
        waits_for_asker_until {text},
        days_left {int} NOT NULL,
        has_asked_back {int} NOT NULL CHECK (has_asked_back IN (0, 1)),
        reopenings {int} NOT NULL CHECK (reopenings >= 0),
        taken_by {int},
        proposed {text} CHECK (proposed IN ('helped', 'partly', 'referred', 'not-helped', 'withdrawn')),
        outcome {text} CHECK (outcome IN ('helped', 'partly', 'referred', 'not-helped', 'withdrawn')),
        closing {text} CHECK (closing IN ('confirmed', 'not-confirmed', 'withdrawn')),
        contact {bytes},
        version {int} NOT NULL,
        CHECK ((closing IS NULL) = (stage <> 'closed'))
      ) {strict}
      """,
      "CREATE INDEX hand_unit ON hand (unit, stage, due)",
      "CREATE INDEX hand_administration ON hand (administration, stage, due)",
      "CREATE INDEX hand_committee ON hand (committee, stage, due)",
      "CREATE INDEX hand_due ON hand (due)",
      """
      CREATE TABLE hand_key (
        hand {int} PRIMARY KEY REFERENCES hand (id),
        master_version {int} NOT NULL,
        wrapped {bytes} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE step (
        hand {int} NOT NULL REFERENCES hand (id),
        number {int} NOT NULL,
        at {int} NOT NULL,
        on_day {text} NOT NULL,
        what {text} NOT NULL CHECK (what IN (
          'reached', 'taken', 'answered', 'asked-back', 'wrote', 'noted', 'proposed', 'confirmed', 'reopened',
          'climbed', 'closed-in-silence', 'withdrawn')),
        desk {text} NOT NULL,
        level {text} NOT NULL CHECK (level IN ('unit', 'administration', 'committee')),
        account {int},
        due {text},
        outcome {text} CHECK (outcome IN ('helped', 'partly', 'referred', 'not-helped', 'withdrawn')),
        verdict {text} CHECK (verdict IN ('yes', 'partly', 'no')),
        words {bytes},
        language {text},
        form_hash {bytes},
        PRIMARY KEY (hand, number),
        UNIQUE (hand, form_hash)
      ) {strict}
      """,
      """
      CREATE TABLE hand_measure (
        hand {int} NOT NULL REFERENCES hand (id),
        measure {text} NOT NULL,
        PRIMARY KEY (hand, measure)
      ) {strict}
      """,
      "CREATE INDEX hand_measure_measure ON hand_measure (measure)",
    ])
}
