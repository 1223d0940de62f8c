// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws

/// The statements of a conversation: their words, what moderation decided, and how many agreed by the exporter's count.
struct StatementsFile {
  struct Entry {
    let text: String
    /// Rejected, or about the conversation itself.
    let aside: Bool
    let agrees: Int?
    let disagrees: Int?
  }

  let entries: [Int: Entry]

  init(_ file: InputFile?) throws {
    guard let file else {
      entries = [:]
      return
    }
    let start = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
    entries = try start == UInt8(ascii: "[") ? Self.json(file) : Self.csv(file)
  }

  private static func csv(_ file: InputFile) throws -> [Int: Entry] {
    let table = try CSV().table(file)
    let (id, body) = (try table.required("comment-id"), try table.required("comment-body"))
    let moderated = table.place(of: "moderated")
    let meta = table.place(of: "is-meta")
    func count(_ name: String, _ row: Table.Row) -> Int? {
      table.place(of: name).flatMap { wholeNumber(row.cells[$0]) }
    }
    var entries: [Int: Entry] = [:]
    for row in table.rows {
      let rejected = moderated.map { row.cells[$0] == "-1" } ?? false
      let isMeta = meta.map { ["1", "true"].contains(row.cells[$0].lowercased()) } ?? false
      entries[try table.whole(row, id, in: 0...Int(Int32.max))] = Entry(
        text: row.cells[body], aside: rejected || isMeta, agrees: count("agrees", row),
        disagrees: count("disagrees", row))
    }
    return entries
  }

  private static func json(_ file: InputFile) throws -> [Int: Entry] {
    var entries: [Int: Entry] = [:]
    let list = try JSONList(file)
    for (place, entry) in list.items.enumerated() {
      guard let id = entry["statement_id"].asInt ?? entry["tid"].asInt else {
        throw list.complaint("Statement \(place + 1) has no “statement_id”.", item: place)
      }
      let rejected = (entry["moderated"].asInt ?? entry["mod"].asInt) == -1
      let isMeta = entry["is_meta"].asBool ?? (entry["is_meta"].asInt == 1)
      entries[id] = Entry(
        text: entry["txt"].asString ?? "", aside: rejected || isMeta, agrees: entry["agree_count"].asInt,
        disagrees: entry["disagree_count"].asInt)
    }
    return entries
  }

  var aside: Set<Int> { Set(entries.filter(\.value.aside).keys) }

  /// Which number means agree: whichever sign brings the votes nearer to the exporter's own counts. Nil where there are
  /// no counts, or they fit neither better.
  func sign(of rows: [VotesFile.Row]) -> Int? {
    var plus: [Int: Int] = [:]
    var minus: [Int: Int] = [:]
    for row in rows {
      if row.vote > 0 { plus[row.statement, default: 0] += 1 }
      if row.vote < 0 { minus[row.statement, default: 0] += 1 }
    }
    var (asIs, turned) = (0, 0)
    for (id, entry) in entries {
      guard let agrees = entry.agrees, let disagrees = entry.disagrees,
        (0...Int(Int32.max)).contains(agrees), (0...Int(Int32.max)).contains(disagrees)
      else { continue }
      asIs += abs((plus[id] ?? 0) - agrees) + abs((minus[id] ?? 0) - disagrees)
      turned += abs((minus[id] ?? 0) - agrees) + abs((plus[id] ?? 0) - disagrees)
    }
    return asIs == turned ? nil : asIs < turned ? 1 : -1
  }

  func text(_ id: Int) -> String {
    let text = entries[id]?.text ?? ""
    return text.isEmpty ? "Statement \(id)" : text
  }
}
