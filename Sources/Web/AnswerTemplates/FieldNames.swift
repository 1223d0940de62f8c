// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands

/// What people call the fields of a template. They are kept by one name, and shown and understood in each language of the
/// pages.
struct FieldNames {
  private let names: [Language: [TemplateField: String]]
  /// A blank as an example, without its braces.
  private let blanks: [Language: String]
  private let official: Language

  init(_ site: Site) {
    names = site.pages.mapValues { pages in
      TemplateField.allCases.reduce(into: [:]) { $0[$1] = pages.words.say("templates.field.\($1.rawValue)") }
    }
    blanks = site.pages.mapValues { $0.words.say("templates.blank") }
    official = site.official.language
  }

  func name(of field: TemplateField, in language: Language) -> String {
    names[language]?[field] ?? names[official]?[field] ?? field.rawValue
  }

  func blank(in language: Language) -> String { "{\(blanks[language] ?? "")}" }

  /// As it is kept.
  func kept(_ text: String) -> String {
    replacingFields(in: text) { name in field(named: name).map { "{\($0.rawValue)}" } }
  }

  /// As people read it.
  func shown(_ text: String, in language: Language) -> String {
    replacingFields(in: text) { name in TemplateField(rawValue: name).map { "{\(self.name(of: $0, in: language))}" } }
  }

  private func field(named name: String) -> TemplateField? {
    let name = name.lowercased()
    return TemplateField.allCases.first { field in
      field.rawValue == name || names.values.contains { $0[field]?.lowercased() == name }
    }
  }
}
