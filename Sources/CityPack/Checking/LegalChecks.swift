// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// Every purpose has its text, and every placeholder its filling; no filling is without use.
func check(_ legal: LegalRows, _ complaints: Complaints) {
  checkPurposes(legal, complaints)
  let known = legal.fill.map(\.name) + [nameOfCity]
  var used: Set<String> = []
  for text in legal.texts {
    for (language, words) in text.value.words.sorted(by: { $0.key < $1.key }) {
      for name in placeholders(in: words) where used.insert(name).inserted || !known.contains(name) {
        guard !known.contains(name) else { continue }
        complaints.add(
          text.place,
          "nothing is said for {\(name)} in \(language). Write it under \"fill\". \(remedy(for: name, among: known))")
      }
    }
  }
  for row in legal.fill {
    if row.name == nameOfCity {
      complaints.add(row.place, "{city} is the city of policy.yaml. Leave it out here.")
    } else if !used.contains(row.name) {
      complaints.add(row.place, "no text has {\(row.name)}. Use it, or delete it here.")
    }
  }
}

private func checkPurposes(_ legal: LegalRows, _ complaints: Complaints) {
  var purposes: Set<DataPurpose> = []
  for row in legal.held {
    guard let purpose = row.purpose, !purposes.insert(purpose).inserted else { continue }
    complaints.add(row.place, "purpose \"\(purpose.rawValue)\" stands here twice. Keep one.")
  }
  // One that could not be read may be the one that is missing.
  guard !legal.held.isEmpty, legal.held.allSatisfy({ $0.purpose != nil }) else { return }
  for purpose in DataPurpose.allCases where !purposes.contains(purpose) {
    complaints.add(
      legal.place,
      "nothing is said of what is held for \"\(purpose.rawValue)\". Add it under \"held\", if only to say that nothing is."
    )
  }
}

/// Filled from policy.yaml.
let nameOfCity = "city"

func placeholders(in text: String) -> [String] {
  text.matches(of: /\{([^{}]*)\}/).map { String($0.1) }
}
