// SPDX-License-Identifier: Apache-2.0

/// LIX, *läsbarhetsindex*: words a sentence, plus long words in per cent (C. H. Björnsson, *Läsbarhet*, 1968; in Danish
/// *Læsbarhed*, 1971).
///
/// It sees how long words and sentences are, and nothing else: not whether a word is known, an order helps or a
/// sentence is true. Below a hundred words it swings. What counts as a word and a sentence is written at `Word` and
/// `Sentence`; a number, a short form or an address is a word, but never a long one.
public struct Lix: Sendable, Equatable {
  public let words: Int
  public let sentences: Int
  /// Words of more than six letters.
  public let longWords: Int

  /// Nil without a word or without a sentence.
  public init?(words: Int, sentences: Int, longWords: Int) {
    guard words > 0, sentences > 0, (0...words).contains(longWords) else { return nil }
    (self.words, self.sentences, self.longWords) = (words, sentences, longWords)
  }

  public var wordsPerSentence: Double { Double(words) / Double(sentences) }

  public var longWordsInPercent: Double { 100 * Double(longWords) / Double(words) }

  public var value: Double { wordsPerSentence + longWordsInPercent }

  /// As it is usually said: a whole number.
  public var rounded: Int { Int(value.rounded()) }

  public var band: Band { Band(rounded) }

  /// How hard that is, by the table in common use in Denmark.
  public enum Band: String, Sendable, Equatable, CaseIterable {
    /// Up to 24: books for children.
    case veryEasy = "very-easy"
    /// 25–34: magazines, novels.
    case easy
    /// 35–44: newspapers.
    case middling
    /// 45–54: textbooks, reports.
    case hard
    /// From 55: law and research.
    case veryHard = "very-hard"

    init(_ lix: Int) {
      switch lix {
      case ..<25: self = .veryEasy
      case ..<35: self = .easy
      case ..<45: self = .middling
      case ..<55: self = .hard
      default: self = .veryHard
      }
    }
  }
}
