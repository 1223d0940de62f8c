// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// Holds the pack's words and languages against what the pages say by themselves. Without `house` only the languages
/// that the pack itself names can be checked.
func check(_ words: [WordRow], _ languages: LanguageRows?, _ house: HouseWords?, _ complaints: Complaints) {
  let complete = languages?.languages.filter { $0.offer.tier == .complete } ?? []
  let codes = complete.map(\.code.value)
  if let house {
    let spoken = house.shapes.keys.map(\.code)
    for (code, _) in complete where !spoken.contains(code.value) {
      complaints.add(
        code.place,
        "the house has no words in \"\(code.value)\", so that it cannot be complete. "
          + "Known are \(spoken.sorted().joined(separator: ", ")). Let its tier be next.")
    }
  }
  for row in words {
    guard codes.contains(row.language.value.code) else {
      let remedy = remedy(for: row.language.value.code, among: codes)
      complaints.add(
        row.language.place, "\"\(row.language.value)\" of \"\(row.key.value)\" is no complete language. \(remedy)")
      continue
    }
    if let shapes = house?.shapes[row.language.value] { check(row, shapes, complaints) }
  }
}

private func check(_ row: WordRow, _ shapes: [String: HouseWords.Shape], _ complaints: Complaints) {
  guard let shape = shapes[row.key.value] else {
    let remedy = complaints.remedyWhileFew(for: row.key.value, among: shapes.keys)
    complaints.add(row.key.place, "the house has no word \"\(row.key.value)\". \(remedy)")
    return
  }
  let title = "\"\(row.key.value)\" in \(row.language.value)"
  let wanted = shape.categories.sorted().joined(separator: ", ")
  switch row.form {
  case .sentence:
    if !shape.categories.isEmpty {
      complaints.add(row.language.place, "\(title) counts something. Write a text for each of \(wanted).")
      return
    }
  case .plural(let forms):
    if Set(forms.keys) != shape.categories {
      let should = shape.categories.isEmpty ? "one sentence" : "a text for each of \(wanted)"
      complaints.add(row.language.place, "\(title) should be \(should).")
      return
    }
  }
  checkPlaceholders(row, shape, title, complaints)
}

private func checkPlaceholders(_ row: WordRow, _ shape: HouseWords.Shape, _ title: String, _ complaints: Complaints) {
  let used = Set(row.texts.flatMap(placeholders))
  for name in used.subtracting(shape.placeholders).sorted() {
    let remedy = remedy(for: name, among: shape.placeholders)
    complaints.add(row.language.place, "\(title) says {\(name)}, which nobody fills. \(remedy)")
  }
  for name in shape.placeholders.subtracting(used).sorted() {
    complaints.add(row.language.place, "\(title) leaves out {\(name)}. Say it where it belongs.")
  }
  if row.texts.contains(where: { $0.replacing(/\{[^{}]*\}/, with: "").contains { "{}".contains($0) } }) {
    complaints.add(row.language.place, "\(title) has a brace without its other half. Write {name} or leave it out.")
  }
}
