// SPDX-License-Identifier: Apache-2.0

/// Where a sentence hides who does it. A list of verbs decides, not a grammar: some passives are missed, and few words
/// are called passive that are not.
func passives(_ sentence: ArraySlice<Word>, _ tongue: Tongue) -> [Range<Int>] {
  switch tongue {
  case .danish: danishPassives(sentence)
  case .english: englishPassives(sentence)
  case .arabic: []
  }
}

/// The -s passive (`sagen behandles`, `kan ses`), and a form of *blive* with a participle after it (`blev sendt`).
///
/// Left alone are deponents (`findes`, `synes`, `lykkes` …), `følges ad` and `hjælpes ad`, and *være* with a participle,
/// which mostly says how something is.
private func danishPassives(_ sentence: ArraySlice<Word>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  for place in sentence.indices where sentence[place].isPlainWord {
    let word = sentence[place]
    if word.text.hasSuffix("s"), isDanishPassive(place, sentence) {
      found.append(word.range)
    } else if blive.contains(word.text), let last = participle(after: place, sentence) {
      found.append(word.range.lowerBound..<sentence[last].range.upperBound)
    }
  }
  return found
}

private func isDanishPassive(_ place: Int, _ sentence: ArraySlice<Word>) -> Bool {
  let word = sentence[place]
  guard !(word.beginsLarge && place != sentence.startIndex), !danishDeponents.contains(word.text) else { return false }
  if place + 1 < sentence.endIndex, sentence[place + 1].text == "ad" { return false }
  if isDanishPassiveForm(word.text) { return true }
  let before = sentence[max(place - 3, sentence.startIndex)..<place]
  guard before.contains(where: { danishModals.contains($0.text) }) else { return false }
  return shortPassives.contains(word.text)
    || (word.text.hasSuffix("es") && word.letters > 4 && !word.text.hasSuffix("nes"))
}

/// The participle that belongs to a form of *blive*, at most four words later and in the same clause.
private func participle(after place: Int, _ sentence: ArraySlice<Word>) -> Int? {
  for later in sentence.indices[(place + 1)...].prefix(4) {
    let text = sentence[later].text
    if clauseWords.contains(text) { return nil }
    if sentence[later].isPlainWord, isDanishParticiple(text) { return later }
  }
  return nil
}

/// A form of *be* with a participle, with at most three adverbs between: `is not yet decided`, `has been sent`.
///
/// Left alone are participles that say how somebody is: `tired`, `married`, `used to`.
private func englishPassives(_ sentence: ArraySlice<Word>) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var from = sentence.startIndex
  for place in sentence.indices where place >= from && be.contains(sentence[place].text) {
    for later in sentence.indices[(place + 1)...].prefix(4) {
      let text = sentence[later].text
      if isEnglishParticiple(text),
        !(text == "used" && sentence.dropFirst(later + 1 - sentence.startIndex).first?.text == "to")
      {
        found.append(sentence[place].range.lowerBound..<sentence[later].range.upperBound)
        from = later + 1
        break
      }
      guard text.hasSuffix("ly") || englishBetween.contains(text) else { break }
    }
  }
  return found
}

private func isEnglishParticiple(_ text: String) -> Bool {
  if englishParticiples.contains(text) { return true }
  return text.hasSuffix("ed") && text.utf8.count > 4 && !text.hasSuffix("eed") && !englishStates.contains(text)
}
