// SPDX-License-Identifier: Apache-2.0

/// One tag, comment or declaration: its name, where it ends, and the attributes that decide whether its words count.
struct HTMLTag {
  let name: String
  let end: Int
  let isClosing: Bool
  private let isSelfClosed: Bool
  private let attributes: [String: String]

  /// Nil where no tag begins. One without an end goes on to the end of everything.
  init?(_ scalars: [Unicode.Scalar], at start: Int) {
    var scanner = TagScanner(scalars: scalars, index: start + 1)
    if scanner.skips("!--") {
      self.init(comment: scanner.after("-->"))
      return
    }
    let isClosing = scanner.skips("/")
    guard let first = scanner.peek else { return nil }
    if first == "!" || first == "?" {
      self.init(comment: scanner.after(">"))
      return
    }
    guard ("a"..."z").contains(lower(first)) else { return nil }
    let name = scanner.name()
    let (attributes, isSelfClosed) = scanner.attributes()
    self.init(
      name: name, end: scanner.index, isClosing: isClosing, isSelfClosed: isSelfClosed, attributes: attributes)
  }

  private init(name: String, end: Int, isClosing: Bool, isSelfClosed: Bool, attributes: [String: String]) {
    (self.name, self.end, self.isClosing, self.isSelfClosed) = (name, end, isClosing, isSelfClosed)
    self.attributes = attributes
  }

  private init(comment end: Int) {
    self.init(name: "", end: end, isClosing: true, isSelfClosed: false, attributes: [:])
  }

  /// It has no closing tag.
  var isEmpty: Bool { isSelfClosed || voidElements.contains(name) }

  var isHidden: Bool {
    attributes["hidden"] != nil || attributes["aria-hidden"] == "true" || attributes["translate"] == "no"
      || (attributes["class"] ?? "").split(separator: " ").contains("said")
  }

  var language: String? { attributes["lang"] }

  /// Where the closing tag of that name ends, if it begins here.
  static func closing(_ name: String, _ scalars: [Unicode.Scalar], at start: Int) -> Int? {
    guard start + 1 < scalars.count, scalars[start + 1] == "/" else { return nil }
    var scanner = TagScanner(scalars: scalars, index: start + 2)
    guard scanner.name() == name else { return nil }
    return scanner.after(">")
  }
}

private let voidElements: Set<String> = [
  "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
]

/// Reads a tag from left to right.
private struct TagScanner {
  let scalars: [Unicode.Scalar]
  var index: Int

  var peek: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  mutating func skips(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard index + wanted.count <= scalars.count,
      wanted.indices.allSatisfy({ scalars[index + $0] == wanted[$0] })
    else { return false }
    index += wanted.count
    return true
  }

  /// Behind the next such sign, or at the end of everything.
  mutating func after(_ text: String) -> Int {
    while index < scalars.count {
      if skips(text) { return index }
      index += 1
    }
    return index
  }

  /// Letters and digits, in small letters; no name of an element is longer than sixteen.
  mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = peek, !isBreak(scalar), scalar != "=" {
      if name.count < 16 { name.append(lower(scalar)) }
      index += 1
    }
    return String(name)
  }

  mutating func attributes() -> (values: [String: String], isSelfClosed: Bool) {
    var values: [String: String] = [:]
    var isSelfClosed = false
    while let scalar = peek {
      index += 1
      if scalar == ">" { break }
      isSelfClosed = scalar == "/"
      guard !isBreak(scalar) else { continue }
      index -= 1
      let name = name()
      let hasValue = peek == "="
      if hasValue { index += 1 }
      let value = hasValue ? self.value() : ""
      if name.isEmpty, !hasValue { index += 1 }
      if ["lang", "hidden", "aria-hidden", "translate", "class"].contains(name), values[name] == nil {
        values[name] = value
      }
    }
    return (values, isSelfClosed)
  }

  private mutating func value() -> String {
    var value = String.UnicodeScalarView()
    let quote = peek == "\"" || peek == "'" ? peek : nil
    if quote != nil { index += 1 }
    while let scalar = peek, quote == nil ? !(isBreak(scalar) && scalar != "/") : scalar != quote {
      if value.count < 200 { value.append(scalar) }
      index += 1
    }
    if quote != nil, peek != nil { index += 1 }
    return String(value)
  }

  private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == ">" || scalar == "/"
  }
}
