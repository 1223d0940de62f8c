// SPDX-License-Identifier: AGPL-3.0-or-later

/// A word of the pages that a city says in its own way, in one language.
package struct ReplacedWord: Equatable, Sendable {
  package enum Form: Equatable, Sendable {
    case sentence(String)
    /// By the CLDR name of the plural category: `one`, `other`.
    case plural([String: String])
  }

  /// `policy.themes`
  package let key: String
  package let language: Language
  package let form: Form

  package init(key: String, language: Language, form: Form) {
    self.key = key
    self.language = language
    self.form = form
  }
}

/// What the pages say by themselves, for whoever replaces some of it: which words there are in each language, and what
/// each must hold.
package struct HouseWords: Sendable {
  package struct Shape: Equatable, Sendable {
    /// Empty for a single sentence.
    package let categories: Set<String>
    package let placeholders: Set<String>

    package init(categories: Set<String>, placeholders: Set<String>) {
      self.categories = categories
      self.placeholders = placeholders
    }
  }

  package let shapes: [Language: [String: Shape]]

  package init(shapes: [Language: [String: Shape]]) {
    self.shapes = shapes
  }
}
