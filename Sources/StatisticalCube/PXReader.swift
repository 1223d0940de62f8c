// SPDX-License-Identifier: Apache-2.0

/// Walks over the bytes of a PX file.
struct PXReader {
  private let bytes: [UInt8]
  private var at = 0
  private(set) var line = 1
  private var lineStart = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All statements up to the figures.
  mutating func header() throws(CubeComplaint) -> [PXStatement] {
    var statements: [PXStatement] = []
    while true {
      skip()
      let begun = line
      let name = try keyword()
      let language = next(UInt8(ascii: "[")) ? until(UInt8(ascii: "]")) : ""
      var sub: String?
      if next(UInt8(ascii: "(")) {
        skip()
        sub = try text()
        // Some keywords name a dimension and a value; only the first matters here.
        _ = until(UInt8(ascii: ")"))
      }
      skip()
      guard next(UInt8(ascii: "=")) else { throw complaint("An equals sign is expected after \(shortened(name)).") }
      if name == "DATA" { return statements }
      statements.append(
        PXStatement(name: name, language: language, sub: sub, values: try values(), line: begun))
    }
  }

  /// As many figures as there are places, up to the semicolon.
  mutating func figures(_ count: Int?) throws(CubeComplaint) -> [Double?] {
    guard let count else { throw complaint("The table has more than a hundred million places, the most that is read.") }
    var values: [Double?] = []
    values.reserveCapacity(count)
    while true {
      skip()
      while next(UInt8(ascii: ",")) { skip() }
      guard at < bytes.count, bytes[at] != UInt8(ascii: ";") else { break }
      if values.count == count { throw complaint("There are more figures than the \(count) that the dimensions make.") }
      values.append(try figure())
    }
    if values.count != count {
      throw complaint("There are \(values.count) figures; the dimensions make \(count).")
    }
    return values
  }

  /// Rows that begin with a key for each dimension of the stub, and hold the figures of the heading. Only rows that are
  /// not all nought need be there (PX file format specification, KEYS).
  mutating func figures(_ count: Int?, rows: [[String: Int]]) throws(CubeComplaint) -> [Double?] {
    guard let count else { throw complaint("The table has more than a hundred million places, the most that is read.") }
    let width = rows.reduce(count) { $0 / max(1, $1.count) }
    var values = [Double?](repeating: 0, count: count)
    var seen: Set<Int> = []
    while true {
      skip()
      guard at < bytes.count, bytes[at] != UInt8(ascii: ";") else { return values }
      let here = complaint("A row with these keys stands above already.")
      var place = 0
      for keys in rows { place = place * keys.count + (try key(keys)) }
      guard seen.insert(place).inserted else { throw here }
      for step in 0..<width {
        skip()
        while next(UInt8(ascii: ",")) { skip() }
        guard at < bytes.count, bytes[at] != UInt8(ascii: ";") else {
          throw complaint("The row ends after \(step) figures; the heading makes \(width).")
        }
        values[place * width + step] = try figure()
      }
    }
  }

  private mutating func key(_ keys: [String: Int]) throws(CubeComplaint) -> Int {
    skip()
    let here = complaint("")
    let name = try text()
    skip()
    _ = next(UInt8(ascii: ","))
    guard let place = keys[name] else {
      throw CubeComplaint("\(shortened(name)) is none of the keys.", line: here.line, column: here.column)
    }
    return place
  }

  private mutating func figure() throws(CubeComplaint) -> Double? {
    let (start, begun) = (at, complaint(""))
    var word = ""
    if bytes[at] == UInt8(ascii: "\"") {
      word = try text()
    } else {
      while at < bytes.count, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: ";"), bytes[at] != UInt8(ascii: ",") {
        at += 1
      }
      word = String(decoding: bytes[start..<at], as: UTF8.self)
    }
    if word == "-" { return 0 }
    if !word.isEmpty, word.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }) { return nil }
    guard let number = plainNumber(word, comma: false) else {
      let wanted = "a number with a point is needed, or dots in quotes where it was not published"
      throw CubeComplaint("\(shortened(word)) is no figure; \(wanted).", line: begun.line, column: begun.column)
    }
    return number
  }

  private mutating func keyword() throws(CubeComplaint) -> String {
    let start = at
    while at < bytes.count, (0x41...0x5A).contains(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
    if at == start {
      throw complaint(at < bytes.count ? "A keyword in capitals is expected here." : "The file ends before DATA=.")
    }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  /// Comma-separated texts, numbers or words, up to the semicolon; strings that follow each other are one.
  private mutating func values() throws(CubeComplaint) -> [String] {
    var values: [String] = []
    var joins = false
    while true {
      skip()
      guard at < bytes.count else { throw complaint("A statement is not closed by a semicolon.") }
      switch bytes[at] {
      case UInt8(ascii: ";"):
        at += 1
        return values
      case UInt8(ascii: ","):
        at += 1
        joins = false
      case UInt8(ascii: "\""):
        let part = try text()
        if joins, let last = values.popLast() { values.append(last + part) } else { values.append(part) }
        joins = true
      default:
        let start = at
        while at < bytes.count, ![UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\"")].contains(bytes[at]) {
          if bytes[at] == 0x0A { (line, lineStart) = (line + 1, at + 1) }
          at += 1
        }
        values.append(String(decoding: bytes[start..<at], as: UTF8.self))
        joins = false
      }
    }
  }

  private mutating func text() throws(CubeComplaint) -> String {
    guard next(UInt8(ascii: "\"")) else { throw complaint("A text in quotes is expected here.") }
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      if bytes[at] == 0x0A { throw complaint("A text in quotes goes over the end of the line.") }
      at += 1
    }
    guard at < bytes.count else { throw complaint("A quote is opened and never closed.") }
    at += 1
    return String(decoding: bytes[start..<at - 1], as: UTF8.self)
  }

  private mutating func until(_ end: UInt8) -> String {
    let start = at
    while at < bytes.count, bytes[at] != end, bytes[at] != 0x0A { at += 1 }
    defer { _ = next(end) }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func next(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func skip() {
    while at < bytes.count, isBlank(bytes[at]) {
      at += 1
      if bytes[at - 1] == 0x0A { (line, lineStart) = (line + 1, at) }
    }
  }

  private func complaint(_ message: String) -> CubeComplaint {
    let before = bytes[min(lineStart, bytes.count)..<min(at, bytes.count)].count { $0 & 0xC0 != 0x80 }
    return CubeComplaint(message, line: line, column: before + 1)
  }
}
