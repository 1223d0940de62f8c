// SPDX-License-Identifier: Apache-2.0

/// Abbreviations that not everybody knows, and names in large letters, each at the first place where it stands.
func shortForms(
  _ words: [Word], _ tongue: Tongue, _ text: Manuscript
) -> [(kind: Remark.Kind, range: Range<Int>)] {
  var found: [(kind: Remark.Kind, range: Range<Int>)] = []
  var seen: Set<String> = []
  for (place, word) in words.enumerated() {
    if case .abbreviation(let short) = word.kind {
      if short.full != nil, seen.insert(short.short).inserted { found.append((.abbreviation(short), word.range)) }
    } else if tongue != .arabic, isInitials(word), !isExplained(word, text) {
      let neighbours = [place - 1, place + 1].filter { words.indices.contains($0) }
      // Where the word beside it is in large letters too, somebody is raising their voice.
      guard !neighbours.contains(where: { words[$0].isAllLarge }) else { continue }
      if seen.insert(word.text).inserted { found.append((.initials, word.range)) }
    }
  }
  return found
}

private func isInitials(_ word: Word) -> Bool {
  guard word.isPlainWord, word.isAllLarge, (2...6).contains(word.letters), word.range.count == word.letters else {
    return false
  }
  return !known.contains(word.text) && !word.text.allSatisfy { "ivxlcm".contains($0) }
}

/// `BUF (Børne- og Ungdomsforvaltningen)`, or the other way round.
private func isExplained(_ word: Word, _ text: Manuscript) -> Bool {
  let before = word.range.lowerBound - 1
  if before >= 0, text.scalars[before] == "(" { return true }
  var after = word.range.upperBound
  while after < text.count, text.signs[after] == .space { after += 1 }
  return after < text.count && text.scalars[after] == "("
}

/// So well known that nobody would understand them better spelled out.
private let known: Set<String> = [
  "cpr", "cv", "dk", "dna", "dvd", "eu", "fn", "gps", "hiv", "it", "lix", "ngo", "nhs", "ok", "pc", "pdf", "sms", "tv",
  "uk", "un", "usa", "wc", "wifi", "lgbt", "mb", "kb", "gb",
]
