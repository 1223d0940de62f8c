// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  /// Hands that a colleague wrote down for somebody, hands that are given to a colleague, and colleagues who are away.
  static let colleagues = Migration(
    number: 8, name: "colleagues",
    statements: [
      """
      ALTER TABLE hand ADD COLUMN channel {text} NOT NULL DEFAULT 'web'
        CHECK (channel IN ('web', 'counter', 'telephone', 'letter'))
      """,
      "CREATE INDEX hand_taken_by ON hand (taken_by, stage)",
      "ALTER TABLE step ADD COLUMN given_to {int}",
      """
      CREATE TABLE absence (
        id {id},
        account {int} NOT NULL REFERENCES account (id),
        desk {text} NOT NULL,
        first_day {text} NOT NULL,
        last_day {text} NOT NULL CHECK (last_day >= first_day),
        substitute {int} REFERENCES account (id) CHECK (substitute <> account)
      ) {strict}
      """,
      "CREATE INDEX absence_desk ON absence (desk, last_day)",
      "CREATE INDEX absence_last_day ON absence (last_day)",
    ])
}
