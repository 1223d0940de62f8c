// SPDX-License-Identifier: AGPL-3.0-or-later

/// Reads comma-separated values (RFC 4180) as office programs write them, and complains with line and column.
///
/// Accepted: UTF-8 with or without a byte-order mark; line ends LF, CRLF or CR; quotes doubled inside quotes; the
/// separator is the comma, or the semicolon or tab when the header line has no comma outside quotes. Blank lines
/// are skipped; white space around an unquoted cell is dropped. Cost: one pass over the bytes.
public struct CSV: Sendable {
  /// What a file may hold at most. Anything beyond is refused with the line on which it happened.
  public struct Limits: Sendable {
    /// Rows beside the header.
    public var rows = 5_000_000
    /// Cells in a row.
    public var columns = 1_000
    /// Bytes in one cell.
    public var cellBytes = 1 << 16

    /// The usual limits.
    public init() {}
  }

  /// The separator, or nil to find it from the header.
  public var separator: Character?
  /// What a file may hold at most.
  public var limits = Limits()

  /// A reader; without a separator each file tells its own.
  public init(separator: Character? = nil) { self.separator = separator }

  /// For files that are walked row by row: as many rows as a whole country needs.
  public static var long: CSV {
    var csv = CSV()
    csv.limits.rows = 100_000_000
    return csv
  }

  /// A whole table with a header: every row has as many cells as the header, no two columns have the same name.
  public func table(_ file: InputFile) throws(Complaint) -> Table {
    var columns: [String]?
    var rows: [Table.Row] = []
    try forEachRow(file) { (row) throws(Complaint) in
      guard let header = columns else {
        try check(header: row, file: file.name)
        columns = row.cells
        return
      }
      try check(row, against: header, file: file.name)
      rows.append(row)
    }
    guard let columns else {
      throw Complaint("The file is empty; a line with the names of the columns is needed.", file: file.name)
    }
    return Table(file: file.name, columns: columns, rows: rows)
  }

  private func check(header: Table.Row, file: String) throws(Complaint) {
    var seen: Set<String> = []
    for (place, name) in header.cells.enumerated() {
      if name.isEmpty {
        throw Complaint("A column has no name in the first line.", file: file, line: header.line, column: place + 1)
      }
      if !seen.insert(name).inserted {
        let message = "The column \(quoted(name)) appears twice; every column needs a name of its own."
        throw Complaint(message, file: file, line: header.line, column: place + 1)
      }
    }
  }

  private func check(_ row: Table.Row, against header: [String], file: String) throws(Complaint) {
    if row.cells.count == header.count { return }
    let message = "This row has \(row.cells.count) cells; the header has \(header.count) columns."
    throw Complaint(message, file: file, line: row.line, column: min(row.cells.count, header.count) + 1)
  }
}
