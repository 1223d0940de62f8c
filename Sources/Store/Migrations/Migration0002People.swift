// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  static let people = Migration(
    number: 2, name: "people",
    statements: [
      """
      CREATE TABLE account (
        id {id},
        login {text} NOT NULL UNIQUE,
        name {text} NOT NULL,
        role {text} NOT NULL CHECK (role IN ('administrator', 'member', 'secretary')),
        password {text} NOT NULL,
        language {text} NOT NULL,
        made_at {int} NOT NULL,
        ended_at {int}
      ) {strict}
      """,
      """
      CREATE TABLE membership (
        account {int} NOT NULL REFERENCES account (id),
        desk {text} NOT NULL,
        PRIMARY KEY (account, desk)
      ) {strict}
      """,
      "CREATE INDEX membership_desk ON membership (desk)",
      """
      CREATE TABLE invitation (
        token_hash {bytes} PRIMARY KEY,
        role {text} NOT NULL CHECK (role IN ('administrator', 'member', 'secretary')),
        desk {text},
        made_by {int} REFERENCES account (id),
        made_at {int} NOT NULL,
        expires_at {int} NOT NULL,
        used_at {int},
        account {int} REFERENCES account (id),
        CHECK ((used_at IS NULL) = (account IS NULL)),
        CHECK ((role = 'administrator') = (desk IS NULL))
      ) {strict}
      """,
      """
      CREATE TABLE session (
        id_hash {bytes} PRIMARY KEY,
        account {int} NOT NULL REFERENCES account (id),
        made_at {int} NOT NULL,
        seen_at {int} NOT NULL
      ) {strict}
      """,
      "CREATE INDEX session_account ON session (account)",
    ])
}
