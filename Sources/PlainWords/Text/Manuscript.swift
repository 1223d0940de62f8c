// SPDX-License-Identifier: Apache-2.0

/// A text with its marks taken out, in which every sign still has the place it had: what is taken out leaves a hole or
/// a space. So a finding's place is where it stands in the writer's own text.
struct Manuscript {
  /// A run of words that no sentence goes beyond: a paragraph, a heading, an item of a list, a cell.
  typealias Block = Range<Int>

  private(set) var scalars: [Unicode.Scalar]
  private(set) var signs: [Sign]
  var blocks: [Block] = []
  /// Where each line begins.
  private let lines: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    signs = scalars.map { Sign($0) }
    lines = lineStarts(scalars)
  }

  var count: Int { scalars.count }

  /// Takes a sign out. A hole joins what stands on both sides of it; a space parts it.
  mutating func erase(_ range: Range<Int>, leaving sign: Sign) {
    for index in range where signs[index] != .line { signs[index] = sign }
  }

  /// One sign stands for several, as `&aelig;` does for `æ`.
  mutating func replace(_ range: Range<Int>, with scalar: Unicode.Scalar) {
    guard let first = range.first else { return }
    erase(range, leaving: .hole)
    scalars[first] = scalar
    signs[first] = Sign(scalar)
  }

  /// Line and column, both from 1. A column is a Unicode scalar, as most editors count it.
  func place(of range: Range<Int>) -> TextPlace {
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle] <= range.lowerBound { low = middle } else { high = middle }
    }
    return TextPlace(
      line: low + 1, column: range.lowerBound - lines[low] + 1, offset: range.lowerBound, length: range.count)
  }

  /// The words of a range as a reader sees them, at most so many signs.
  func excerpt(_ range: Range<Int>, longest: Int = 120) -> String {
    var text = String.UnicodeScalarView()
    var (taken, gap) = (0, false)
    for index in range where signs[index] != .hole {
      if signs[index] == .space || signs[index] == .line {
        gap = taken > 0
        continue
      }
      guard taken < longest else { return String(text) + "…" }
      if gap { text.append(" ") }
      text.append(scalars[index])
      (taken, gap) = (taken + 1, false)
    }
    return String(text)
  }
}

/// `\n`, `\r\n` and `\r` each end a line.
private func lineStarts(_ scalars: [Unicode.Scalar]) -> [Int] {
  var starts = [0]
  for index in scalars.indices {
    let isReturn = scalars[index] == "\r" && (index + 1 == scalars.count || scalars[index + 1] != "\n")
    if scalars[index] == "\n" || isReturn { starts.append(index + 1) }
  }
  return starts
}
