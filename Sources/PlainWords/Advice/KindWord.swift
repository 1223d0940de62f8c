// SPDX-License-Identifier: Apache-2.0

/// A word that shuts people out, and a kinder one. The list is whoever uses the library's own: data, not code.
public struct KindWord: Sendable, Equatable {
  /// What is wrong with a word.
  public enum About: String, Sendable, Equatable, CaseIterable {
    /// It is how offices write, and nobody speaks so.
    case office
    /// It says what somebody is, where they have not said it themselves.
    case person
  }

  /// Every form that is looked for: one word, or several with single spaces between. Case makes no difference.
  public let forms: [String]
  /// What to write instead, in the language of the word.
  public let kinder: String
  /// Why, in one or two sentences of the same language.
  public let why: String
  public let about: About

  public init(forms: [String], kinder: String, why: String, about: About) {
    self.forms = forms
    self.kinder = kinder
    self.why = why
    self.about = about
  }
}
