// SPDX-License-Identifier: Apache-2.0

/// A word of a text.
///
/// A run of letters, digits and their marks; a hyphen or an apostrophe between two of them holds it together
/// (`e-mail`, `CPR-nummer`), and so do `.` `,` `:` `/` between digits (`1.234,5`, `10:30`, `12/5`).
struct Word {
  enum Kind {
    case word, number
    /// `f.eks.`; its full stop belongs to it.
    case abbreviation(Abbreviation)
    /// An address on the web or of mail: one word, never a long one, since nobody reads it letter by letter.
    case address
  }

  let range: Range<Int>
  /// In small letters, without what is not there for the reader. At most 64 signs: no word in any list is longer.
  let text: String
  let letters: Int
  let kind: Kind
  let beginsLarge: Bool
  let isAllLarge: Bool

  /// More than six letters, as Björnsson has it. Letters only: digits, marks and hyphens do not count.
  var isLong: Bool {
    if case .word = kind { letters > 6 } else { false }
  }

  var isPlainWord: Bool {
    if case .word = kind { true } else { false }
  }
}

/// Words up to a full stop, a question mark, an exclamation mark or a colon, or to the end of their block.
struct Sentence {
  /// Places among all words of the text.
  let words: Range<Int>
  /// From the first word's first sign to the last one's last.
  let range: Range<Int>
  /// A heading, a label, an item of a few words: no sentence for LIX while the text has any.
  let isLabel: Bool
}
