// SPDX-License-Identifier: Apache-2.0

/// Cuts a stream of bytes into records: `;` between cells, quotes doubled inside quoted cells (RFC 4180 with `;`),
/// line ends LF, CRLF or CR, a byte-order mark at the start left out.
///
/// Memory: one record, at most `longestRecord` bytes and `mostCells` cells, so that a quote never closed cannot swallow a gigabyte.
struct PabulibScanner {
  static let longestRecord = 1 << 20
  static let mostCells = 10_000

  private enum State { case cellStart, plain, quoted, quoteInQuoted }

  private var state = State.cellStart
  private var line = 1
  private var column = 0
  private var seen = 0
  private var afterReturn = false
  private(set) var record = PabulibRecord()
  private var cellStart = 0
  private var cellLine = 1
  private var cellColumn = 1

  /// The line being read, from 1.
  var currentLine: Int { line }

  /// Takes one byte; true when `record` is complete. The caller borrows it and gives it back with `next`.
  mutating func take(_ byte: UInt8) throws(PabulibComplaint) -> Bool {
    defer { seen += 1 }
    if seen < 3, isMark(byte) { return false }
    if afterReturn {
      afterReturn = false
      if byte == 0x0A { return false }
    }
    if byte & 0xC0 != 0x80 { column += 1 }
    guard byte != 0 else {
      throw here("a zero byte: this is not a text file", accepted: "a Pabulib file saved as UTF-8")
    }
    guard record.bytes.count < Self.longestRecord, record.cells.count < Self.mostCells else {
      throw PabulibComplaint(
        line: cellLine, column: cellColumn, problem: "this line is longer than any in a Pabulib file",
        accepted: "lines of up to 1,048,576 bytes and 10,000 cells; a quote that was opened is closed")
    }
    return try step(byte)
  }

  /// Ends the last record at the end of the file; true when there is one.
  mutating func finish() throws(PabulibComplaint) -> Bool {
    if state == .quoted {
      throw PabulibComplaint(
        line: cellLine, column: cellColumn, problem: "a quote is opened here and never closed",
        accepted: "a closing \" before the ; or the end of the line")
    }
    guard !record.bytes.isEmpty || !record.cells.isEmpty else { return false }
    endCell()
    return true
  }

  mutating func lendRecord() -> PabulibRecord {
    var lent = PabulibRecord()
    swap(&lent, &record)
    return lent
  }

  mutating func next(reusing lent: consuming PabulibRecord) {
    record = lent
    record.clear()
    startCell()
  }

  private mutating func step(_ byte: UInt8) throws(PabulibComplaint) -> Bool {
    if state == .quoted {
      if byte == 0x22 { state = .quoteInQuoted } else { append(byte) }
      if byte == 0x0A { startLine() }
      return false
    }
    switch byte {
    case 0x3B:
      endCell()
      startCell()
    case 0x0A, 0x0D:
      afterReturn = byte == 0x0D
      endCell()
      startLine()
      return true
    case 0x22 where state == .quoteInQuoted:
      append(byte)
      state = .quoted
    case 0x22 where state == .cellStart:
      state = .quoted
      cellColumn = column
    case 0x20, 0x09:
      if state == .plain { append(byte) }
    default:
      if state == .quoteInQuoted {
        throw here(
          "text after a closing quote",
          accepted: "; or the end of the line after a closing quote; a quote inside a quoted cell is doubled")
      }
      state = .plain
      append(byte)
    }
    return false
  }

  private mutating func append(_ byte: UInt8) { record.bytes.append(byte) }

  private mutating func startLine() {
    line += 1
    column = 0
  }

  private mutating func startCell() {
    state = .cellStart
    cellStart = record.bytes.count
    cellLine = line
    cellColumn = column + 1
  }

  private mutating func endCell() {
    record.cells.append(.init(start: cellStart, end: record.bytes.count, line: cellLine, column: cellColumn))
    state = .cellStart
  }

  private func isMark(_ byte: UInt8) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return byte == mark[seen] && record.bytes.isEmpty
  }

  private func here(_ problem: String, accepted: String) -> PabulibComplaint {
    PabulibComplaint(line: line, column: max(column, 1), problem: problem, accepted: accepted)
  }
}
