// SPDX-License-Identifier: AGPL-3.0-or-later

/// One kind of thing as a table: a row for each, a column for each of its texts. `themes.goals` is the table of the
/// blocks that stand in the lists `goals` of the blocks in the list `themes`; its column `in themes` says in which.
package struct TreeTable: Equatable, Sendable {
  package let name: String
  package internal(set) var columns: [String]
  package internal(set) var rows: [[String: String]]
  /// The line of each row where the table was read; empty where it was made.
  package internal(set) var lines: [Int]

  package init(name: String, columns: [String] = [], rows: [[String: String]] = [], lines: [Int] = []) {
    self.name = name
    self.columns = columns
    self.rows = rows
    self.lines = lines
  }

  mutating func add(_ row: [(column: String, cell: String)]) {
    for (column, _) in row where !columns.contains(column) { columns.append(column) }
    rows.append(Dictionary(row.map { ($0.column, $0.cell) }, uniquingKeysWith: { $1 }))
  }

  /// Comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe before it.
  package var csv: String {
    let cells = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
    return cells.map { $0.map { csvCell(guarded($0)) }.joined(separator: ",") + "\n" }.joined()
  }
}

private let opensFormula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "'"]

/// With an apostrophe before what opens a formula, and before an apostrophe, so that every cell can be read back.
package func guarded(_ cell: String) -> String {
  cell.unicodeScalars.first.map(opensFormula.contains) == true ? "'" + cell : cell
}

/// Without the apostrophe that `guarded` put before it.
package func unguarded(_ cell: String) -> String {
  let scalars = cell.unicodeScalars
  guard scalars.first == "'", let next = scalars.dropFirst().first, opensFormula.contains(next) else { return cell }
  return String(scalars.dropFirst())
}

private func csvCell(_ cell: String) -> String {
  let isPlain = cell.unicodeScalars.allSatisfy { !",;\"\n\r\t".unicodeScalars.contains($0) }
  return isPlain && cell.first?.isWhitespace != true && cell.last?.isWhitespace != true
    ? cell : "\"" + doublingQuotes(cell) + "\""
}

/// By Unicode scalars: a quote that a combining mark follows is another character, but the same quote.
private func doublingQuotes(_ cell: String) -> String {
  String(String.UnicodeScalarView(cell.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }))
}

/// The entries of a list in one cell, a line for each.
func joined(_ entries: [String]) -> String {
  entries.map { $0.replacing("\\", with: "\\\\").replacing("\n", with: "\\n") }.joined(separator: "\n")
}

/// The entries that stand in a cell.
func lines(_ cell: String) -> [String] {
  cell.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    var entry = ""
    var isEscaped = false
    for character in line {
      if isEscaped {
        entry.append(character == "n" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        entry.append(character)
      }
    }
    return entry
  }
}
