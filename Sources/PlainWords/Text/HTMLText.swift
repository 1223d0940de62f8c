// SPDX-License-Identifier: Apache-2.0

/// What a browser would show, in blocks. Never fails: whatever is no tag is text. Each sign is read once.
func readHTML(_ text: String, in tongue: Tongue) -> Manuscript {
  var reader = HTMLReader(manuscript: Manuscript(text), tongue: tongue)
  reader.read()
  return reader.manuscript
}

private struct HTMLReader {
  var manuscript: Manuscript
  private let tongue: Tongue
  private let hasMain: Bool
  private var isInMain: Bool
  /// Where the block that is being read began.
  private var start = 0
  /// The element that is being left out, and how many of its name are open within it.
  private var leftOut: (name: String, depth: Int)?

  init(manuscript: Manuscript, tongue: Tongue) {
    self.manuscript = manuscript
    self.tongue = tongue
    hasMain = hasElement("main", manuscript.scalars)
    isInMain = !hasMain
  }

  mutating func read() {
    var index = 0
    while index < manuscript.count {
      switch manuscript.scalars[index] {
      case "<": index = tag(at: index)
      case "&": index = entity(at: index)
      default:
        if isSilent { manuscript.erase(index..<index + 1, leaving: .space) }
        index += 1
      }
    }
    close(at: manuscript.count)
    manuscript.blocks = manuscript.blocks.map { manuscript.trimmed($0) }.filter { !$0.isEmpty }
  }

  private var isSilent: Bool { leftOut != nil || !isInMain }

  private mutating func tag(at index: Int) -> Int {
    guard let tag = HTMLTag(manuscript.scalars, at: index) else {
      manuscript.erase(index..<index + 1, leaving: .space)
      return index + 1
    }
    let isInline = inlineElements.contains(tag.name)
    manuscript.erase(index..<tag.end, leaving: isInline ? .hole : .space)
    if !isInline { close(at: index) }
    follow(tag)
    if !isInline { start = tag.end }
    guard rawElements.contains(tag.name), !tag.isClosing else { return tag.end }
    let end = endOfRaw(tag.name, from: tag.end)
    manuscript.erase(tag.end..<end, leaving: .space)
    return end
  }

  /// What the tag opens or closes.
  private mutating func follow(_ tag: HTMLTag) {
    if let open = leftOut {
      guard tag.name == open.name, !tag.isEmpty else { return }
      let depth = open.depth + (tag.isClosing ? -1 : 1)
      leftOut = depth == 0 ? nil : (open.name, depth)
      return
    }
    if tag.name == "main", hasMain { isInMain = !tag.isClosing }
    let isLeftOut = silentElements.contains(tag.name) || tag.isHidden || isForeign(tag)
    if isLeftOut, !tag.isClosing, !tag.isEmpty, !rawElements.contains(tag.name) { leftOut = (tag.name, 1) }
  }

  private func isForeign(_ tag: HTMLTag) -> Bool {
    guard let language = tag.language, tag.name != "html" else { return false }
    return language.prefix { $0 != "-" } != tongue.rawValue
  }

  private mutating func close(at index: Int) {
    if index > start { manuscript.blocks.append(start..<index) }
    start = index
  }

  private mutating func entity(at index: Int) -> Int {
    let longest = min(index + 10, manuscript.count)
    guard let end = (index + 1..<longest).first(where: { manuscript.scalars[$0] == ";" }) else {
      manuscript.erase(index..<index + 1, leaving: .space)
      return index + 1
    }
    let name = String(String.UnicodeScalarView(manuscript.scalars[index + 1..<end]))
    if !isSilent, let scalar = namedScalar(name) {
      manuscript.replace(index..<end + 1, with: scalar)
    } else {
      manuscript.erase(index..<end + 1, leaving: .space)
    }
    return end + 1
  }

  /// Where the text of a script or a style ends: at its closing tag, or at the end of everything.
  private func endOfRaw(_ name: String, from start: Int) -> Int {
    var index = start
    while index < manuscript.count {
      if manuscript.scalars[index] == "<", let tag = HTMLTag.closing(name, manuscript.scalars, at: index) { return tag }
      index += 1
    }
    return manuscript.count
  }
}

private func hasElement(_ name: String, _ scalars: [Unicode.Scalar]) -> Bool {
  let wanted = Array(("<" + name).unicodeScalars)
  guard scalars.count > wanted.count else { return false }
  return (0..<scalars.count - wanted.count).contains { index in
    scalars[index] == "<" && wanted.indices.allSatisfy { lower(scalars[index + $0]) == wanted[$0] }
      && !scalars[index + wanted.count].properties.isAlphabetic
  }
}

/// Elements that stand within a line, and do not part words.
private let inlineElements: Set<String> = [
  "",
  "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
  "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr", "svg", "data", "output",
]

/// Elements that are no words of ours for a reader.
private let silentElements: Set<String> = [
  "head", "svg", "select", "datalist", "template", "noscript", "iframe", "object", "math", "canvas", "audio", "video",
  "blockquote", "q", "code", "pre", "kbd",
]

/// Elements whose text is no HTML.
private let rawElements: Set<String> = ["script", "style", "textarea", "title", "xmp"]

private let namedScalars: [String: Unicode.Scalar] = [
  "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "shy": "\u{AD}", "aelig": "æ",
  "oslash": "ø", "aring": "å", "AElig": "Æ", "Oslash": "Ø", "Aring": "Å", "eacute": "é", "uuml": "ü", "ouml": "ö",
  "auml": "ä", "ndash": "–", "mdash": "—", "hellip": "…", "laquo": "«", "raquo": "»", "ldquo": "“", "rdquo": "”",
  "lsquo": "‘", "rsquo": "’",
]

private func namedScalar(_ name: String) -> Unicode.Scalar? {
  if let scalar = namedScalars[name] { return scalar }
  guard name.hasPrefix("#") else { return nil }
  let number = name.dropFirst()
  let isHexadecimal = number.hasPrefix("x") || number.hasPrefix("X")
  let value = isHexadecimal ? UInt32(number.dropFirst(), radix: 16) : UInt32(number)
  return value.flatMap { Unicode.Scalar($0) }
}

func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
}
