// SPDX-License-Identifier: Apache-2.0

extension Election {
  /// The election as a Pabulib file: UTF-8, lines end in LF, cells quoted only where they must be.
  ///
  /// What was read is written again with all its columns in their order; reading the result gives an equal election.
  /// An election put together from values gets the keys and columns that the format demands and it can know.
  public var pabulib: String {
    var text = "META\nkey;value\n"
    for entry in metaLines { text += Self.line([entry.key, entry.value]) }
    text += "PROJECTS\n"
    text += section(paper.projects, projectCells, count: projects.count)
    text += "VOTES\n"
    text += section(paper.votes, voteCells, count: ballots.count)
    return text
  }

  private var metaLines: [Paper.Entry] {
    var lines = paper.meta
    let known = [
      ("num_projects", String(projects.count)), ("num_votes", String(ballots.count)), ("budget", budget.description),
      ("vote_type", voteType.rawValue),
    ]
    // Counts that the file did without stay away.
    for (key, value) in known where paper[key] == nil && (paper.meta.isEmpty || !key.hasPrefix("num_")) {
      lines.append(.init(key: key, value: value))
    }
    // Borda points count down from max_length, so it must be there to be read back.
    if voteType == .ordinal, paper["max_length"] == nil, paper.meta.isEmpty {
      let longest = (0..<ballots.count).compactMap { ballots[$0].first?.points.millionths }.max() ?? 0
      if longest > 0 { lines.append(.init(key: "max_length", value: String(longest / 1_000_000))) }
    }
    return lines
  }

  private var projectCells: [(name: String, cell: @Sendable (Int) -> String)] {
    [
      ("project_id", { projects[$0].id }), ("cost", { projects[$0].cost.description }),
      ("name", { projects[$0].name }),
    ]
  }

  private var voteCells: [(name: String, cell: @Sendable (Int) -> String)] {
    let vote: @Sendable (Int) -> String = { voter in
      ballots[voter].map { projects[$0.project].id }.joined(separator: ",")
    }
    let points: @Sendable (Int) -> String = { voter in
      ballots[voter].map(\.points.description).joined(separator: ",")
    }
    let cells = [("voter_id", { @Sendable voter in ballots.voters[voter] }), ("vote", vote)]
    return voteType.hasPoints ? cells + [("points", points)] : cells
  }

  /// A header and its rows: the columns of the paper in their order, the election's own cells put in again.
  private func section(
    _ paper: Paper.Section, _ own: [(name: String, cell: @Sendable (Int) -> String)], count: Int
  ) -> String {
    let columns = paper.columns.isEmpty ? own.map(\.name) : paper.columns
    let sources = columns.map { column in own.first { $0.name == column.lowercased() } }
    let further = sources.filter { $0 == nil }.count
    var text = Self.line(columns)
    for row in 0..<count {
      var next = row * further
      text += Self.line(
        sources.map { source in
          if let source { return source.cell(row) }
          defer { next += 1 }
          return paper.cells.indices.contains(next) ? paper.cells[next] : ""
        })
    }
    return text
  }

  private static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ";") + "\n" }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { [0x3B, 0x22, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return cell }
    // By Unicode scalars: a quote that a combining mark follows is another character, but the same quote.
    let doubled = cell.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }
}
