// SPDX-License-Identifier: Apache-2.0

/// One piece of advice about one place. Never a judgement on the writer, and never a reason to refuse a text.
public struct Remark: Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// More words than `longestSentence`.
    case longSentence(words: Int)
    /// It does not say who does it.
    case passive
    case abbreviation(Abbreviation)
    /// Large letters that stand for a name, where it is not said which.
    case initials
    case word(KindWord)

    /// A name for tables and translations.
    public var name: String {
      switch self {
      case .longSentence: "long-sentence"
      case .passive: "passive"
      case .abbreviation: "abbreviation"
      case .initials: "initials"
      case .word(let word): word.about == .office ? "office-word" : "person-word"
      }
    }
  }

  public let kind: Kind
  public let place: TextPlace
  /// The words it is about, as they stand; cut after 120 signs.
  public let excerpt: String

  /// A sentence of more words than this is long. Our own choice, from what guides to plain language say of averages
  /// (15 to 20); no research draws a line at one number.
  public static let longestSentence = 20
}
