// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands

/// Who sits at the demonstration's desks, and what they and the askers write. Nobody in it is real.
package struct MadeUpPeople: Equatable, Sendable {
  package let names: [String]
  package let administrator: String
  /// What a desk writes, in the official language.
  package let answers: [String]
  package let questions: [String]
  package let notes: [String]
  package let outcomes: [Outcome: [String]]
  /// What the asker writes back, in the languages that are offered.
  package let replies: [LocalText]
  package let reopenings: [LocalText]

  static let keys =
    ["names", "administrator", "answers", "questions", "notes", "replies", "reopenings"]
    + Outcome.allCases.map(\.rawValue)

  init(_ fields: Fields) {
    func list(_ key: String) -> [String] { fields.texts(key, expected: "a list of sentences").map(\.value) }
    func texts(_ key: String) -> [LocalText] { fields.rows(key, "entry", keys: ["text"]).map { $0.words("text") } }
    names = list("names")
    administrator = fields.text("administrator", expected: "a name")?.value ?? ""
    answers = list("answers")
    questions = list("questions")
    notes = list("notes")
    outcomes = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, list($0.rawValue)) })
    replies = texts("replies")
    reopenings = texts("reopenings")
  }
}
