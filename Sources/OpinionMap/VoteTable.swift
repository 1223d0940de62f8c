// SPDX-License-Identifier: Apache-2.0

/// Who answered what: a sparse table of people by statements, where only the latest vote of a person on a statement
/// counts. An empty place means "was not asked or did not answer", which is not the same as a pass.
///
/// Rows and columns stand in ascending order of the identifiers. Memory: 5 bytes a vote.
public struct VoteTable: Sendable, Equatable {
  /// Identifiers of the people, ascending; row `r` is `participants[r]`.
  public let participants: [Int]
  /// Identifiers of the statements, ascending; column `c` is `statements[c]`.
  public let statements: [Int]
  /// Row `r` has the entries `rowStart[r]..<rowStart[r + 1]`.
  let rowStart: [Int]
  let columns: [Int32]
  let answers: [Int8]

  /// The number of answers that count.
  public var count: Int { answers.count }

  /// Reads a vote log. Of several votes of one person on one statement the latest counts, and of several at the same
  /// time the one that stands last. Cost: O(n log v) for n votes, v the most votes of one person.
  public init(_ votes: [Vote]) {
    let people = Numbering(votes.lazy.map(\.participant))
    let items = Numbering(votes.lazy.map(\.statement))
    var start = [Int](repeating: 0, count: people.ids.count + 1)
    let rows = votes.map { people.place(of: $0.participant) }
    for row in rows { start[row + 1] += 1 }
    for row in people.ids.indices { start[row + 1] += start[row] }
    var next = start
    var order = [Int32](repeating: 0, count: votes.count)
    for (index, row) in rows.enumerated() {
      order[next[row]] = Int32(index)
      next[row] += 1
    }
    var kept = [0]
    var columns: [Int32] = []
    var answers: [Int8] = []
    columns.reserveCapacity(votes.count)
    answers.reserveCapacity(votes.count)
    for row in people.ids.indices {
      Self.append(order[start[row]..<start[row + 1]], of: votes, items, to: &columns, &answers)
      kept.append(columns.count)
    }
    self.participants = people.ids
    self.statements = items.ids
    self.rowStart = kept
    self.columns = columns
    self.answers = answers
  }

  private static func append(
    _ mine: ArraySlice<Int32>, of votes: [Vote], _ items: Numbering, to columns: inout [Int32],
    _ answers: inout [Int8]
  ) {
    var entries = mine.map { index -> (column: Int32, time: Int, index: Int32) in
      let vote = votes[Int(index)]
      return (Int32(items.place(of: vote.statement)), vote.time, index)
    }
    entries.sort { ($0.column, $0.time, $0.index) < ($1.column, $1.time, $1.index) }
    for (place, entry) in entries.enumerated() {
      if place + 1 < entries.count, entries[place + 1].column == entry.column { continue }
      columns.append(entry.column)
      answers.append(votes[Int(entry.index)].answer.rawValue)
    }
  }

  /// How many statements the person in this row answered.
  public func answered(row: Int) -> Int { rowStart[row + 1] - rowStart[row] }
}

/// Identifiers in ascending order and the place of each: by a table where they lie close together, else by a dictionary.
private struct Numbering {
  let ids: [Int]
  private let first: Int
  private let direct: [Int32]
  private let places: [Int: Int32]

  init(_ all: some Sequence<Int>) {
    var seen = Set<Int>()
    var last: Int?
    for id in all where id != last {
      seen.insert(id)
      last = id
    }
    ids = seen.sorted()
    first = ids.first ?? 0
    let (span, tooWide) = (ids.last ?? 0).subtractingReportingOverflow(first)
    if !tooWide, span < 8 * ids.count + 1_000 {
      var table = [Int32](repeating: 0, count: span + 1)
      for (place, id) in ids.enumerated() { table[id - first] = Int32(place) }
      direct = table
      places = [:]
    } else {
      direct = []
      places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    }
  }

  /// The place of an identifier that was among those numbered.
  func place(of id: Int) -> Int {
    direct.isEmpty ? Int(places[id] ?? 0) : Int(direct[id - first])
  }
}
