// SPDX-License-Identifier: AGPL-3.0-or-later

extension Migration {
  static let doors = Migration(
    number: 6, name: "doors",
    statements: [
      """
      CREATE TABLE hand_answer (
        hand {int} NOT NULL REFERENCES hand (id),
        question {text} NOT NULL,
        words {bytes} NOT NULL,
        PRIMARY KEY (hand, question)
      ) {strict}
      """
    ])
}
