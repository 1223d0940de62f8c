// SPDX-License-Identifier: Apache-2.0

/// What there is to say about a text.
public struct Examination: Sendable, Equatable {
  public let tongue: Tongue
  /// Nil where the text has no words, and in a language for which LIX is not defined.
  public let lix: Lix?
  /// All words, labels included.
  public let words: Int
  public let sentences: Int
  /// Words in the longest sentence.
  public let longest: Int
  /// In the order of the text.
  public let remarks: [Remark]
}

/// Reads a text and says how easy it is, and what could be easier.
///
/// The same text gives the same answer everywhere: no clock, no files, no chance. Time and memory grow with the
/// length of the text and no faster, whatever it holds.
/// - Parameters:
///   - text: any text; nothing in it is an error.
///   - kinder: the words to look for, of the same language.
public func examine(
  _ text: String, as markup: Markup = .text, in tongue: Tongue, kinder: [KindWord] = []
) -> Examination {
  let manuscript = read(text, markup, tongue)
  let reader = SentenceReader(manuscript, in: tongue)
  let (words, sentences) = (reader.words, reader.sentences)
  let whole = sentences.filter { !$0.isLabel }
  let counted = whole.isEmpty ? sentences : whole
  let search = KindWordSearch(kinder, in: tongue)
  var remarks: [(kind: Remark.Kind, range: Range<Int>)] = []
  for sentence in sentences {
    let own = words[sentence.words]
    if own.count > Remark.longestSentence {
      remarks.append((.longSentence(words: own.count), sentence.range))
    }
    remarks += passives(own, tongue).map { (.passive, $0) }
    remarks += search.finds(own)
  }
  remarks += shortForms(words, tongue, manuscript)
  return Examination(
    tongue: tongue, lix: tongue.hasLix ? makeLix(counted, words) : nil, words: words.count,
    sentences: counted.count, longest: counted.map(\.words.count).max() ?? 0,
    remarks: remarks.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }.map {
      Remark(kind: $0.kind, place: manuscript.place(of: $0.range), excerpt: manuscript.excerpt($0.range))
    })
}

private func read(_ text: String, _ markup: Markup, _ tongue: Tongue) -> Manuscript {
  switch markup {
  case .text: readPlainText(text)
  case .markdown: readMarkdown(text)
  case .html: readHTML(text, in: tongue)
  }
}

private func makeLix(_ sentences: [Sentence], _ words: [Word]) -> Lix? {
  let long = sentences.reduce(0) { $0 + words[$1.words].count { $0.isLong } }
  return Lix(words: sentences.reduce(0) { $0 + $1.words.count }, sentences: sentences.count, longWords: long)
}
