// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Sortition

/// Reads quotas: `category,feature,min,max` or `feature,value,min,max[,min_flex,max_flex]`, one feature a row.
struct CategoriesFile {
  let table: Table
  private let category: Int
  private let feature: Int
  private let minimum: Int
  private let maximum: Int
  private let flexible: (low: Int, high: Int)?

  init(_ file: InputFile) throws(Complaint) {
    table = try CSV().table(file)
    if let value = table.place(of: "value") {
      category = try table.required("feature")
      feature = value
    } else {
      category = try table.required("category")
      feature = try table.required("feature")
    }
    minimum = try table.required("min")
    maximum = try table.required("max")
    if let low = table.place(of: "min_flex"), let high = table.place(of: "max_flex") {
      flexible = (low, high)
    } else {
      flexible = nil
    }
  }

  /// The categories in the order of the file, or everything that is wrong with it.
  func categories() throws(Complaints) -> [Sortition.Category] {
    var categories: [Sortition.Category] = []
    var complaints: [Complaint] = []
    for row in table.rows {
      do {
        try add(row, to: &categories)
      } catch {
        complaints.append(error)
      }
    }
    if table.rows.isEmpty { complaints.append(Complaint("The file names no quota.", file: table.file, line: 1)) }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return categories
  }

  private func add(_ row: Table.Row, to categories: inout [Sortition.Category]) throws(Complaint) {
    let name = row.cells[category]
    let value = row.cells[feature]
    if name.isEmpty { throw table.complaint("The name of the category is missing.", row, category) }
    if value.isEmpty { throw table.complaint("The name of the feature is missing.", row, feature) }
    let low = try table.whole(row, minimum)
    let high = try table.whole(row, maximum)
    if high < low { throw table.complaint("The maximum \(high) is below the minimum \(low).", row, maximum) }
    let quota = Feature(value, low, high, flexible: try flex(row))
    guard let place = categories.firstIndex(where: { $0.name == name }) else {
      categories.append(Sortition.Category(name, [quota]))
      return
    }
    if categories[place].features.contains(where: { $0.name == value }) {
      throw table.complaint("\(quoted(value)) has a quota in \(quoted(name)) already.", row, feature)
    }
    categories[place].features.append(quota)
  }

  private func flex(_ row: Table.Row) throws(Complaint) -> ClosedRange<Int>? {
    guard let flexible, !(row.cells[flexible.low].isEmpty && row.cells[flexible.high].isEmpty) else { return nil }
    let low = try table.whole(row, flexible.low)
    let high = try table.whole(row, flexible.high)
    if high < low { throw table.complaint("max_flex \(high) is below min_flex \(low).", row, flexible.high) }
    return low...high
  }
}
