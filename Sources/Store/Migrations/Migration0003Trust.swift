// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  static let trust = Migration(
    number: 3, name: "trust",
    statements: [
      """
      CREATE TABLE event (
        id {id},
        at {int} NOT NULL,
        actor {text} NOT NULL,
        role {text} NOT NULL,
        action {text} NOT NULL,
        object {text} NOT NULL,
        purpose {text} NOT NULL,
        class {text} NOT NULL,
        outcome {text} NOT NULL
      ) {strict}
      """,
      "CREATE INDEX event_object ON event (object, id)",
      """
      CREATE TABLE event_link (
        number {int} PRIMARY KEY,
        event {int} NOT NULL UNIQUE REFERENCES event (id),
        hash {bytes} NOT NULL
      ) {strict}
      """,
      """
      CREATE TABLE setting (
        name {text} PRIMARY KEY,
        value {text} NOT NULL
      ) {strict}
      """,
    ])
}
