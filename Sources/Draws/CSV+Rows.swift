// SPDX-License-Identifier: AGPL-3.0-or-later

extension CSV {
  /// Every row of a file in order, the header among them, without a check of how many cells it has.
  /// For files too long to keep as a table. An error thrown by `each` ends the reading.
  public func forEachRow(_ file: InputFile, _ each: (Table.Row) throws(Complaint) -> Void) throws(Complaint) {
    var window = try ByteWindow(file)
    try refuseOtherEncodings(window.bytes, file.name)
    window.at = window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let separator = separator?.asciiValue ?? Self.likelySeparator(window.bytes[window.at...])
    var cursor = Cursor(file: file.name, window: window, separator: separator, limits: limits)
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

  private func refuseOtherEncodings(_ bytes: [UInt8], _ file: String) throws(Complaint) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Complaint("The file is written in UTF-16; save it as CSV in UTF-8.", file: file, line: 1)
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
