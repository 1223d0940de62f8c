// SPDX-License-Identifier: AGPL-3.0-or-later

extension CSV {
  /// Every row of a file in order, the header among them, without a check of how many cells it has.
  /// For files too long to keep as a table. An error thrown by `each` ends the reading.
  public func forEachRow(_ file: InputFile, _ each: (Table.Row) throws(Complaint) -> Void) throws(Complaint) {
    try refuseOtherEncodings(file)
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = separator?.asciiValue ?? Self.likelySeparator(file.bytes[start...])
    var cursor = Cursor(file: file, at: start, separator: separator, limits: limits)
    var rows = 0
    while let row = try cursor.row() {
      if row.cells.allSatisfy(\.isEmpty) { continue }
      rows += 1
      if rows > limits.rows + 1 {
        let message = "The file has more than \(limits.rows) rows, the most that is read."
        throw Complaint(message, file: file.name, line: row.line)
      }
      try each(row)
    }
  }

  private func refuseOtherEncodings(_ file: InputFile) throws(Complaint) {
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      throw Complaint("The file is written in UTF-16; save it as CSV in UTF-8.", file: file.name, line: 1)
    }
  }

  /// The comma, unless the first line has none outside quotes but has semicolons or tabs.
  static func likelySeparator(_ bytes: ArraySlice<UInt8>) -> UInt8 {
    var quoted = false
    var semicolons = 0
    var tabs = 0
    for byte in bytes.prefix(1 << 16) {
      if byte == Byte.quote { quoted.toggle() }
      if quoted { continue }
      if byte == Byte.comma { return byte }
      if byte == Byte.semicolon { semicolons += 1 }
      if byte == Byte.tab { tabs += 1 }
      if byte == Byte.newline || byte == Byte.carriageReturn { break }
    }
    return semicolons > 0 ? Byte.semicolon : tabs > 0 ? Byte.tab : Byte.comma
  }
}

enum Byte {
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let tab = UInt8(ascii: "\t")
  static let space = UInt8(ascii: " ")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
}

/// Walks over the bytes of one file, a row at a time.
private struct Cursor {
  let file: InputFile
  var at: Int
  let separator: UInt8
  let limits: CSV.Limits
  var line = 1

  init(file: InputFile, at: Int, separator: UInt8, limits: CSV.Limits) {
    self.file = file
    self.at = at
    self.separator = separator
    self.limits = limits
  }

  /// The next row, nil at the end of the file.
  mutating func row() throws(Complaint) -> Table.Row? {
    guard at < file.bytes.count else { return nil }
    let begun = line
    var cells: [String] = []
    while true {
      let column = cells.count + 1
      if column > limits.columns {
        throw complaint("There are more than \(limits.columns) cells in one row, the most that is read.", column)
      }
      cells.append(try cell(column))
      guard at < file.bytes.count else { return Table.Row(line: begun, cells: cells) }
      let byte = file.bytes[at]
      at += 1
      if byte == separator { continue }
      if byte == Byte.carriageReturn, at < file.bytes.count, file.bytes[at] == Byte.newline { at += 1 }
      line += 1
      return Table.Row(line: begun, cells: cells)
    }
  }

  /// One cell; afterwards `at` stands on a separator, a line end or the end of the file.
  private mutating func cell(_ column: Int) throws(Complaint) -> String {
    while at < file.bytes.count, file.bytes[at] == Byte.space { at += 1 }
    if at < file.bytes.count, file.bytes[at] == Byte.quote { return try quotedCell(column) }
    let start = at
    while at < file.bytes.count, !ends(file.bytes[at]) {
      if file.bytes[at] == Byte.quote {
        let advice = "put the whole cell in quotes and double the quote"
        throw complaint("A quote stands inside an unquoted cell; \(advice).", column)
      }
      at += 1
    }
    var end = at
    while end > start, file.bytes[end - 1] == Byte.space || file.bytes[end - 1] == Byte.tab { end -= 1 }
    return try text(file.bytes[start..<end], column)
  }

  private mutating func quotedCell(_ column: Int) throws(Complaint) -> String {
    let begun = line
    at += 1
    var content: [UInt8] = []
    var closed = false
    while !closed, at < file.bytes.count {
      let byte = file.bytes[at]
      at += 1
      if byte == Byte.quote {
        closed = !isNext(Byte.quote)
        if closed { break }
        at += 1
      } else if byte == Byte.newline || byte == Byte.carriageReturn && !isNext(Byte.newline) {
        line += 1
      }
      content.append(byte)
      if content.count > limits.cellBytes { throw tooLong(column, begun) }
    }
    if !closed {
      throw Complaint("A quote is opened here and never closed.", file: file.name, line: begun, column: column)
    }
    while at < file.bytes.count, file.bytes[at] == Byte.space { at += 1 }
    if at < file.bytes.count, !ends(file.bytes[at]) {
      throw complaint("Something follows the closing quote; a separator or the end of the line is expected.", column)
    }
    return try text(content[...], column)
  }

  private func isNext(_ byte: UInt8) -> Bool { at < file.bytes.count && file.bytes[at] == byte }

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
    return Complaint(message, file: file.name, line: line, column: column)
  }

  private func complaint(_ message: String, _ column: Int) -> Complaint {
    Complaint(message, file: file.name, line: line, column: column)
  }
}
