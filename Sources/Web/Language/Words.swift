// SPDX-License-Identifier: AGPL-3.0-or-later

package import City
import Mustache

/// A word of the pages: one sentence, or one for each plural category. `{name}` in it is filled from the page's fields.
package enum Word: Equatable, Sendable {
  case plain(String)
  case plural([PluralCategory: String])

  package var forms: [String] {
    switch self {
    case .plain(let text): [text]
    case .plural(let forms): PluralCategory.allCases.compactMap { forms[$0] }
    }
  }
}

/// All words of one language, by key. The first part of a key is the file: `policy.late` stands in `Words/da/policy.yaml`.
package struct Words: Sendable {
  package let offered: OfferedLanguage
  package let all: [String: Word]
  let family: PluralFamily
  let calendar: CalendarWords
  private let templates: [String: MustacheTemplate]

  package var language: Language { offered.language }

  package init(
    offered: OfferedLanguage, all: [String: Word], family: PluralFamily, calendar: CalendarWords
  ) {
    self.offered = offered
    self.all = all
    self.family = family
    self.calendar = calendar
    templates = all.compactMapValues { try? MustacheTemplate(string: $0.mustache()) }
  }

  /// Nobody who grew up with the language has read these words yet; every page says so.
  var wantReader: Bool { all["about.wants-reader"] == .plain("yes") }

  func category(of number: Int) -> PluralCategory {
    family.category(of: number)
  }

  /// A word as a small template, filled where it is used.
  func template(_ key: String) -> MustacheTemplate? {
    templates[key]
  }
}

extension Word {
  /// The word as template text: escaped, `{name}` as a tag, plural categories as sections on `number`.
  func mustache(number: String = "n") -> String {
    switch self {
    case .plain(let text): tagged(text, number)
    case .plural(let forms):
      PluralCategory.allCases.compactMap { category in
        forms[category].map {
          "{{#\(number).\(category.rawValue)}}\(tagged($0, number)){{/\(number).\(category.rawValue)}}"
        }
      }.joined()
    }
  }

  /// The names it wants filled.
  package var placeholders: Set<String> {
    Set(forms.flatMap { form in form.matches(of: placeholder).map { String($0.1) } })
  }

  private func tagged(_ text: String, _ number: String) -> String {
    escaped(text).replacing(placeholder) { match in
      match.1 == "n" ? "{{\(number)}}" : "{{\(match.1)}}"
    }
  }
}

nonisolated(unsafe) private let placeholder = /\{([a-zA-Z][a-zA-Z0-9.]*)\}/
