// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Pairing

extension PairingFiles {
  mutating func readFits(_ file: InputFile) throws -> Pool {
    var table: Table?
    var columns: (mentor: Int, mentee: Int, fit: Int) = (0, 0, 0)
    var rows: [(mentee: Int32, mentor: Int32, fit: Double, line: Int32)] = []
    var complaints: [Complaint] = []
    try CSV.long.forEachRow(file) { (row) throws(Complaint) in
      guard let known = table else {
        let header = Table(header: row, of: file)
        columns = (try header.required("mentor"), try header.required("mentee"), try header.required("fit"))
        table = header
        return
      }
      do throws(Complaint) {
        if row.cells.count != known.columns.count {
          let message = "This row has \(row.cells.count) cells; the header has \(known.columns.count) columns."
          throw Complaint(message, file: file.name, line: row.line)
        }
        let pair = try pair(
          row.cells[columns.mentor], row.cells[columns.mentee], known, row, columns.mentor, columns.mentee)
        guard let fit = decimalNumber(row.cells[columns.fit]), (0...1_000_000).contains(fit) else {
          let message = "\(quoted(row.cells[columns.fit])) is no fit; a number from 0 to 1000000 is accepted."
          throw known.complaint(message, row, columns.fit)
        }
        rows.append((Int32(pair.mentee), Int32(pair.mentor), fit, Int32(row.line)))
      } catch {
        complaints.append(error)
        if complaints.count > 1_000 { throw error }
      }
    }
    rows.sort { ($0.mentee, $0.mentor, $0.line) < ($1.mentee, $1.mentor, $1.line) }
    for (a, b) in zip(rows, rows.dropFirst()) where a.mentee == b.mentee && a.mentor == b.mentor {
      let message = "This pair stands here again; it is on line \(a.line)."
      complaints.append(Complaint(message, file: file.name, line: Int(b.line)))
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return try pool(rows, file)
  }

  /// Whole fits are kept as they are, up to a million; others in thousandths, up to a thousand.
  private mutating func pool(
    _ rows: [(mentee: Int32, mentor: Int32, fit: Double, line: Int32)], _ file: InputFile
  ) throws -> Pool {
    scale = rows.allSatisfy { $0.fit == $0.fit.rounded() } ? 1 : 1_000
    var starts: [Int32] = [0]
    var candidates: [Candidate] = []
    candidates.reserveCapacity(rows.count)
    var next = 0
    for mentee in mentees.names.indices {
      while next < rows.count, Int(rows[next].mentee) == mentee {
        let units = Int((rows[next].fit * Double(scale)).rounded())
        if units > Int(Pool.fitLimit) {
          let message = "With decimals in the file a fit is at most 1000; use whole numbers, or smaller ones."
          throw Complaint(message, file: file.name, line: Int(rows[next].line))
        }
        if units > 0 { candidates.append(Candidate(mentor: Int(rows[next].mentor), fit: units)) }
        next += 1
      }
      starts.append(Int32(candidates.count))
    }
    return try Pool(capacities: capacities, starts: starts, candidates: candidates)
  }
}
