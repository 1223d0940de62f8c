// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  /// What was promised, as it was loaded. Rows are only added: what a plan said on any day can be read again.
  static let plans = Migration(
    number: 5, name: "plans",
    statements: [
      """
      CREATE TABLE plan_load (
        id {id},
        plan {text} NOT NULL,
        begins {text} NOT NULL,
        ends {text} NOT NULL,
        at {int} NOT NULL,
        on_day {text} NOT NULL,
        actor {text} NOT NULL,
        fingerprint {text} NOT NULL,
        CHECK (begins <= ends)
      ) {strict}
      """,
      "CREATE INDEX plan_load_plan ON plan_load (plan, id)",
      """
      CREATE TABLE plan_entry (
        load {int} NOT NULL REFERENCES plan_load (id),
        plan {text} NOT NULL,
        kind {text} NOT NULL,
        code {text} NOT NULL,
        since {text} NOT NULL,
        what {text} NOT NULL CHECK (what IN ('added', 'changed', 'retired')),
        content {text} NOT NULL,
        PRIMARY KEY (load, kind, code)
      ) {strict}
      """,
      "CREATE INDEX plan_entry_code ON plan_entry (kind, code, load)",
      "CREATE INDEX plan_entry_plan ON plan_entry (plan, load)",
    ])
}
