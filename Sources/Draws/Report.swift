// SPDX-License-Identifier: AGPL-3.0-or-later

/// What a draw has to say to people: the same sentences and tables for the terminal and for a page.
public struct Report: Sendable {
  /// One piece of a report, in the order of reading.
  public enum Part: Sendable {
    case heading(String)
    case paragraph(String)
    /// `numeric` holds the places of columns to be set flush right. Only the first `shown` rows go to the terminal.
    case table(caption: String, columns: [String], rows: [[String]], numeric: Set<Int> = [], shown: Int = 20)
    /// An SVG picture, and the sentence that says the same without it. The terminal shows the sentence.
    case picture(HTML, says: String)
  }

  /// What was drawn, in a few words.
  public var title: String
  /// In the order of reading.
  public var parts: [Part]

  /// A report of these parts.
  public init(title: String, parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  /// Plain text for a terminal.
  public func text(trial: Bool) -> String {
    var lines = [title, String(repeating: "=", count: title.count)]
    if trial { lines.append(Report.trialSentence) }
    for part in parts {
      lines.append("")
      switch part {
      case .heading(let text): lines += [text, String(repeating: "-", count: text.count)]
      case .paragraph(let text): lines.append(text)
      case .picture(_, let says): lines.append(says)
      case .table(let caption, let columns, let rows, let numeric, let shown):
        lines.append(caption)
        lines += textTable(columns, Array(rows.prefix(shown)), numeric: numeric)
        if rows.count > shown { lines.append("… and \(rows.count - shown) more rows (all of them in --report).") }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The mark on every output of a draw whose seed nobody else could foresee or check.
  public static let trialSentence =
    "TRIAL: the seed was picked by whoever ran this, so this draw proves nothing to the public."
}

/// Columns set under each other with two spaces between; numbers flush right.
public func textTable(_ columns: [String], _ rows: [[String]], numeric: Set<Int> = []) -> [String] {
  let all = [columns] + rows
  let widths = columns.indices.map { place in all.map { $0.indices.contains(place) ? $0[place].count : 0 }.max() ?? 0 }
  func line(_ cells: [String]) -> String {
    let padded = columns.indices.map { place -> String in
      let cell = cells.indices.contains(place) ? cells[place] : ""
      let space = String(repeating: " ", count: widths[place] - cell.count)
      return numeric.contains(place) ? space + cell : cell + space
    }
    var line = padded.joined(separator: "  ")
    while line.last == " " { line.removeLast() }
    return line
  }
  return [line(columns), widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")] + rows.map(line)
}

/// A number with a fixed count of decimals and a point, the same in every locale.
public func decimal(_ number: Double, _ places: Int) -> String {
  guard number.isFinite, abs(number) < 1e15, (0...15).contains(places) else { return number.description }
  var power = 1.0
  for _ in 0..<places { power *= 10 }
  let scaled = (abs(number) * power).rounded()
  guard scaled < 9e18 else { return number.description }
  let whole = UInt64(scaled)
  let unit = UInt64(power)
  let sign = number < 0 && whole > 0 ? "-" : ""
  if places == 0 { return sign + String(whole) }
  let fraction = String(whole % unit)
  return sign + String(whole / unit) + "." + String(repeating: "0", count: places - fraction.count) + fraction
}

/// A share as a percentage, for example `7.24 %`.
public func percent(_ share: Double, _ places: Int = 2) -> String { decimal(share * 100, places) + " %" }
