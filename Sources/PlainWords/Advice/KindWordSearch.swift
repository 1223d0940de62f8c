// SPDX-License-Identifier: Apache-2.0

/// Finds the words of a list in a sentence. Built once for a text; then each word costs one look-up.
struct KindWordSearch {
  private struct Entry {
    let words: [String]
    let found: KindWord
  }

  /// By the first word; the longest first.
  private let entries: [String: [Entry]]
  private let tongue: Tongue

  init(_ list: [KindWord], in tongue: Tongue) {
    self.tongue = tongue
    var entries: [String: [Entry]] = [:]
    for word in list {
      for form in word.forms {
        let words = form.lowercased().split(separator: " ").map { folded(String($0), tongue) }
        if let first = words.first { entries[first, default: []].append(Entry(words: words, found: word)) }
      }
    }
    self.entries = entries.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Each word is found once: where two entries fit, the longer one stands.
  func finds(_ sentence: ArraySlice<Word>) -> [(kind: Remark.Kind, range: Range<Int>)] {
    guard !entries.isEmpty else { return [] }
    let texts = sentence.map { folded($0.text, tongue) }
    var found: [(kind: Remark.Kind, range: Range<Int>)] = []
    var place = 0
    while place < texts.count {
      if let entry = entry(at: place, texts) {
        let first = sentence.startIndex + place
        let last = first + entry.words.count - 1
        found.append((.word(entry.found), sentence[first].range.lowerBound..<sentence[last].range.upperBound))
        place += entry.words.count
      } else {
        place += 1
      }
    }
    return found
  }

  private func entry(at place: Int, _ texts: [String]) -> Entry? {
    for candidate in candidates(texts[place]) {
      let fits = entries[candidate]?.first { entry in
        place + entry.words.count <= texts.count
          && entry.words.indices.dropFirst().allSatisfy { follows(texts[place + $0], entry.words[$0]) }
      }
      if let fits { return fits }
    }
    return nil
  }

  private func follows(_ text: String, _ wanted: String) -> Bool {
    candidates(text).contains(wanted)
  }

  /// In Arabic "and", "so", "by", "like", "for" and "the" are written together with their word.
  private func candidates(_ text: String) -> [String] {
    guard tongue == .arabic else { return [text] }
    return [text]
      + prefixes.filter { text.hasPrefix($0) && text.count > $0.count + 1 }.map { String(text.dropFirst($0.count)) }
  }
}

private let prefixes = ["ال", "و", "ف", "ب", "ل", "ك", "لل", "وال", "فال", "بال", "كال", "ولل", "وب", "ول"]

/// Arabic without vowel signs, and with one form of alif; other languages as they are.
private func folded(_ text: String, _ tongue: Tongue) -> String {
  guard tongue == .arabic else { return text }
  var folded = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x64B...0x65F, 0x670, 0x640: break
    case 0x622, 0x623, 0x625, 0x671: folded.append("\u{627}")
    default: folded.append(scalar)
    }
  }
  return String(folded)
}
