// SPDX-License-Identifier: AGPL-3.0-or-later

/// The remedy for a word that is not known: the nearest that is, or the whole choice when it is short.
func remedy(for word: String, among known: some Sequence<String>) -> String {
  let known = known.sorted()
  if let near = nearest(to: word, among: known) { return "Did you mean \"\(near)\"?" }
  guard !known.isEmpty else { return "Leave it out." }
  let shown = known.prefix(12).joined(separator: ", ")
  return known.count > 12 ? "Known are \(shown) and \(known.count - 12) more." : "Known are \(shown)."
}

/// The known word with the fewest letters to change, if that is at most a third of them; the first by alphabet of equals.
func nearest(to word: String, among known: [String]) -> String? {
  guard word.count <= 60 else { return nil }
  let most = max(1, word.count / 3)
  var best: (word: String, distance: Int)?
  for candidate in known where abs(candidate.count - word.count) <= most {
    let distance = editDistance(word, candidate)
    if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best?.word
}

/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
private func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a.lowercased()), Array(b.lowercased()))
  var before: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    for j in 0..<b.count {
      var least = min(previous[j] + (a[i] == b[j] ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, before[j - 1] + 1) }
      current.append(least)
    }
    (before, previous) = (previous, current)
  }
  return previous[b.count]
}
