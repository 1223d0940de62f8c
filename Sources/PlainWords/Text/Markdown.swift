// SPDX-License-Identifier: Apache-2.0

/// Markdown, in blocks, without its marks. Each line is read once, from left to right.
func readMarkdown(_ text: String) -> Manuscript {
  var reader = MarkdownReader(manuscript: Manuscript(text))
  reader.read()
  return reader.manuscript
}

private struct MarkdownReader {
  var manuscript: Manuscript
  private var maker = BlockMaker()
  /// Inside a fence of code, or in front matter: the sign it began with.
  private var fence: Unicode.Scalar?
  /// Closing signs that the rest of the line does not have: none is looked for twice.
  private var missing: Set<Unicode.Scalar> = []

  init(manuscript: Manuscript) {
    self.manuscript = manuscript
  }

  mutating func read() {
    for (number, line) in manuscript.lineRanges.enumerated() {
      block(manuscript.trimmed(line), isFirst: number == 0)
    }
    maker.close()
    manuscript.blocks = maker.blocks
  }

  private mutating func block(_ line: Range<Int>, isFirst: Bool) {
    let rule = ruleSign(line)
    if let open = fence {
      if rule == open { fence = nil }
      return
    }
    if rule == "`" || rule == "~" || (isFirst && rule == "-") {
      maker.close()
      fence = rule
    } else if line.isEmpty || rule != nil || isReference(line) {
      maker.close()
    } else {
      words(line)
    }
  }

  /// A line of words: its marks at the beginning say where it belongs.
  private mutating func words(_ whole: Range<Int>) {
    var line = whole
    while let first = line.first, manuscript.scalars[first] == ">" {
      line = manuscript.trimmed(line.lowerBound + 1..<line.upperBound)
    }
    let heading = line.prefix { manuscript.scalars[$0] == "#" }.count
    let isHeading = (1...6).contains(heading) && line.count > heading
    let marker = isHeading ? heading : manuscript.listMarker(line)
    if marker > 0 { maker.close() }
    line = manuscript.trimmed(line.lowerBound + marker..<line.upperBound)
    if line.isEmpty { return maker.close() }
    eraseMarks(line)
    if manuscript.scalars[line.lowerBound] == "|" { return cells(line) }
    maker.add(line, of: manuscript)
    if isHeading { maker.close() }
  }

  /// A row of a table: each cell is a block.
  private mutating func cells(_ line: Range<Int>) {
    var start = line.lowerBound
    for index in line where manuscript.scalars[index] == "|" {
      cell(start..<index)
      start = index + 1
    }
    cell(start..<line.upperBound)
  }

  private mutating func cell(_ range: Range<Int>) {
    let cell = manuscript.trimmed(range)
    maker.close()
    if !cell.isEmpty { maker.add(cell, of: manuscript) }
    maker.close()
  }

  /// The sign of a line that is nothing but three or more of it: ``` --- === *** and with a word after a fence of code.
  private func ruleSign(_ line: Range<Int>) -> Unicode.Scalar? {
    guard let first = line.first, line.count >= 3, "-=*_`~".unicodeScalars.contains(manuscript.scalars[first]) else {
      return nil
    }
    let sign = manuscript.scalars[first]
    let same = line.prefix { manuscript.scalars[$0] == sign }.count
    return same >= 3 && (same == line.count || sign == "`" || sign == "~") ? sign : nil
  }

  /// `[name]: address`.
  private func isReference(_ line: Range<Int>) -> Bool {
    guard let first = line.first, manuscript.scalars[first] == "[" else { return false }
    guard let close = line.first(where: { manuscript.scalars[$0] == "]" }), close + 1 < line.upperBound else {
      return false
    }
    return manuscript.scalars[close + 1] == ":"
  }

  private mutating func eraseMarks(_ line: Range<Int>) {
    missing = []
    var index = line.lowerBound
    while index < line.upperBound {
      index = eraseMark(at: index, line)
    }
  }

  /// - Returns: where to go on.
  private mutating func eraseMark(at index: Int, _ line: Range<Int>) -> Int {
    let next = index + 1 < line.upperBound ? manuscript.scalars[index + 1] : " "
    switch manuscript.scalars[index] {
    case "*", "_", "~":
      manuscript.erase(index..<index + 1, leaving: .hole)
    case "\\":
      manuscript.erase(index..<index + 1, leaving: .hole)
      return index + 2
    case "]" where next == "(": return erase(from: index, to: ")", line)
    case "]" where next == "[": return erase(from: index + 1, to: "]", line)
    case "!" where next == "[":
      let after = erase(from: index, to: "]", line)
      let hasAddress = after > index + 1 && after < line.upperBound && manuscript.scalars[after] == "("
      return hasAddress ? erase(from: after, to: ")", line) : after
    case "`": return erase(from: index, to: "`", line)
    case "<" where next.properties.isAlphabetic || next == "/" || next == "!": return erase(from: index, to: ">", line)
    default: break
    }
    return index + 1
  }

  /// Through the closing sign; only the opening one where there is none.
  private mutating func erase(from start: Int, to closing: Unicode.Scalar, _ line: Range<Int>) -> Int {
    var end = start + 1
    while !missing.contains(closing), end < line.upperBound, manuscript.scalars[end] != closing { end += 1 }
    if missing.contains(closing) || end >= line.upperBound {
      missing.insert(closing)
      end = start
    }
    manuscript.erase(start..<end + 1, leaving: .space)
    return end + 1
  }
}
