// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import OpinionMap

/// The votes of a conversation in the shapes in which Polis gives them out: numbers 1, 0, −1, their meaning open yet.
struct VotesFile {
  struct Row {
    let participant: Int
    let statement: Int
    let vote: Int
    let time: Int
  }

  let rows: [Row]
  /// Which number means agree by the people's own counts, where the file has them.
  private(set) var signOfCounts: Int?
  /// Whether the file has the shape of the database, where agreement is −1.
  private(set) var isRaw = false

  init(_ file: InputFile) throws {
    let start = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    if start == UInt8(ascii: "[") {
      (rows, isRaw) = try Self.json(file)
      return
    }
    let header = file.bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let line = String(decoding: header, as: UTF8.self)
    let names = line.drop { $0 == "\u{FEFF}" }.split { ",;\t".contains($0) }.map { $0.trimmed }
    isRaw = names.contains("pid") && names.contains("tid")
    if Self.isMatrix(names) {
      (rows, signOfCounts) = try Self.matrix(file)
      return
    }
    if !line.contains(where: { ";\t".contains($0) }), !file.bytes.contains(UInt8(ascii: "\"")),
      let rows = Self.plain(file.bytes, names)
    {
      self.rows = rows
      return
    }
    rows = try Self.log(file)
  }

  /// votes.csv row by row, with complaints.
  private static func log(_ file: InputFile) throws -> [Row] {
    let table = try CSV().table(file)
    let places = (
      try column(["voter-id", "participant_id", "participant", "pid"], table),
      try column(["comment-id", "statement_id", "tid"], table),
      try column(["vote"], table)
    )
    let time = ["timestamp", "modified", "created"].lazy.compactMap { table.place(of: $0) }.first
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
  private static func matrix(_ file: InputFile) throws -> (rows: [Row], sign: Int?) {
    let table = try CSV().table(file)
    let person = try table.required("participant")
    let statements = table.columns.indices.compactMap { place in
      wholeNumber(table.columns[place]).map { (place: place, id: $0) }
    }
    let agrees = table.place(of: "n-agree")
    let columns = agrees.flatMap { agrees in table.place(of: "n-disagree").map { (agrees, $0) } }
    var (asIs, turned) = (0, 0)
    let rows = try table.rows.flatMap { row -> [Row] in
      let id = try table.whole(row, person, in: 0...Int(Int32.max))
      let own = try statements.filter { !row.cells[$0.place].isEmpty }.map { statement in
        Row(
          participant: id, statement: statement.id, vote: try table.whole(row, statement.place, in: -1...1), time: 0)
      }
      if let columns {
        let agrees = try table.whole(row, columns.0)
        let disagrees = try table.whole(row, columns.1)
        let (plus, minus) = (own.count { $0.vote > 0 }, own.count { $0.vote < 0 })
        asIs += abs(plus - agrees) + abs(minus - disagrees)
        turned += abs(minus - agrees) + abs(plus - disagrees)
      }
      return own
    }
    return (rows, asIs == turned ? nil : asIs < turned ? 1 : -1)
  }

  private static func isMatrix(_ names: [String]) -> Bool { names.contains("participant") && !names.contains("vote") }

  private static func json(_ file: InputFile) throws -> (rows: [Row], isRaw: Bool) {
    let list = try JSONList(file)
    let isRaw = list.items.first.map { $0["pid"].asInt != nil && $0["tid"].asInt != nil } ?? false
    let rows = try list.items.enumerated().map { place, entry in
      guard let person = entry[isRaw ? "pid" : "participant_id"].asInt,
        let statement = entry[isRaw ? "tid" : "statement_id"].asInt, let vote = entry["vote"].asInt, abs(vote) <= 1
      else {
        let names = isRaw ? "“pid”, “tid”" : "“participant_id”, “statement_id”"
        throw list.complaint(
          "Vote \(place + 1) cannot be read: \(names) and “vote” (1, 0 or -1) are needed.", item: place)
      }
      let time = (entry["modified"].asInt ?? entry["created"].asInt) ?? 0
      return Row(participant: person, statement: statement, vote: vote, time: time)
    }
    return (rows, isRaw)
  }
}
