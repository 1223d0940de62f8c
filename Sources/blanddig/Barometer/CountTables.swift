// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Disclosure
internal import Draws
internal import StatisticalCube

/// How a statistical table becomes one whose totals add up.
struct CountTables {
  /// Names of a category that is the sum of all others, as offices write it.
  static let totals: Set<String> = ["total", "tot", "_t", "*", "all", "i alt", "ialt", "everybody"]

  /// Dimensions whose categories are not parts of one whole (points in time).
  let points: Set<String>
  /// Dimensions in which to be wholly in one category tells about a person; nil means all but points.
  let answers: Set<String>?

  /// More people than there are, and far from where sums would overflow.
  private static let most = 1_000_000_000_000

  /// Tables of more cells than this would take the linear programs hours.
  private static let mostCells = 100_000

  func cube(_ file: InputFile) throws(Complaint) -> Cube {
    let cube: Cube
    do {
      cube = try Cube.read(file.bytes)
    } catch {
      throw Complaint(error.message, file: file.name, line: error.line, column: error.column)
    }
    if cube.values.count > Self.mostCells {
      throw Complaint("The table has more than \(Self.mostCells) cells, the most that is protected.", file: file.name)
    }
    return cube
  }

  /// A complete table from one with or without totals. Every innermost count is needed: what the city does not know
  /// it cannot protect.
  func table(_ file: InputFile) throws -> CountTable {
    let cube = try cube(file)
    let axes = try cube.dimensions.map { try axis($0, addingTotal: true, file) }
    let known = zip(axes, cube.dimensions).map { axis, dimension in
      axis.categories.map { dimension.codes.firstIndex(of: $0) }
    }
    func value(_ places: [Int]) throws(Complaint) -> Int? {
      var index = 0
      for (place, (list, dimension)) in zip(places, zip(known, cube.dimensions)) {
        guard let step = list[place] else { return nil }
        index = index * dimension.codes.count + step
      }
      let cell = zip(axes, places).map { (of: $0.name, name: $0.categories[$1]) }
      let said = quoted(cell.map(\.name).joined(separator: ", "))
      guard let number = cube.values[index] else {
        throw Self.complaint("The count of \(said) is missing; every count is needed to protect a table.", cell, file)
      }
      guard let whole = Int(exactly: number), (0...Self.most).contains(whole) else {
        throw Self.complaint("The count of \(said) is \(number); a whole number from 0 is needed.", cell, file)
      }
      return whole
    }
    let leaves = axes.map { axis in axis.categories.indices.filter { !axis.parents.contains($0) } }
    var counts: [Int] = []
    for places in combinations(leaves) { counts.append(try value(places) ?? 0) }
    let table = try said(file) { try CountTable(axes: axes, leaves: counts) }
    for (index, places) in combinations(axes.map { Array($0.categories.indices) }).enumerated() {
      if let given = try value(places), given != table.counts[index] {
        let sum = "its parts add up to \(table.counts[index])"
        throw Self.complaint(
          "\(quoted(table.shape.label(index))) is \(given) in the file, but \(sum).",
          zip(axes, places).map { ($0.name, $0.categories[$1]) }, file)
      }
    }
    return table
  }

  /// About the count of these categories, with its line where the file has one for each count.
  private static func complaint(_ message: String, _ categories: [(of: String, name: String)], _ file: InputFile)
    -> Complaint
  {
    let table = try? CSV().table(file)
    let cells = categories.map { (column: table?.place(of: $0.of), name: $0.name) }
    let row = table?.rows.first { row in
      cells.allSatisfy { cell in cell.column.map { row.cells[$0] == cell.name } ?? false }
    }
    return Complaint(message, file: file.name, line: row?.line)
  }

  /// A release as the public sees it, blanks and all.
  func published(_ file: InputFile) throws -> PublishedTable {
    let cube = try cube(file)
    let axes = try cube.dimensions.map { try axis($0, addingTotal: false, file) }
    let values = try cube.values.map { (number) throws(Complaint) -> Int? in
      guard let number else { return nil }
      guard let whole = Int(exactly: number), (0...Self.most).contains(whole) else {
        throw Complaint("\(number) is no count; a whole number from 0 is needed.", file: file.name)
      }
      return whole
    }
    return try said(file) { try PublishedTable(axes: axes, values: values) }
  }

  private func axis(_ dimension: Cube.Dimension, addingTotal: Bool, _ file: InputFile) throws -> Axis {
    let isPoints = dimension.isTime || points.contains(dimension.id)
    let isAnswer = !isPoints && (answers?.contains(dimension.id) ?? true)
    var categories = dimension.codes
    var parents = dimension.codes.map { code in dimension.parents[code].flatMap { categories.firstIndex(of: $0) } }
    let roots = parents.indices.filter { parents[$0] == nil }
    if !isPoints, roots.count > 1 {
      if let total = roots.first(where: { Self.totals.contains(categories[$0].lowercased()) }) {
        for root in roots where root != total { parents[root] = total }
      } else if addingTotal {
        categories.insert("TOTAL", at: 0)
        parents = [nil] + parents.map { ($0.map { $0 + 1 }) ?? 0 }
      }
    }
    return try said(file) { try Axis(name: dimension.id, categories: categories, parents: parents, isAnswer: isAnswer) }
  }
}

/// Every choice of one from each list, the last running fastest.
func combinations(_ lists: [[Int]]) -> [[Int]] {
  lists.reduce([[]]) { before, list in before.flatMap { start in list.map { start + [$0] } } }
}

/// Turns a refusal into a sentence about the file.
func said<Value>(_ file: InputFile? = nil, _ work: () throws -> Value) throws -> Value {
  do {
    return try work()
  } catch let refusal as DisclosureRefusal {
    throw Complaint(refusal.sentence, file: file?.name)
  }
}

extension DisclosureRefusal {
  var sentence: String {
    switch self {
    case .badAxis(let name): "The categories of \(quoted(name)) stand twice, or are parts of themselves."
    case .shape: "There are not as many counts as combinations of categories."
    case .negative(let cell, let value): "\(quoted(cell)) is \(value); a count is never below 0."
    case .notAdditive(let cell, let value, let parts): "\(quoted(cell)) is \(value), but its parts add up to \(parts)."
    case .contradiction(let cell, let first, let second):
      "\(quoted(cell)) is \(first) in one table and \(second) in another; linked tables must agree."
    case .otherGeography(let areas):
      "Only the fixed areas may be published; not on the list: \(areas.prefix(5).map { quoted($0) }.joined(separator: ", "))."
    case .smallThreshold(let k): "--k \(k) is too small; from 4 on a cell cannot be known to ± 1."
    case .impossible(let cell):
      "\(quoted(cell)) cannot be kept safe beside what is published already; nothing is published."
    case .solver: "The linear programs could not be solved; nothing is published."
    }
  }
}
