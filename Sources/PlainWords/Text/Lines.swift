// SPDX-License-Identifier: Apache-2.0

extension Manuscript {
  /// The lines without their ends.
  var lineRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in 0..<count where signs[index] == .line {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<count)
    return ranges
  }

  /// Without spaces and holes at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, isBlank(low) { low += 1 }
    while low < high, isBlank(high - 1) { high -= 1 }
    return low..<high
  }

  private func isBlank(_ index: Int) -> Bool {
    signs[index] == .space || signs[index] == .hole || signs[index] == .line
  }

  /// How many signs a list marker at the beginning of the range has, with the space after it: `- `, `• `, `3. `, `b) `.
  func listMarker(_ range: Range<Int>) -> Int {
    guard range.count > 1 else { return 0 }
    let first = range.lowerBound
    if "-*+•–·".unicodeScalars.contains(scalars[first]), signs[first + 1] == .space { return 2 }
    var end = first
    while end < range.upperBound, end - first < 3, signs[end] == .digit { end += 1 }
    if end == first, signs[first] == .letter { end += 1 }
    guard end > first, end + 1 < range.upperBound, signs[end + 1] == .space else { return 0 }
    let isNumber = signs[first] == .digit
    return scalars[end] == ")" || (isNumber && scalars[end] == ".") ? end - first + 2 : 0
  }

  /// A short line that no sentence ends in: a greeting, a name below a letter, a heading.
  func standsAlone(_ line: Range<Int>) -> Bool {
    guard let last = line.last else { return true }
    return line.count < 50 && signs[last] != .end && signs[last] != .closer
  }

  func endsInStop(_ line: Range<Int>) -> Bool {
    line.last.map { signs[$0] == .end } ?? false
  }

  func beginsLarge(_ line: Range<Int>) -> Bool {
    line.first.map { signs[$0] == .letter && scalars[$0].properties.isUppercase } ?? false
  }
}

/// Collects lines into blocks.
struct BlockMaker {
  private(set) var blocks: [Manuscript.Block] = []
  private var open: Range<Int>?
  private var last: Range<Int>?

  /// A line goes on with the block before it, unless it begins with a large letter and one of the two stands alone.
  mutating func add(_ line: Range<Int>, of text: Manuscript) {
    if let last, text.beginsLarge(line) {
      let isGreeting = text.standsAlone(last)
      let isSignature = text.endsInStop(last) && text.standsAlone(line)
      if isGreeting || isSignature { close() }
    }
    open = (open?.lowerBound ?? line.lowerBound)..<line.upperBound
    last = line
  }

  mutating func close() {
    if let open { blocks.append(open) }
    (open, last) = (nil, nil)
  }
}
