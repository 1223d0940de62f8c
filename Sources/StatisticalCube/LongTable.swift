// SPDX-License-Identifier: Apache-2.0

/// A table with one figure a line: StatBank's BULK CSV (`;`, decimal comma, `..` where not published), or plain CSV.
///
/// Every column but that of the figures is a dimension, its categories in the order of appearance. A combination that
/// has no line was not published. The same place twice is refused, since one of the figures would be lost.
enum LongTable {
  static func cube(_ bytes: [UInt8], valueColumn: String?) throws(CubeComplaint) -> Cube {
    var reader = DelimitedText(bytes)
    guard let names = try reader.row(), names.cells.count > 1 else {
      let wanted = "a first line with the names of the columns, separated by ; or , or tab, is needed"
      throw CubeComplaint("There are no columns here; \(wanted).", line: 1, column: 1)
    }
    let figures = try place(of: valueColumn, in: names.cells)
    let axes = names.cells.indices.filter { $0 != figures }
    var codes = axes.map { _ in Categories() }
    var found: [(key: [Int32], value: Double?, line: Int)] = []
    while let row = try reader.row() {
      guard row.cells.count == names.cells.count else {
        let counts = "\(row.cells.count) cells; the first line names \(names.cells.count) columns"
        throw CubeComplaint(
          "This row has \(counts).", line: row.line, column: min(row.cells.count, names.cells.count) + 1)
      }
      let key = axes.indices.map { Int32(codes[$0].place(of: row.cells[axes[$0]])) }
      let value = try figure(row.cells[figures], comma: reader.comma, line: row.line, column: figures + 1)
      found.append((key, value, row.line))
    }
    guard !found.isEmpty else {
      throw CubeComplaint("There are no rows below the names of the columns.", line: 2, column: 1)
    }
    let dimensions = axes.indices.map { place -> Cube.Dimension in
      let name = names.cells[axes[place]]
      let isTime = ["tid", "time", "year", "år"].contains(name.lowercased())
      return Cube.Dimension(
        id: name, label: name, codes: codes[place].names, labels: codes[place].names, isTime: isTime)
    }
    let values = try laidOut(found, dimensions)
    guard let made = Cube(title: "", source: "", dimensions: dimensions, values: values) else {
      throw CubeComplaint("There are not as many values as combinations of categories.", line: 1, column: 1)
    }
    return made
  }

  private static func place(of name: String?, in names: [String]) throws(CubeComplaint) -> Int {
    for (place, column) in names.enumerated() where names[..<place].contains(column) || column.isEmpty {
      throw CubeComplaint("Every column needs a name of its own.", line: 1, column: place + 1)
    }
    guard let name else { return names.firstIndex { $0.uppercased() == "INDHOLD" } ?? names.count - 1 }
    guard let place = names.firstIndex(of: name) else {
      let there = names.prefix(30).map(shortened).joined(separator: ", ")
      throw CubeComplaint("There is no column \(shortened(name)). The columns are \(there).", line: 1, column: 1)
    }
    return place
  }

  private static func figure(_ cell: String, comma: Bool, line: Int, column: Int) throws(CubeComplaint) -> Double? {
    if cell.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }) { return nil }
    if cell == "-" { return 0 }
    if let number = plainNumber(cell, comma: comma) { return number }
    let wanted = comma ? "a number such as 1234,5" : "a number such as 1234.5"
    throw CubeComplaint(
      "\(shortened(cell)) is no figure; \(wanted), or nothing where it was not published.", line: line, column: column)
  }

  private static func laidOut(
    _ found: [(key: [Int32], value: Double?, line: Int)], _ dimensions: [Cube.Dimension]
  ) throws(CubeComplaint) -> [Double?] {
    guard let size = Cube.size(dimensions.map(\.codes.count)) else {
      throw CubeComplaint(
        "The table has more than a hundred million places, the most that is read.", line: 1, column: 1)
    }
    var values = [Double?](repeating: nil, count: size)
    var lines = [Int32](repeating: 0, count: size)
    for entry in found {
      var place = 0
      for (step, dimension) in zip(entry.key, dimensions) { place = place * dimension.codes.count + Int(step) }
      if lines[place] > 0 {
        throw CubeComplaint("Line \(lines[place]) has the same categories already.", line: entry.line, column: 1)
      }
      lines[place] = Int32(truncatingIfNeeded: entry.line)
      values[place] = entry.value
    }
    return values
  }
}

private struct Categories {
  var names: [String] = []
  private var places: [String: Int] = [:]

  mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
