// SPDX-License-Identifier: AGPL-3.0-or-later

/// Reads JSON (RFC 8259) with the place of everything in it. A key that is written twice in a block, anything deeper
/// than 40 levels and anything after the end is refused. A key whose value is null is left out. One pass, in O(bytes).
package func readJSON(_ text: String, file: String) throws(TextComplaint) -> Written {
  var reader = JSONReader(text: text, file: file)
  return try reader.readWhole()
}

private struct JSONReader {
  private static let deepest = 40

  private let scalars: [Unicode.Scalar]
  private let file: String
  private var at = 0
  private var line = 1
  private var lineStart = 0
  private var places: [String: Place] = [:]

  init(text: String, file: String) {
    scalars = Array(text.unicodeScalars)
    self.file = file
  }

  mutating func readWhole() throws(TextComplaint) -> Written {
    if peek == "\u{FEFF}" { at += 1 }
    skipSpace()
    guard peek != nil else { throw complaint("the file is empty") }
    places[""] = here
    guard let tree = try value(at: "", depth: 0) else { throw complaint("this is null: a block in { } is needed") }
    skipSpace()
    guard peek == nil else { throw complaint("something follows the end of the JSON text: delete it") }
    return Written(tree: tree, places: places)
  }

  private var peek: Unicode.Scalar? { at < scalars.count ? scalars[at] : nil }
  private var here: Place { Place(file: file, line: line, column: at - lineStart + 1) }

  private func complaint(_ sentence: String, at place: Place? = nil) -> TextComplaint {
    TextComplaint(place: place ?? here, sentence: sentence + ".")
  }

  private mutating func skipSpace() {
    while let scalar = peek, scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      at += 1
      if scalar == "\n" {
        line += 1
        lineStart = at
      }
    }
  }

  /// Nil for null.
  private mutating func value(at path: String, depth: Int) throws(TextComplaint) -> Tree? {
    guard depth < Self.deepest else {
      throw complaint("this is nested deeper than \(Self.deepest) levels: write it flatter")
    }
    switch peek {
    case "{": return try block(at: path, depth: depth)
    case "[": return try list(at: path, depth: depth)
    case "\"": return .text(try string())
    case "t": return try word("true", .truth(true))
    case "f": return try word("false", .truth(false))
    case "n": return try word("null", nil)
    case nil: throw complaint("the file ends in the middle")
    case let scalar? where scalar == "-" || ("0"..."9").contains(scalar): return .number(try number())
    default: throw complaint("a value should stand here: a text in quotation marks, a number, a list or a block")
    }
  }

  private mutating func word(_ word: String, _ tree: Tree?) throws(TextComplaint) -> Tree? {
    for scalar in word.unicodeScalars {
      guard peek == scalar else { throw complaint("\"\(word)\" is not written to its end: texts need quotation marks") }
      at += 1
    }
    return tree
  }

  private mutating func block(at path: String, depth: Int) throws(TextComplaint) -> Tree {
    var members: [Tree.Member] = []
    var seen: Set<String> = []
    at += 1
    skipSpace()
    if take("}") { return .block([]) }
    while true {
      skipSpace()
      let place = here
      guard peek == "\"" else { throw complaint("a key in quotation marks should stand here") }
      let key = try string()
      guard seen.insert(key).inserted else {
        throw complaint("the key \"\(key.prefix(60))\" is written twice in this block: keep one", at: place)
      }
      skipSpace()
      guard take(":") else { throw complaint("a colon should follow the key \"\(key.prefix(60))\"") }
      skipSpace()
      let below = Notation.path(path, key)
      places[below] = place
      if let value = try value(at: below, depth: depth + 1) { members.append(Tree.Member(key, value)) }
      skipSpace()
      if take(",") { continue }
      guard take("}") else { throw complaint("a comma or } should stand here") }
      return .block(members)
    }
  }

  private mutating func list(at path: String, depth: Int) throws(TextComplaint) -> Tree {
    var items: [Tree] = []
    at += 1
    skipSpace()
    if take("]") { return .list([]) }
    while true {
      skipSpace()
      let below = Notation.path(path, items.count)
      let place = here
      places[below] = place
      guard let item = try value(at: below, depth: depth + 1) else {
        throw complaint("null stands in a list: delete it", at: place)
      }
      items.append(item)
      skipSpace()
      if take(",") { continue }
      guard take("]") else { throw complaint("a comma or ] should stand here") }
      return .list(items)
    }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    at += 1
    return true
  }

  private mutating func number() throws(TextComplaint) -> String {
    let (start, place) = (at, here)
    while let scalar = peek, "+-.eE0123456789".unicodeScalars.contains(scalar) { at += 1 }
    let text = String(String.UnicodeScalarView(scalars[start..<at]))
    guard text.count <= 30, text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/) != nil else {
      throw complaint("\"\(text.prefix(30))\" is no number", at: place)
    }
    return text
  }

  private mutating func string() throws(TextComplaint) -> String {
    let place = here
    var text = String.UnicodeScalarView()
    at += 1
    while let scalar = peek {
      guard scalar.value >= 0x20 else {
        throw complaint("a line break or another control character stands in a text: write it as \\n")
      }
      at += 1
      if scalar == "\"" { return String(text) }
      text.append(scalar == "\\" ? try escaped() : scalar)
    }
    throw complaint("this text has no closing quotation mark", at: place)
  }

  private mutating func escaped() throws(TextComplaint) -> Unicode.Scalar {
    let place = here
    let scalar = peek
    at += 1
    switch scalar {
    case "\"", "\\", "/": return scalar ?? "/"
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "u": return try unicode(place)
    default: throw complaint("after a backslash only \" \\ / b f n r t u may stand", at: place)
    }
  }

  private mutating func unicode(_ place: Place) throws(TextComplaint) -> Unicode.Scalar {
    let first = try fourDigits(place)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), take("\\"), take("u") else { throw lonely(place) }
    let second = try fourDigits(place)
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
    else { throw lonely(place) }
    return scalar
  }

  private func lonely(_ place: Place) -> TextComplaint {
    complaint("\\u stands for half a character only: write both halves", at: place)
  }

  private mutating func fourDigits(_ place: Place) throws(TextComplaint) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let scalar = peek, let digit = Character(scalar).hexDigitValue, scalar.isASCII else {
        throw complaint("\\u needs four hexadecimal digits", at: place)
      }
      number = number * 16 + UInt32(digit)
      at += 1
    }
    return number
  }
}
