// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  /// Mails that are to leave, who wants none, and who follows something. No address stands in the clear but a colleague's.
  static let messages = Migration(
    number: 10, name: "messages",
    statements: [
      """
      CREATE TABLE follower (
        id {id},
        what {text} NOT NULL CHECK (what IN ('measure', 'goal', 'committee', 'unit')),
        code {text} NOT NULL,
        language {text} NOT NULL,
        address_hash {bytes} NOT NULL,
        address {bytes} NOT NULL,
        asked_at {int} NOT NULL,
        confirmed_at {int},
        told_through {int} NOT NULL,
        UNIQUE (what, code, address_hash)
      ) {strict}
      """,
      """
      CREATE TABLE follower_key (
        follower {int} PRIMARY KEY REFERENCES follower (id),
        master_version {int} NOT NULL,
        wrapped {bytes} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE message (
        id {id},
        kind {text} NOT NULL CHECK (kind IN (
          'received', 'taken', 'answered', 'asked-back', 'proposed', 'handed-on', 'late', 'closing-soon', 'closed',
          'handover-asked', 'digest', 'confirm-following', 'news')),
        hand {int} REFERENCES hand (id),
        account {int} REFERENCES account (id),
        follower {int} REFERENCES follower (id),
        told {text} NOT NULL UNIQUE,
        language {text} NOT NULL,
        queued_at {int} NOT NULL,
        next_at {int} NOT NULL,
        first_tried_at {int},
        tries {int} NOT NULL CHECK (tries >= 0),
        state {text} NOT NULL CHECK (state IN ('waiting', 'sent', 'given-up', 'dropped')),
        settled_at {int} CHECK ((settled_at IS NULL) = (state = 'waiting')),
        message_id {text} NOT NULL UNIQUE,
        version {int} NOT NULL,
        CHECK (
          (CASE WHEN hand IS NULL THEN 0 ELSE 1 END) + (CASE WHEN account IS NULL THEN 0 ELSE 1 END)
            + (CASE WHEN follower IS NULL THEN 0 ELSE 1 END) = 1)
      ) {strict}
      """,
      "CREATE INDEX message_next ON message (state, next_at)",
      "CREATE INDEX message_hand ON message (hand, settled_at)",
      "CREATE INDEX message_follower ON message (follower)",
      "CREATE INDEX message_settled ON message (settled_at)",
      "CREATE INDEX step_what_day ON step (what, on_day)",
      """
      CREATE TABLE mail_stop (
        hand {int} PRIMARY KEY REFERENCES hand (id),
        at {int} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE colleague_mail (
        account {int} PRIMARY KEY REFERENCES account (id),
        address {text} NOT NULL,
        digest {int} NOT NULL CHECK (digest IN (0, 1)),
        handovers {int} NOT NULL CHECK (handovers IN (0, 1))
      ) {strict}
      """,
    ])
}
