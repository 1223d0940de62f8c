// SPDX-License-Identifier: Apache-2.0

/// What kind of marks stand in a text besides its words.
public enum Markup: String, Sendable, Equatable, CaseIterable {
  /// None. Empty lines part paragraphs; `- `, `* `, `• ` and `1. ` begin list items.
  case text
  /// CommonMark, as people write it: marks, addresses of links, code, pictures and front matter are left out.
  case markdown
  /// What a browser would show of `<main>`, or of the whole page where there is none. Left out: scripts, pictures,
  /// fields and lists to choose from, quotations (`blockquote`, `q`, class `said`: somebody else's words), what is
  /// hidden, and every element whose `lang` is not the language of the examination.
  case html
}
