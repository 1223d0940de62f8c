// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import OpinionMap

/// The votes of a conversation in the shapes in which Polis gives them out: numbers 1, 0, −1, their meaning open yet.
enum VotesFile {
  struct Row {
    let participant: Int
    let statement: Int
    let vote: Int
    let time: Int
  }

  static func read(_ file: InputFile) throws -> [Row] {
    let start = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if start == UInt8(ascii: "[") { return try json(file) }
    let header = file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let line = String(decoding: header, as: UTF8.self)
    let names = line.drop { $0 == "\u{FEFF}" }.split { ",;\t".contains($0) }.map { $0.trimmed }
    if isMatrix(names) { return try matrix(file) }
    if !line.contains(where: { ";\t".contains($0) }), !file.bytes.contains(UInt8(ascii: "\"")),
      let rows = plain(file.bytes, names)
    {
      return rows
    }
    return try log(file)
  }

  /// votes.csv row by row, with complaints.
  private static func log(_ file: InputFile) throws -> [Row] {
    let table = try CSV().table(file)
    let places = (
      try column(["voter-id", "participant_id", "participant"], table),
      try column(["comment-id", "statement_id"], table),
      try column(["vote"], table)
    )
    let time = table.place(of: "timestamp") ?? table.place(of: "modified")
    return try table.rows.map { row in
      Row(
        participant: try table.whole(row, places.0, in: 0...Int(Int32.max)),
        statement: try table.whole(row, places.1, in: 0...Int(Int32.max)),
        vote: try table.whole(row, places.2, in: -1...1),
        time: try time.map { (place) throws(Complaint) in try table.whole(row, place, in: 0...Int.max / 8) } ?? 0)
    }
  }

  private static func column(_ names: [String], _ table: Table) throws(Complaint) -> Int {
    if let place = names.lazy.compactMap({ table.place(of: $0) }).first { return place }
    return try table.required(names[0])
  }

  /// The same file without a quote in it, ten times as fast; nil when anything is out of the ordinary, so that the slow
  /// way finds the words for it.
  private static func plain(_ bytes: [UInt8], _ names: [String]) -> [Row]? {
    guard let person = names.firstIndex(of: "voter-id"), let statement = names.firstIndex(of: "comment-id"),
      let vote = names.firstIndex(of: "vote"), let time = names.firstIndex(of: "timestamp"), names.count <= 16
    else { return nil }
    var rows: [Row] = []
    rows.reserveCapacity(bytes.count / 50)
    var numbers = [Int?](repeating: nil, count: names.count)
    let whole = bytes.withUnsafeBufferPointer { bytes -> Bool in
      var at = (bytes.firstIndex(of: 0x0A) ?? bytes.count - 1) + 1
      while at < bytes.count {
        for column in names.indices {
          let end = column == names.count - 1 ? UInt8(0x0A) : UInt8(ascii: ",")
          numbers[column] = number(bytes, &at, end)
        }
        guard let person = numbers[person], let statement = numbers[statement], let vote = numbers[vote],
          let time = numbers[time], abs(vote) <= 1, person >= 0, statement >= 0
        else { return false }
        rows.append(Row(participant: person, statement: statement, vote: vote, time: time))
      }
      return true
    }
    return whole && !rows.isEmpty ? rows : nil
  }

  /// The number up to `end`, which is passed over; nil where there is something else. Never goes past a line end.
  @inline(__always)
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ end: UInt8) -> Int? {
    let negative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
    if negative { at += 1 }
    var (value, digits, isPlain) = (0, 0, true)
    while at < bytes.count, bytes[at] != end, bytes[at] != 0x0A {
      let byte = bytes[at]
      at += 1
      if (0x30...0x39).contains(byte), digits < 18 {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      } else if byte != 0x0D {
        isPlain = false
      }
    }
    if at < bytes.count, bytes[at] == end { at += 1 }
    return isPlain && digits > 0 ? (negative ? -value : value) : nil
  }

  /// participants-votes.csv: a row a person, a column a statement, empty where there was no vote.
  private static func matrix(_ file: InputFile) throws -> [Row] {
    let table = try CSV().table(file)
    let person = try table.required("participant")
    let statements = table.columns.indices.compactMap { place in
      wholeNumber(table.columns[place]).map { (place: place, id: $0) }
    }
    return try table.rows.flatMap { row in
      let id = try table.whole(row, person, in: 0...Int(Int32.max))
      return try statements.filter { !row.cells[$0.place].isEmpty }.map { statement in
        Row(
          participant: id, statement: statement.id, vote: try table.whole(row, statement.place, in: -1...1), time: 0)
      }
    }
  }

  private static func isMatrix(_ names: [String]) -> Bool { names.contains("participant") && !names.contains("vote") }

  private static func json(_ file: InputFile) throws -> [Row] {
    let list = try JSONValue.read(file.bytes, file: file.name).asArray ?? []
    return try list.enumerated().map { place, entry in
      guard let person = entry["participant_id"].asInt, let statement = entry["statement_id"].asInt,
        let vote = entry["vote"].asInt, abs(vote) <= 1
      else {
        let wanted = "“participant_id”, “statement_id” and “vote” (1, 0 or -1) are needed"
        throw Complaint("Vote \(place + 1) cannot be read: \(wanted).", file: file.name)
      }
      return Row(participant: person, statement: statement, vote: vote, time: entry["modified"].asInt ?? 0)
    }
  }
}
