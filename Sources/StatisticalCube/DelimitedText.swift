// SPDX-License-Identifier: Apache-2.0

/// Rows of a table in text. The separator is the semicolon if the first line has one, else the tab, else the comma;
/// with a semicolon or tab the decimal mark may be a comma. Cells in quotes may hold separators and line ends.
struct DelimitedText {
  struct Row {
    let line: Int
    let cells: [String]
  }

  /// Whether a comma may be a decimal mark.
  let comma: Bool
  private let separator: UInt8
  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  init(_ bytes: [UInt8]) {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    separator = [UInt8(ascii: ";"), 0x09].first(where: first.contains) ?? UInt8(ascii: ",")
    comma = separator != UInt8(ascii: ",")
    self.bytes = bytes
  }

  /// The next row that is not blank; nil at the end.
  mutating func row() throws(CubeComplaint) -> Row? {
    while at < bytes.count {
      let begun = line
      var cells: [String] = []
      var ended = false
      while !ended {
        if cells.count == 10_000 {
          throw CubeComplaint("There are more than 10,000 cells in one row.", line: begun, column: 10_001)
        }
        cells.append(try cell(cells.count + 1))
        guard at < bytes.count else { break }
        ended = bytes[at] != separator
        at += 1
        if ended {
          if bytes[at - 1] == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
          line += 1
        } else if at == bytes.count {
          cells.append("")
          ended = true
        }
      }
      if cells.contains(where: { !$0.isEmpty }) { return Row(line: begun, cells: cells) }
    }
    return nil
  }

  private mutating func cell(_ column: Int) throws(CubeComplaint) -> String {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") { return try quoted(column) }
    let start = at
    while at < bytes.count, bytes[at] != separator, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    var (low, high) = (start, at)
    while low < high, isBlank(bytes[low]) { low += 1 }
    while low < high, isBlank(bytes[high - 1]) { high -= 1 }
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  private mutating func quoted(_ column: Int) throws(CubeComplaint) -> String {
    let begun = line
    var content: [UInt8] = []
    at += 1
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\"") {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else {
          guard at == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[at]) else {
            throw CubeComplaint("Something follows the closing quote.", line: line, column: column)
          }
          return String(decoding: content, as: UTF8.self)
        }
        at += 1
      }
      if byte == 0x0A { line += 1 }
      content.append(byte)
    }
    throw CubeComplaint("A quote is opened here and never closed.", line: begun, column: column)
  }
}
