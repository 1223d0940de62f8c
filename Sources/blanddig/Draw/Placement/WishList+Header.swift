// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws

extension WishList {
  /// Where the columns are.
  struct Header {
    let table: Table
    let applicant: Int
    let rank: Int
    let programme: Int
    let priority: Int?
    /// The columns that rank people, from the strongest: yes-columns after `priority`, then `priority` itself.
    let priorities: [Int]

    init(_ table: Table, columns: [String]?) throws(Complaint) {
      self.table = table
      applicant = try table.required("applicant")
      rank = try table.required("rank")
      programme = try table.required("programme")
      priority = table.place(of: "priority")
      if let columns {
        var places: [Int] = []
        for name in columns { places.append(try table.required(name)) }
        priorities = places
      } else {
        let named: Set<Int?> = [applicant, rank, programme, priority]
        priorities = table.columns.indices.filter { !named.contains($0) } + (priority.map { [$0] } ?? [])
      }
    }

    func read(
      _ row: Table.Row, _ applicants: [String: Int], _ programmes: [String: Int]
    ) throws(Complaint) -> (Int, Int, Int) {
      if row.cells.count != table.columns.count {
        let message = "This row has \(row.cells.count) cells; the header has \(table.columns.count) columns."
        throw Complaint(message, file: table.file, line: row.line, column: row.cells.count)
      }
      let (who, what) = (row.cells[applicant], row.cells[programme])
      guard let person = applicants[who] ?? applicants[who.trimmed] else {
        let message = "There is no applicant \(quoted(who)) in the applicants file."
        throw table.complaint(message + didYouMean(who, among: applicants.keys.sorted()), row, applicant)
      }
      guard let place = programmes[what] ?? programmes[what.trimmed] else {
        let message = "There is no programme \(quoted(what)) in the programmes file."
        throw table.complaint(message + didYouMean(what, among: programmes.keys.sorted()), row, programme)
      }
      return (person, try table.whole(row, rank, in: 1...1_000_000), place)
    }

    /// The smaller comes first. Blank priority comes after every number; yes comes before no.
    func value(_ cell: String, _ column: Int, _ highestFirst: Bool) -> Double? {
      if column != priority, let answer = yesOrNo(cell) { return answer ? 0 : 1 }
      if cell.trimmed.isEmpty { return .infinity }
      return decimalNumber(cell).map { column == priority && highestFirst ? -$0 : $0 }
    }

    func describe(_ cells: [String]) -> String {
      let parts = zip(cells, priorities).compactMap { cell, column -> String? in
        let name = table.columns[column]
        if column == priority { return cell.trimmed.isEmpty ? "no priority" : "\(name) \(cell.trimmed)" }
        return yesOrNo(cell).map { $0 ? name : "no \(name)" } ?? "\(name) \(cell.trimmed)"
      }
      return parts.isEmpty ? "equal priority" : parts.joined(separator: ", ")
    }
  }
}
