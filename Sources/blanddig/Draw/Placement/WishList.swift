// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

/// The applications file: everybody's wishes in their order, and what their priorities are called.
struct WishList {
  private(set) var starts: [Int32] = [0]
  private(set) var applications: [Application] = []
  /// For each application the line in the file.
  private(set) var lines: [Int32] = []
  /// For each priority, from the first, what it is in the file's own terms.
  private(set) var priorityNames: [String] = []
  /// The columns by which people are ranked, from the strongest.
  private(set) var columnNames: [String] = []

  init() {}

  /// A wish as it stands in the file.
  private struct Row {
    var applicant: Int32
    var rank: Int32
    var programme: Int32
    var line: Int32
    /// Number of the combination of cells that decides the priority.
    var combination: Int32

    func isBefore(_ other: Row) -> Bool {
      (applicant, rank, line) < (other.applicant, other.rank, other.line)
    }
  }

  /// Reads a row at a time, so that a million wishes need no million tables of text.
  init(
    _ file: InputFile, applicants: [String: Int], programmes: [String: Int], columns: [String]?, highestFirst: Bool
  ) throws {
    var header: Header?
    var rows: [Row] = []
    var complaints: [Complaint] = []
    var combinations: [[String]: Int32] = [:]
    try CSV.long.forEachRow(file) { (row) throws(Complaint) in
      guard let known = header else {
        header = try Header(Table(header: row, of: file), columns: columns)
        return
      }
      do throws(Complaint) {
        let (applicant, rank, programme) = try known.read(row, applicants, programmes)
        let cells = known.priorities.map { row.cells[$0] }
        let number = combinations[cells] ?? Int32(combinations.count)
        combinations[cells] = number
        rows.append(
          Row(
            applicant: Int32(applicant), rank: Int32(rank), programme: Int32(programme), line: Int32(row.line),
            combination: number))
      } catch {
        complaints.append(error)
        if complaints.count > 1_000 { throw error }
      }
    }
    guard let header else {
      throw Complaint("The file is empty; a line with the names of the columns is needed.", file: file.name)
    }
    columnNames = header.priorities.map { header.table.columns[$0] }
    let ranks = try order(
      combinations, header, highestFirst, { number in rows.first { $0.combination == number }.map { Int($0.line) } })
    // Most files are in order already.
    if !zip(rows, rows.dropFirst()).allSatisfy({ $0.isBefore($1) }) { rows.sort { $0.isBefore($1) } }
    for (a, b) in zip(rows, rows.dropFirst()) where a.applicant == b.applicant && a.rank == b.rank {
      let message =
        "Rank \(b.rank) stands twice for this applicant, first on line \(a.line); give every wish its own rank."
      complaints.append(Complaint(message, file: file.name, line: Int(b.line), column: header.rank + 1))
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    fill(rows, ranks, applicants: applicants.count)
  }

  private mutating func fill(_ rows: [Row], _ ranks: [Int], applicants: Int) {
    applications.reserveCapacity(rows.count)
    lines.reserveCapacity(rows.count)
    var next = 0
    for applicant in 0..<applicants {
      while next < rows.count, Int(rows[next].applicant) == applicant {
        applications.append(
          Application(programme: Int(rows[next].programme), priority: ranks[Int(rows[next].combination)]))
        lines.append(rows[next].line)
        next += 1
      }
      starts.append(Int32(next))
    }
  }

  /// Puts the combinations of priority cells in order; equal ones share a number.
  private mutating func order(
    _ combinations: [[String]: Int32], _ header: Header, _ highestFirst: Bool, _ firstLine: (Int32) -> Int?
  ) throws(Complaint) -> [Int] {
    var keys = [[Double]](repeating: [], count: combinations.count)
    var names = [String](repeating: "", count: combinations.count)
    for (cells, number) in combinations {
      var key: [Double] = []
      for (cell, column) in zip(cells, header.priorities) {
        guard let value = header.value(cell, column, highestFirst) else {
          let line = firstLine(number)
          let wanted = column == header.priority ? "a number or blank" : "yes, no, a number or blank"
          let name = quoted(header.table.columns[column])
          let message = "\(quoted(cell)) cannot be ranked; \(wanted) is accepted (\(name))."
          throw Complaint(message, file: header.table.file, line: line, column: column + 1)
        }
        key.append(value)
      }
      keys[Int(number)] = key
      names[Int(number)] = header.describe(cells)
    }
    let sorted = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var ranks = [Int](repeating: 0, count: keys.count)
    for (place, number) in sorted.enumerated() {
      if place > 0, keys[number] == keys[sorted[place - 1]] {
        ranks[number] = ranks[sorted[place - 1]]
      } else {
        ranks[number] = priorityNames.count
        priorityNames.append(names[number])
      }
    }
    return ranks
  }
}
