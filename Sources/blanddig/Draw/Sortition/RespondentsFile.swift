// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Foundation
internal import Sortition

/// Reads the people who are willing: a column for each category, and perhaps one that names them and some that make
/// an address. Further columns are left alone.
struct RespondentsFile {
  let table: Table
  let categories: [Sortition.Category]
  private let columns: [Int]
  private let places: [[String: Int]]
  private let id: Int?
  private let address: [Int]

  init(_ file: InputFile, _ categories: [Sortition.Category], _ settings: SortitionSettings) throws(Complaint) {
    table = try CSV().table(file)
    self.categories = categories
    var columns: [Int] = []
    for category in categories { columns.append(try table.required(category.name)) }
    self.columns = columns
    places = categories.map { category in
      Dictionary(category.features.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
    }
    if let name = settings.id {
      id = try table.required(name)
    } else {
      id = table.place(of: "id") ?? table.place(of: "nationbuilder_id")
    }
    var address: [Int] = []
    for name in settings.sameAddress { address.append(try table.required(name)) }
    self.address = address
  }

  /// Everybody in the order of the file, or everything that is wrong with it.
  func people() throws(Complaints) -> [Pool.Person] {
    var complaints: [Complaint] = []
    var people: [Pool.Person] = []
    var lineOf: [String: Int] = [:]
    var addresses: [String: Int] = [:]
    for (number, row) in table.rows.enumerated() {
      let name = id.map { row.cells[$0] } ?? String(number + 1)
      if name.isEmpty { complaints.append(table.complaint("This person has no id.", row, id ?? 0)) }
      if let line = lineOf.updateValue(row.line, forKey: name), !name.isEmpty {
        complaints.append(table.complaint("The id \(quoted(name)) stands on line \(line) already.", row, id ?? 0))
      }
      let (features, faults) = features(row)
      complaints += faults
      people.append(Pool.Person(id: name, features: features, address: place(row, &addresses)))
    }
    if people.isEmpty { complaints.append(Complaint("There is nobody in the file.", file: table.file)) }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return people
  }

  private func features(_ row: Table.Row) -> ([Int], [Complaint]) {
    var features: [Int] = []
    var faults: [Complaint] = []
    for (category, column) in columns.enumerated() {
      if let place = places[category][row.cells[column]] {
        features.append(place)
      } else {
        let known = categories[category].features.prefix(20).map { quoted($0.name) }.joined(separator: ", ")
        let message = "\(quoted(row.cells[column])) is no feature of \(quoted(table.columns[column])): \(known)."
        faults.append(table.complaint(message, row, column))
      }
    }
    return (features, faults)
  }

  /// The number of the address, the same for the same words whatever their case and spacing; nil when it is blank.
  private func place(_ row: Table.Row, _ addresses: inout [String: Int]) -> Int? {
    let parts = address.map { row.cells[$0].lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard parts.contains(where: { !$0.isEmpty }) else { return nil }
    let key = parts.joined(separator: "\u{1F}")
    if let known = addresses[key] { return known }
    addresses[key] = addresses.count
    return addresses.count - 1
  }
}
