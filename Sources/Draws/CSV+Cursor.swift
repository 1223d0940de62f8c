// SPDX-License-Identifier: AGPL-3.0-or-later

/// Walks over the bytes of one file, a row at a time.
struct Cursor {
  private let file: String
  private var window: ByteWindow
  private let separator: UInt8
  private let limits: CSV.Limits
  private var line = 1

  init(file: String, window: consuming ByteWindow, separator: UInt8, limits: CSV.Limits) {
    self.file = file
    self.window = window
    self.separator = separator
    self.limits = limits
  }

  @inline(__always)
  private var byte: UInt8 { window.bytes[window.at] }

  /// The next row, nil at the end of the file.
  mutating func row() throws(Complaint) -> Table.Row? {
    guard try window.hasMore() else { return nil }
    let begun = line
    var cells: [String] = []
    while true {
      let column = cells.count + 1
      if column > limits.columns {
        throw complaint("There are more than \(limits.columns) cells in one row, the most that is read.", column)
      }
      cells.append(try cell(column))
      guard try window.hasMore() else { return Table.Row(line: begun, cells: cells) }
      let byte = byte
      window.at += 1
      if byte == separator { continue }
      if byte == Byte.carriageReturn, try isNext(Byte.newline) { window.at += 1 }
      line += 1
      return Table.Row(line: begun, cells: cells)
    }
  }

  /// One cell; afterwards the window stands on a separator, a line end or the end of the file.
  private mutating func cell(_ column: Int) throws(Complaint) -> String {
    try skipSpaces()
    if try isNext(Byte.quote) { return try quotedCell(column) }
    window.begin()
    while try window.hasMore(), !ends(byte) {
      if byte == Byte.quote {
        let advice = "put the whole cell in quotes and double the quote"
        throw complaint("A quote stands inside an unquoted cell; \(advice).", column)
      }
      window.at += 1
      if window.sinceBegin > 2 * limits.cellBytes { throw tooLong(column, line) }
    }
    let start = window.end()
    var end = window.at
    while end > start, window.bytes[end - 1] == Byte.space || window.bytes[end - 1] == Byte.tab { end -= 1 }
    return try text(window.bytes[start..<end], column)
  }

  private mutating func quotedCell(_ column: Int) throws(Complaint) -> String {
    let begun = line
    window.at += 1
    var content: [UInt8] = []
    var closed = false
    while !closed, try window.hasMore() {
      let byte = byte
      window.at += 1
      if byte == Byte.quote {
        closed = try !isNext(Byte.quote)
        if closed { break }
        window.at += 1
      } else if byte == Byte.newline {
        line += 1
      } else if byte == Byte.carriageReturn, try !isNext(Byte.newline) {
        line += 1
      }
      content.append(byte)
      if content.count > limits.cellBytes { throw tooLong(column, begun) }
    }
    if !closed { throw Complaint("A quote is opened here and never closed.", file: file, line: begun, column: column) }
    try skipSpaces()
    if try window.hasMore(), !ends(byte) {
      throw complaint("Something follows the closing quote; a separator or the end of the line is expected.", column)
    }
    return try text(content[...], column)
  }

  private mutating func skipSpaces() throws(Complaint) {
    while try isNext(Byte.space) { window.at += 1 }
  }

  private mutating func isNext(_ wanted: UInt8) throws(Complaint) -> Bool {
    try window.hasMore() && byte == wanted
  }

  private func ends(_ byte: UInt8) -> Bool {
    byte == separator || byte == Byte.newline || byte == Byte.carriageReturn
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ column: Int) throws(Complaint) -> String {
    if bytes.count > limits.cellBytes { throw tooLong(column, line) }
    if bytes.contains(0) { throw complaint("There is a zero byte here; this does not look like a text file.", column) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw complaint("The text is not UTF-8; save the file as CSV in UTF-8.", column)
    }
    return text
  }

  private func tooLong(_ column: Int, _ line: Int) -> Complaint {
    let message = "The cell is longer than \(limits.cellBytes) bytes, the most that is read."
    return Complaint(message, file: file, line: line, column: column)
  }

  private func complaint(_ message: String, _ column: Int) -> Complaint {
    Complaint(message, file: file, line: line, column: column)
  }
}
