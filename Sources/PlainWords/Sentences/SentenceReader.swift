// SPDX-License-Identifier: Apache-2.0

/// All words and sentences of a text. Reads each sign a bounded number of times.
struct SentenceReader {
  private(set) var words: [Word] = []
  private(set) var sentences: [Sentence] = []

  private let text: Manuscript
  private let tongue: Tongue
  private var firstWord = 0
  /// Up to here no address begins.
  private var searched = 0

  init(_ text: Manuscript, in tongue: Tongue) {
    self.text = text
    self.tongue = tongue
    for block in text.blocks { read(block) }
  }

  private mutating func read(_ block: Range<Int>) {
    let first = sentences.count
    var index = block.lowerBound
    while index < block.upperBound {
      switch text.signs[index] {
      case .letter, .digit: index = word(at: index, block.upperBound)
      case .end: index = end(at: index, block.upperBound)
      default: index += 1
      }
    }
    close()
    let isLabel = sentences.count == first + 1 && block.count <= longestLabel && !endsInStop(block)
    if isLabel, let only = sentences.popLast() {
      sentences.append(Sentence(words: only.words, range: only.range, isLabel: true))
    }
  }

  private mutating func close() {
    guard firstWord < words.count, let last = words.last else { return }
    let range = words[firstWord].range.lowerBound..<last.range.upperBound
    sentences.append(Sentence(words: firstWord..<words.count, range: range, isLabel: false))
    firstWord = words.count
  }

  private func endsInStop(_ block: Range<Int>) -> Bool {
    let last = block.last { ![.closer, .space, .line, .hole].contains(text.signs[$0]) }
    return last.map { text.signs[$0] == .end && text.scalars[$0] != ":" } ?? false
  }

  // MARK: - Words

  private mutating func word(at start: Int, _ limit: Int) -> Int {
    if start >= searched, let end = address(at: start, limit) {
      append(start..<end, .address)
      return end
    }
    if let found = shortForm(at: start, limit) { return found }
    var scan = WordScan(text, from: start, to: limit)
    scan.run()
    append(start..<scan.index, scan.hasLetter ? .word : .number)
    return afterStop(scan.index, limit)
  }

  private mutating func append(_ range: Range<Int>, _ kind: Word.Kind) {
    words.append(makeWord(range, kind, text))
  }

  /// The end of the address that begins here: a run without spaces with `://` or `@` in it, or from `www.` on.
  private mutating func address(at start: Int, _ limit: Int) -> Int? {
    var end = start
    var isAddress = text.startsWith("www.", at: start)
    while end < limit, text.signs[end] != .space, text.signs[end] != .line {
      isAddress =
        isAddress || text.scalars[end] == "@" || (text.scalars[end] == "/" && text.startsWith("://", at: end - 1))
      end += 1
    }
    searched = end
    guard isAddress else { return nil }
    while end > start + 1, text.signs[end - 1] != .letter, text.signs[end - 1] != .digit, text.scalars[end - 1] != "/" {
      end -= 1
    }
    return end
  }

  /// `f.eks.` and `H.C.`: short forms with full stops of their own, at most a dozen signs.
  private mutating func shortForm(at start: Int, _ limit: Int) -> Int? {
    var end = start
    var stops: [Int] = []
    while end < limit, end - start < 12 {
      if text.scalars[end] == ".", end > start, text.signs[end - 1] != .end {
        stops.append(end + 1)
      } else if text.signs[end] != .letter {
        break
      }
      end += 1
    }
    let cuts = [end] + stops.reversed() + stops.prefix(1).map { $0 - 1 }
    let isWhole = end >= limit || ![.letter, .digit, .mark, .hyphen].contains(text.signs[end])
    for cut in cuts where cut > start && (isWhole || stops.contains(cut)) {
      let written = text.lowercased(start..<cut)
      guard let found = tongue.abbreviation(written) else { continue }
      let next = nextSign(from: cut, limit)
      if found.beforeNumber, next.map({ text.signs[$0] != .digit }) ?? true { continue }
      if cut < limit, text.signs[cut] == .letter { continue }
      append(start..<cut, .abbreviation(found))
      return afterShortForm(cut, found, next)
    }
    return nil
  }

  private mutating func afterShortForm(_ end: Int, _ found: Abbreviation, _ next: Int?) -> Int {
    let hasStop = text.scalars[end - 1] == "."
    if hasStop, found.mayEnd, let next, text.isLarge(next) { close() }
    return end
  }

  /// A full stop behind a number or an initial may belong to it.
  private mutating func afterStop(_ index: Int, _ limit: Int) -> Int {
    guard index < limit, text.scalars[index] == ".", let word = words.last, let next = nextSign(from: index + 1, limit),
      index + 1 < limit, text.signs[index + 1] == .space
    else { return index }
    let isInitial = word.letters == 1 && word.beginsLarge && text.isLarge(next)
    let isShortBeforeNumber = word.letters == 1 && !word.beginsLarge && text.signs[next] == .digit
    return isInitial || isShortBeforeNumber ? index + 1 : index
  }

  // MARK: - Ends

  private mutating func end(at start: Int, _ limit: Int) -> Int {
    var index = start
    var isColon = true
    while index < limit, [.end, .closer, .hole].contains(text.signs[index]) {
      if text.signs[index] == .end, text.scalars[index] != ":" { isColon = false }
      index += 1
    }
    let isBetween = start > 0 && index < limit && index == start + 1
    if index == limit {
      close()
    } else if text.signs[index] == .space || text.signs[index] == .line {
      let next = nextSign(from: index, limit)
      if isColon || next.map({ !text.isSmall($0) }) ?? true { close() }
    } else if isBetween, !isColon, text.isLarge(index), text.isSmall(start - 1) {
      close()  // The space after the full stop was forgotten.
    }
    return index
  }

  private func nextSign(from index: Int, _ limit: Int) -> Int? {
    var index = index
    while index < limit, ![.letter, .digit, .end].contains(text.signs[index]) { index += 1 }
    return index < limit ? index : nil
  }
}

/// A block without a full stop is a label up to so many signs.
private let longestLabel = 80
