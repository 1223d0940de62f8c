// SPDX-License-Identifier: AGPL-3.0-or-later

/// A table as read from a CSV file: named columns, and rows that remember their line.
public struct Table: Sendable {
  /// One row. `cells.count` equals the number of columns.
  public struct Row: Sendable, Equatable {
    /// The line on which the row begins, counted from 1; the header is usually line 1.
    public var line: Int
    /// As many as there are columns.
    public var cells: [String]

    /// A row as it stands in a file.
    public init(line: Int, cells: [String]) {
      self.line = line
      self.cells = cells
    }
  }

  /// Its name, for complaints.
  public var file: String
  /// The names in the header.
  public var columns: [String]
  /// All rows below the header.
  public var rows: [Row]

  /// The place of a column by its exact name; nil when there is none.
  public func place(of column: String) -> Int? { columns.firstIndex(of: column) }

  /// The place of a column that must be there; the complaint names the columns there are.
  public func required(_ column: String) throws(Complaint) -> Int {
    if let place = place(of: column) { return place }
    let present = columns.prefix(30).map { quoted($0) }.joined(separator: ", ")
    throw Complaint("There is no column \(quoted(column)). The columns are \(present).", file: file, line: 1)
  }

  /// A complaint about one cell.
  public func complaint(_ message: String, _ row: Row, _ column: Int) -> Complaint {
    Complaint(message, file: file, line: row.line, column: column + 1)
  }

  /// A whole number from a cell, or a complaint that says what is accepted. Digits of any script are read.
  public func whole(_ row: Row, _ column: Int, in range: ClosedRange<Int> = 0...1_000_000_000) throws(Complaint) -> Int
  {
    let text = row.cells[column]
    if let number = wholeNumber(text), range.contains(number) { return number }
    let wanted = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    throw complaint("\(quoted(text)) is not \(wanted) (\(columns[column])).", row, column)
  }
}

/// A whole number as people write it: a sign or none, then decimal digits of any script. Nil for anything else.
public func wholeNumber(_ text: String) -> Int? {
  if let plain = plainDigits(text) { return plain }
  var digits = Substring(text.trimmed)
  let negative = digits.first == "-" || digits.first == "\u{2212}"
  if negative || digits.first == "+" { digits = digits.dropFirst() }
  guard !digits.isEmpty, digits.unicodeScalars.count <= 18 else { return nil }
  var number = 0
  for scalar in digits.unicodeScalars {
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    number = number * 10 + Int(value)
  }
  return negative ? -number : number
}

/// The common case, without a look at other scripts: one to eighteen digits and nothing else.
private func plainDigits(_ text: String) -> Int? {
  guard (1...18).contains(text.utf8.count) else { return nil }
  var number = 0
  for byte in text.utf8 {
    guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
    number = number * 10 + Int(byte - UInt8(ascii: "0"))
  }
  return number
}

extension StringProtocol {
  /// Without white space at either end.
  public var trimmed: String {
    var rest = self[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
