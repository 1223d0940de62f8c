// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Mixing

/// The people and their wishes, read and checked, with the names and lines kept.
struct MixingFiles {
  let table: Table
  let idColumn: Int
  var names: [String] = []
  var attributeNames: [String] = []
  var attributeColumns: [Int] = []
  /// For each attribute the words of its values.
  var valueNames: [[String]] = []
  var attributes: [Attribute] = []
  var wishes = HardWishes()
  var togetherFile = WishFile()
  var apartFile = WishFile()
  var limitWords: [String] = []
  var languageColumn: Int?
  var meetingWeight = 0.25

  /// A file with one wish a row, and the line of each.
  struct WishFile {
    var name = ""
    var lines: [Int] = []
    var wishes: [[Int]] = []
  }

  init(_ request: DrawRequest) throws {
    let parameters = request.parameters
    table = try CSV().table(try request.input("people"))
    if let id = parameters["id"]?.asString { idColumn = try table.required(id) } else { idColumn = 0 }
    let people = try identifiers(table, idColumn, what: "person")
    if people.isEmpty { throw Complaint("There is nobody in the file; one row a person is needed.", file: table.file) }
    names = table.rows.map { $0.cells[idColumn].trimmed }
    if let language = parameters["language"]?.asString { languageColumn = try table.required(language) }
    try chooseAttributes(parameters["attributes"]?.asArray?.compactMap(\.asString))
    try readWeights(parameters["weights"]?.asArray?.compactMap(\.asString) ?? [])
    try readLimits(parameters["atLeast"], isLeast: true)
    try readLimits(parameters["atMost"], isLeast: false)
    readLanguages()
    if request.inputs.contains(where: { $0.role == "together" }) {
      togetherFile = try readWishes(try request.input("together"), people)
    }
    if request.inputs.contains(where: { $0.role == "apart" }) {
      apartFile = try readWishes(try request.input("apart"), people)
    }
    wishes.together = togetherFile.wishes
    wishes.apart = apartFile.wishes
  }

  private mutating func chooseAttributes(_ chosen: [String]?) throws(Complaint) {
    if let chosen {
      for name in chosen { attributeColumns.append(try table.required(name)) }
    } else {
      attributeColumns = table.columns.indices.filter { $0 != idColumn && $0 != languageColumn }
    }
    for column in attributeColumns {
      let cells = table.rows.map { $0.cells[column].trimmed }
      let values = Set(cells).sorted()
      let number = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
      attributeNames.append(table.columns[column])
      valueNames.append(values)
      attributes.append(Attribute(values: cells.map { number[$0] ?? 0 }, valueCount: values.count))
    }
  }

  private mutating func readWeights(_ parts: [String]) throws(Complaint) {
    for part in parts {
      let sides = part.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard sides.count == 2, let weight = decimalNumber(sides[1]), (0...1_000).contains(weight) else {
        throw Complaint("\(quoted(part)) is no weight; accepted is attribute=number, the number from 0 to 1000.")
      }
      if let index = attributeNames.firstIndex(of: sides[0]) {
        attributes[index].weight = weight
      } else if sides[0] == "meetings" {
        meetingWeight = weight
      } else {
        let help = didYouMean(sides[0], among: attributeNames + ["meetings"])
        throw Complaint("There is no attribute \(quoted(sides[0])) to weigh.\(help)")
      }
    }
  }

  private mutating func readLimits(_ list: JSONValue?, isLeast: Bool) throws(Complaint) {
    for text in list?.asArray?.compactMap(\.asString) ?? [] {
      let option = isLeast ? "--at-least" : "--at-most"
      guard let colon = text.lastIndex(of: ":"), let number = wholeNumber(String(text[text.index(after: colon)...])),
        number >= 0, let equals = text[..<colon].firstIndex(of: "=")
      else { throw Complaint("\(quoted(text)) is no limit; \(option) takes attribute=value:number.") }
      let (name, value) = (text[..<equals].trimmed, text[text.index(after: equals)..<colon].trimmed)
      guard let attribute = attributeNames.firstIndex(of: name) else {
        throw Complaint("There is no attribute \(quoted(name)).\(didYouMean(name, among: attributeNames)) (\(option))")
      }
      guard let place = valueNames[attribute].firstIndex(of: value) else {
        let help = didYouMean(value, among: valueNames[attribute])
        throw Complaint("Nobody has \(quoted(value)) as \(name).\(help) (\(option))")
      }
      wishes.limits.append(
        Limit(attribute: attribute, value: place, atLeast: isLeast ? number : 0, atMost: isLeast ? .max : number))
      limitWords.append("\(option) \(text)")
    }
  }

  private mutating func readLanguages() {
    guard let column = languageColumn else { return }
    let spoken = table.rows.map { list($0.cells[column]).map { $0.lowercased() } }
    var counts: [String: Int] = [:]
    for languages in spoken { for language in Set(languages) { counts[language, default: 0] += 1 } }
    // The 64 that most people speak; a rarer one could not be shared by a group among so many anyway.
    let known = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(64).map(\.key)
    let bit = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, UInt64(1) << UInt64($0)) })
    wishes.languages = spoken.map { $0.reduce(0) { $0 | (bit[$1] ?? 0) } }
  }

  /// One wish a row. A first row in which nobody is known is taken for names of columns.
  private func readWishes(_ file: InputFile, _ people: [String: Int]) throws -> WishFile {
    var found = WishFile(name: file.name)
    var complaints: [Complaint] = []
    var isFirst = true
    try CSV().forEachRow(file) { (row) throws(Complaint) in
      let cells = row.cells.enumerated().filter { !$0.element.trimmed.isEmpty }
      let isHeader = isFirst && !cells.contains { people[$0.element.trimmed] != nil }
      isFirst = false
      if isHeader { return }
      var set: [Int] = []
      for (column, cell) in cells {
        if let person = people[cell.trimmed] {
          if !set.contains(person) { set.append(person) }
        } else {
          let message = "\(quoted(cell)) is not among the people.\(didYouMean(cell, among: names))"
          complaints.append(Complaint(message, file: file.name, line: row.line, column: column + 1))
        }
      }
      if cells.count == 1 {
        let message = "A wish names two people or more; here is only one."
        complaints.append(Complaint(message, file: file.name, line: row.line))
      }
      found.lines.append(row.line)
      found.wishes.append(set)
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return found
  }
}
