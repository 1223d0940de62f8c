// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws

/// The values of a cell that may hold several, divided by `|` or `;`; blank is none.
func list(_ cell: String) -> [String] {
  cell.split(whereSeparator: { $0 == "|" || $0 == ";" }).map(\.trimmed).filter { !$0.isEmpty }
}

/// Yes and no as people type them; nil for anything else. A blank is no.
func yesOrNo(_ cell: String) -> Bool? {
  switch cell.trimmed.lowercased() {
  case "yes", "y", "ja", "j", "true", "x", "1": true
  case "", "no", "n", "nej", "false", "0": false
  default: nil
  }
}

/// A number with a decimal point or comma; nil for anything else.
func decimalNumber(_ cell: String) -> Double? {
  if let whole = wholeNumber(cell) { return Double(whole) }
  let text = cell.trimmed.replacing(",", with: ".")
  guard text.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }), text.count <= 24,
    let number = Double(text), number.isFinite, abs(number) <= 1e12
  else { return nil }
  return number
}

/// Words set apart by commas in an option.
func words(_ option: String) -> [String] {
  option.split(separator: ",").map(\.trimmed).filter { !$0.isEmpty }
}

/// The identifiers of one column and the line of each; twice the same is complained about.
func identifiers(_ table: Table, _ column: Int, what: String) throws(Complaints) -> [String: Int] {
  var places: [String: Int] = [:]
  var complaints: [Complaint] = []
  for (index, row) in table.rows.enumerated() {
    let id = row.cells[column].trimmed
    if id.isEmpty {
      complaints.append(table.complaint("The \(what) has no name here.", row, column))
    } else if let first = places.updateValue(index, forKey: id) {
      let line = table.rows[first].line
      let message = "\(quoted(id)) stands here again; it is on line \(line). Every \(what) needs one row."
      complaints.append(table.complaint(message, row, column))
    }
  }
  if !complaints.isEmpty { throw Complaints(complaints) }
  return places
}

/// The known name nearest to one that is not known, as the end of a complaint; empty if none is near.
func didYouMean(_ name: String, among names: some Sequence<String>) -> String {
  let wanted = Array(name.lowercased().prefix(60))
  var best: (name: String, distance: Int)?
  for candidate in names.prefix(5_000) {
    let distance = distance(wanted, Array(candidate.lowercased().prefix(60)))
    if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  return best.map { " Is \(quoted($0.name)) meant?" } ?? ""
}

/// How many letters must be changed, added or left out (Levenshtein 1965).
private func distance(_ a: [Character], _ b: [Character]) -> Int {
  var row = Array(0...b.count)
  for (i, letter) in a.enumerated() {
    var corner = row[0]
    row[0] = i + 1
    for (j, other) in b.enumerated() {
      let cost = min(row[j] + 1, row[j + 1] + 1, corner + (letter == other ? 0 : 1))
      corner = row[j + 1]
      row[j + 1] = cost
    }
  }
  return row[b.count]
}

/// First, second, third … as people say it.
func ordinal(_ number: Int) -> String {
  let ending =
    switch (number % 100, number % 10) {
    case (11...13, _): "th"
    case (_, 1): "st"
    case (_, 2): "nd"
    case (_, 3): "rd"
    default: "th"
    }
  return "\(number)\(ending)"
}

/// One thing or several, with the number before it.
func count(_ number: Int, _ one: String, _ many: String) -> String { number == 1 ? "1 \(one)" : "\(number) \(many)" }
