// SPDX-License-Identifier: AGPL-3.0-or-later

import City

/// What the desk wrote, in the language it says that it wrote in.
func passage(_ words: Confidential, _ language: Language?) -> Fields {
  let language = language ?? .undetermined
  return ["text": .text(balanced(words.revealed)), "language": .text(code(language))]
}

/// What the asker wrote. They told us the language they want the answer in, which is usually the one they write in: it
/// marks their words only where the script runs the same way.
func askersPassage(_ words: Confidential, _ language: Language?) -> Fields {
  let text = words.revealed
  let isPlausible = language.map { direction(of: $0) == writingDirection(of: text) } ?? false
  return ["text": .text(balanced(text)), "language": .text(isPlausible ? code(language ?? .undetermined) : "")]
}

/// An empty `lang` says that nobody knows the language.
private func code(_ language: Language) -> String {
  language == .undetermined ? "" : language.code
}

/// By the first letter that has a direction, as `dir="auto"` does it.
private func writingDirection(of text: String) -> Direction {
  for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
    switch scalar.value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: return .rightToLeft
    default: return .leftToRight
    }
  }
  return .leftToRight
}
