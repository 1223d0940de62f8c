// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  /// What desks often have to say. A template says nothing of anybody.
  static let answerTemplates = Migration(
    number: 9, name: "answer templates",
    statements: [
      """
      CREATE TABLE answer_template (
        id {id},
        desk {text} NOT NULL,
        name {text} NOT NULL,
        version {int} NOT NULL DEFAULT 0,
        UNIQUE (desk, name)
      ) {strict}
      """,
      """
      CREATE TABLE answer_template_text (
        template {int} NOT NULL REFERENCES answer_template (id),
        language {text} NOT NULL,
        words {text} NOT NULL,
        PRIMARY KEY (template, language)
      ) {strict}
      """,
    ])
}
