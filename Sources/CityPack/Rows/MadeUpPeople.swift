// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
package import Hands
import Yams

/// Who sits at the demonstration's desks, how punctual they are, and what they and the askers write. Nobody in it is real.
package struct MadeUpPeople: Equatable, Sendable {
  /// What a desk or an asker writes, to hands of some kinds.
  package struct Passage: Equatable, Sendable {
    /// Empty: of every kind.
    package let kinds: Set<Kind>
    package let text: LocalText

    package init(kinds: Set<Kind>, text: LocalText) {
      self.kinds = kinds
      self.text = text
    }
  }

  /// Of a hundred hands, so many are written to in time at a desk, from a day on or from the beginning.
  package struct Pace: Equatable, Sendable {
    package let desk: DeskCode
    package let inTime: Int
    package let from: Day?
  }

  /// What every desk has ready, with its fields and blanks in braces.
  package struct Template: Equatable, Sendable {
    package let name: String
    package let text: LocalText
  }

  package let names: [String]
  package let administrator: String
  package let shares: MadeUpShares
  package let paces: [Pace]
  /// What somebody says before and after, and when they have time; by language.
  package let greetings: [Language: [String]]
  package let thanks: [Language: [String]]
  package let whens: [Language: [String]]
  /// What a desk writes to the asker.
  package let answers: [Passage]
  package let questions: [Passage]
  package let templates: [Template]
  package let outcomes: [Outcome: [Passage]]
  package let handovers: [Passage]
  /// Among colleagues, in the official language.
  package let notes: [String]
  package let rejections: [String]
  package let first: [String]
  /// What the asker writes back.
  package let replies: [Passage]
  package let reopenings: [Passage]

  static let keys =
    [
      "names", "administrator", "languages", "kinds", "months", "pace", "greetings", "thanks", "whens", "answers",
      "templates", "questions", "handovers", "notes", "rejections", "first", "replies", "reopenings",
    ] + Outcome.allCases.map(\.rawValue)

  init(_ fields: Fields) {
    func list(_ key: String) -> [String] { fields.texts(key, expected: "a list of sentences").map(\.value) }
    func listIfAny(_ key: String) -> [String] { fields.has(key) ? list(key) : [] }
    func passages(_ key: String) -> [Passage] {
      fields.rows(key, "entry", keys: ["kinds", "text"]).map { row in
        Passage(kinds: row.has("kinds") ? row.kinds("kinds") : [], text: row.words("text"))
      }
    }
    names = list("names")
    administrator = fields.text("administrator", expected: "a name")?.value ?? ""
    shares = MadeUpShares(fields)
    paces = fields.rowsIfAny("pace", "pace", keys: ["desk", "in_time", "from"]).compactMap { row in
      let from = row.has("from") ? row.day("from")?.value : nil
      let share = row.number("in_time", in: 0...100)
      return (row.code("desk") as Marked<DeskCode>?).map { Pace(desk: $0.value, inTime: share, from: from) }
    }
    greetings = fields.listsByLanguage("greetings")
    thanks = fields.listsByLanguage("thanks")
    whens = fields.listsByLanguage("whens")
    answers = passages("answers")
    templates = fields.rowsIfAny("templates", "template", keys: ["name", "text"]).compactMap { row in
      row.text("name").map { Template(name: $0.value, text: row.words("text")) }
    }
    questions = passages("questions")
    outcomes = Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, passages($0.rawValue)) })
    handovers = fields.has("handovers") ? passages("handovers") : []
    notes = list("notes")
    rejections = listIfAny("rejections")
    first = listIfAny("first")
    replies = passages("replies")
    reopenings = passages("reopenings")
  }
}

/// As it stands in the file, with the desks it speaks of.
struct PeopleRow {
  let people: MadeUpPeople
  let desks: [Marked<DeskCode>]

  init(_ fields: Fields) {
    people = MadeUpPeople(fields)
    desks =
      fields.entries["pace"]?.node.sequence?.compactMap { node in
        guard let text = node.mapping?["desk"]?.scalar?.string else { return nil }
        return Marked(value: DeskCode(text), place: fields.source.place(of: node))
      } ?? []
  }
}

extension Fields {
  fileprivate func kinds(_ key: String) -> Set<Kind> {
    let known = Kind.allCases.map(\.rawValue)
    return Set(
      texts(key, expected: "a list such as [ask, offer]").compactMap { text in
        if let kind = Kind(rawValue: text.value) { return kind }
        source.complain(text.place, "\"\(text.value)\" is no kind of hand. \(remedy(for: text.value, among: known))")
        return nil
      })
  }

  /// A block with a list of texts for each of some languages; empty where the key is not there.
  fileprivate func listsByLanguage(_ key: String) -> [Language: [String]] {
    guard let node = entries[key]?.node else { return [:] }
    let languages = node.mapping.map { $0.keys.compactMap(\.scalar?.string) } ?? []
    guard let block = block(key, keys: languages, areOwn: true) else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: block.entries.keys.map { code in
        (Language(code), block.texts(code, expected: "a list of short texts").map(\.value))
      })
  }
}
