// SPDX-License-Identifier: AGPL-3.0-or-later

/// One step down a tree: a key, or a place in a list.
struct Step: CodingKey {
  let stringValue: String
  let intValue: Int?

  init(_ key: String) {
    stringValue = key
    intValue = nil
  }

  init(_ index: Int) {
    stringValue = "\(index)"
    intValue = index
  }

  init?(stringValue: String) { self.init(stringValue) }

  init?(intValue: Int) { self.init(intValue) }
}

/// A key as files write it: `concretisedBy` → `concretised_by`. A capital that follows no small letter stays.
func written(_ key: String) -> String {
  var text = ""
  var wasSmall = false
  for character in key {
    if wasSmall, character.isASCII, character.isUppercase {
      text += "_" + character.lowercased()
    } else {
      text.append(character)
    }
    wasSmall = character.isASCII && character.isLowercase
  }
  return text
}

/// The key that is written so: `concretised_by` → `concretisedBy`.
func spoken(_ written: String) -> String {
  let parts = written.split(separator: "_", omittingEmptySubsequences: false)
  guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }) else { return written }
  return parts[0] + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

func pathText(_ steps: [any CodingKey]) -> String {
  steps.reduce("") { text, step in
    step.intValue.map { path(text, $0) } ?? path(text, written(step.stringValue))
  }
}
