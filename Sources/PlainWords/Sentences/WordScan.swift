// SPDX-License-Identifier: Apache-2.0

/// Goes through one word.
struct WordScan {
  private let text: Manuscript
  private let limit: Int
  private(set) var index: Int
  private(set) var hasLetter = false

  init(_ text: Manuscript, from start: Int, to limit: Int) {
    self.text = text
    self.limit = limit
    index = start
  }

  mutating func run() {
    while index < limit {
      switch text.signs[index] {
      case .letter: hasLetter = true
      case .digit, .mark, .hole: break
      default:
        guard holdsTogether(index) else { return }
      }
      index += 1
    }
  }

  /// A sign between two parts of one word.
  private func holdsTogether(_ index: Int) -> Bool {
    guard index > 0, index + 1 < limit else { return false }
    let (before, after) = (text.signs[index - 1], text.signs[index + 1])
    let isBetweenDigits = before == .digit && after == .digit
    switch text.scalars[index] {
    case "-", "\u{2010}", "\u{2011}", "'", "\u{2019}": return after == .letter || after == .digit
    case ".": return isBetweenDigits || isDomain(index)
    case ",", ":", "/": return isBetweenDigits
    default: return false
    }
  }

  /// `kk.dk`: small letters on both sides, and no space.
  private func isDomain(_ index: Int) -> Bool {
    text.isSmall(index - 1) && text.isSmall(index + 1)
  }
}

extension Manuscript {
  func isSmall(_ index: Int) -> Bool { signs[index] == .letter && scalars[index].properties.isLowercase }

  func isLarge(_ index: Int) -> Bool { signs[index] == .letter && scalars[index].properties.isUppercase }

  func startsWith(_ text: String, at index: Int) -> Bool {
    var index = index
    for scalar in text.unicodeScalars {
      guard index >= 0, index < count, lower(scalars[index]) == scalar else { return false }
      index += 1
    }
    return true
  }

  /// In small letters, without holes; at most 64 signs.
  func lowercased(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range.prefix(64) where signs[index] != .hole { text.append(scalars[index]) }
    return String(text).lowercased()
  }
}

/// The word of a range.
func makeWord(_ range: Range<Int>, _ kind: Word.Kind, _ text: Manuscript) -> Word {
  var (letters, large) = (0, 0)
  for index in range where text.signs[index] == .letter {
    letters += 1
    if text.scalars[index].properties.isUppercase { large += 1 }
  }
  return Word(
    range: range, text: text.lowercased(range), letters: letters, kind: kind,
    beginsLarge: text.isLarge(range.lowerBound), isAllLarge: letters > 1 && large == letters)
}
