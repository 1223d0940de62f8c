// SPDX-License-Identifier: AGPL-3.0-or-later

/// One clear sentence about what is wrong with what somebody handed in, where it stands, and what would be accepted.
public struct Complaint: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's name as it was given; nil when the fault is not in a file.
  public var file: String?
  /// Counted from 1, as an editor shows it; the header is line 1.
  public var line: Int?
  /// Counted from 1. In a table it is the number of the field, in other text the number of the character.
  public var column: Int?
  /// A sentence: what is wrong, and what would be accepted.
  public var message: String

  /// A complaint; whatever has no place is nil.
  public init(_ message: String, file: String? = nil, line: Int? = nil, column: Int? = nil) {
    self.message = message
    self.file = file
    self.line = line
    self.column = column
  }

  /// For example `people.csv, line 7, column 3: …`.
  public var description: String {
    var places: [String] = []
    if let file { places.append(file) }
    if let line { places.append("line \(line)") }
    if let column { places.append("column \(column)") }
    return places.isEmpty ? message : places.joined(separator: ", ") + ": " + message
  }
}

/// Everything that is wrong with one hand-in, so that a person can mend it in one go.
public struct Complaints: Error, Sendable, CustomStringConvertible {
  /// In the order in which they were found.
  public var list: [Complaint]

  /// These complaints, at least one.
  public init(_ list: [Complaint]) { self.list = list }

  /// The first twenty, one a line, and how many more there are.
  public var description: String {
    let shown = list.prefix(20).map(\.description)
    let more = list.count > 20 ? ["… and \(list.count - 20) more complaints."] : []
    return (shown + more).joined(separator: "\n")
  }
}

/// What somebody typed, made safe and short to repeat in a complaint: at most 40 characters, no control characters.
public func quoted(_ text: some StringProtocol) -> String {
  let clean = text.unicodeScalars.prefix(40).map { scalar -> Character in
    scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      ? "\u{FFFD}" : Character(scalar)
  }
  return "“" + String(clean) + (text.unicodeScalars.count > 40 ? "…”" : "”")
}
