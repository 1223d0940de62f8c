// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Indices
internal import StatisticalCube

/// Which columns of a table are meant, and which rows.
struct LongRows {
  let unit: String
  let group: String
  let count: String?
  let within: String?
  let over: String?
  let filters: [(column: String, value: String)]

  /// One table for each value of `over`, or one under an empty name; and how many figures were not published.
  struct Found {
    var tables: [(name: String, rows: [Composition.Row])] = []
    var blanks = 0

    mutating func add(_ row: Composition.Row, to name: String) throws(Complaint) {
      if let place = tables.firstIndex(where: { $0.name == name }) {
        tables[place].rows.append(row)
      } else {
        if tables.count == 500 { throw Complaint("--over has more than 500 values; is it the right column?") }
        tables.append((name, [row]))
      }
    }
  }

  init(_ parameters: JSONValue, filters key: String) throws {
    unit = parameters["unit"].asString ?? ""
    group = parameters["group"].asString ?? ""
    count = parameters["count"].asString
    within = parameters["within"].asString
    over = parameters["over"].asString
    filters = try (parameters[key].asArray ?? []).compactMap(\.asString).map { filter in
      let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else {
        throw Complaint("\(quoted(filter)) should be COLUMN=VALUE, for example year=2025.")
      }
      return (parts[0], parts[1])
    }
  }

  func read(_ file: InputFile) throws -> Found {
    let start = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    let isCSV = start != UInt8(ascii: "{") && !(file.name.lowercased().hasSuffix(".px"))
    return isCSV && count != nil ? try readTable(file) : try readCube(file)
  }

  private func readTable(_ file: InputFile) throws -> Found {
    let table = try CSV().table(file)
    let places = (try table.required(unit), try table.required(group), try table.required(count ?? ""))
    let area = try within.map { (name) throws(Complaint) in try table.required(name) }
    let year = try over.map { (name) throws(Complaint) in try table.required(name) }
    let kept = try filters.map { (filter) throws(Complaint) in (try table.required(filter.column), filter.value) }
    var found = Found()
    for row in table.rows where kept.allSatisfy({ row.cells[$0.0] == $0.1 }) {
      let cell = row.cells[places.2]
      if cell.isEmpty || cell.allSatisfy({ $0 == "." }) {
        found.blanks += 1
        continue
      }
      guard let number = Double(cell.replacing(",", with: ".")), number.isFinite, number >= 0 else {
        throw table.complaint("\(quoted(cell)) is no count; a number from 0 is needed, or nothing.", row, places.2)
      }
      let line = Composition.Row(
        unit: row.cells[places.0], group: row.cells[places.1], count: number, area: area.map { row.cells[$0] })
      try found.add(line, to: year.map { row.cells[$0] } ?? "")
    }
    return found
  }

  private func readCube(_ file: InputFile) throws -> Found {
    let cube: Cube
    do {
      cube = try Cube.read(file.bytes, valueColumn: count)
    } catch {
      throw Complaint(error.message, file: file.name, line: error.line, column: error.column)
    }
    func place(_ name: String) throws(Complaint) -> Int {
      if let place = cube.dimensions.firstIndex(where: { $0.id == name || $0.label == name }) { return place }
      let there = cube.dimensions.map { quoted($0.id) }.joined(separator: ", ")
      throw Complaint("There is no dimension \(quoted(name)). The dimensions are \(there).", file: file.name)
    }
    let places = (try place(unit), try place(group))
    let area = try within.map(place)
    let year = try over.map(place)
    let kept = try filters.map { (try place($0.column), $0.value) }
    let used = Set([places.0, places.1] + [area, year].compactMap { $0 } + kept.map(\.0))
    for (index, dimension) in cube.dimensions.enumerated() where !used.contains(index) && dimension.codes.count > 1 {
      let advice = "choose one category with --where \(dimension.id)=\(dimension.codes[0])"
      throw Complaint("The dimension \(quoted(dimension.id)) is left over; \(advice).", file: file.name)
    }
    var found = Found()
    for index in cube.values.indices {
      let steps = steps(index, cube)
      func said(_ place: Int) -> String { cube.dimensions[place].labels[steps[place]] }
      guard kept.allSatisfy({ $0.1 == cube.dimensions[$0.0].codes[steps[$0.0]] || $0.1 == said($0.0) }) else {
        continue
      }
      guard let value = cube.values[index] else {
        found.blanks += 1
        continue
      }
      let row = Composition.Row(unit: said(places.0), group: said(places.1), count: value, area: area.map(said))
      try found.add(row, to: year.map(said) ?? "")
    }
    return found
  }

  private func steps(_ index: Int, _ cube: Cube) -> [Int] {
    var rest = index
    return cube.dimensions.reversed().map { dimension in
      defer { rest /= dimension.codes.count }
      return rest % dimension.codes.count
    }.reversed()
  }
}
