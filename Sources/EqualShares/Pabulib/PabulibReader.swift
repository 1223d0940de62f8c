// SPDX-License-Identifier: Apache-2.0

/// Reads a Pabulib `.pb` file (Faliszewski et al., IJCAI 2023, and pabulib.org/format), in pieces of any size.
///
/// Feed it with `read`, then `finish`. Every `vote_type` is read. The first wrong place throws and refuses the whole
/// file; after that the reader must not be used again. Where we are stricter than other readers: the counts
/// `num_projects` and `num_votes` and the limits on ballots (`max_length`, `max_sum_points`, …) must hold where the
/// file states them, since a file cut off in the middle must not decide an election. A blank ballot is allowed.
/// Ordinal ballots get Borda points: with L = `max_length` (else the number of projects) the first choice gets L, the
/// next L − 1, and so on. (pabutools gives the last choice 0, so that a ballot with one choice would count for nothing.)
///
/// Cost: linear in the bytes; memory for one line and for what was read.
public struct PabulibReader: Sendable {
  enum Section { case start, meta, projects, votes }

  var scanner = PabulibScanner()
  var section = Section.start
  var headerIsNext = false
  var meta = PabulibMeta()
  var projects = PabulibProjects()
  var votes = PabulibVotes()

  /// A reader at the beginning of a file.
  public init() {}

  /// Takes the next piece of the file.
  public mutating func read(_ bytes: some Sequence<UInt8>) throws(PabulibComplaint) {
    // Bytes that lie together are read several times faster.
    let result = bytes.withContiguousStorageIfAvailable { buffer in
      Result { () throws(PabulibComplaint) in try readTogether(buffer) }
    }
    guard let result else {
      for byte in bytes where try scanner.take(byte) { try takeRecord() }
      return
    }
    try result.get()
  }

  private mutating func readTogether(_ bytes: UnsafeBufferPointer<UInt8>) throws(PabulibComplaint) {
    for byte in bytes where try scanner.take(byte) { try takeRecord() }
  }

  /// Says that the file is at its end, and gives the election.
  public mutating func finish() throws(PabulibComplaint) -> Election {
    if try scanner.finish() { try takeRecord() }
    guard section == .votes, !headerIsNext else {
      let missing = section == .start || section == .meta ? "PROJECTS" : "VOTES"
      throw end("the file ends before its \(missing) section", accepted: "the sections META, PROJECTS and VOTES")
    }
    try meta.check("num_votes", is: votes.ballots.count, of: "ballots")
    let paper = Paper(meta: meta.entries, projects: projects.paper, votes: votes.paper)
    do {
      return try Election(
        budget: meta.budget, voteType: meta.voteType, projects: projects.list, ballots: votes.ballots, paper: paper)
    } catch {
      throw end(Self.words(for: error), accepted: "at least one ballot, and points that can be added up")
    }
  }

  private mutating func takeRecord() throws(PabulibComplaint) {
    // Lent and given back, so that its memory is used again without being copied.
    let record = scanner.lendRecord()
    defer { scanner.next(reusing: record) }
    if record.isBlank { return }
    if try startsSection(record) { return }
    switch section {
    case .start:
      throw record.complaint(
        0, "this is not a Pabulib file", accepted: "a first line that says META, then the line key;value")
    case .meta:
      if headerIsNext { try PabulibMeta.checkHeader(record) } else { try meta.take(record) }
    case .projects:
      if headerIsNext { try projects.takeHeader(record) } else { try projects.take(record) }
    case .votes:
      if headerIsNext { try votes.takeHeader(record, meta) } else { try votes.take(record, meta) }
    }
    headerIsNext = false
  }

  /// Whether the record is the title of the next section; then what the section before it promised is checked.
  private mutating func startsSection(_ record: PabulibRecord) throws(PabulibComplaint) -> Bool {
    guard record.cells.count == 1 || section == .start else { return false }
    let title = String(decoding: record.trimmed(0), as: UTF8.self).uppercased()
    switch (section, title) {
    case (.start, "META"): section = .meta
    case (.meta, "PROJECTS"):
      try meta.settle(record)
      section = .projects
    case (.projects, "VOTES"):
      try meta.check("num_projects", is: projects.list.count, of: "projects")
      votes.prepare(meta: meta, projects: projects)
      section = .votes
    case (_, "META"), (_, "PROJECTS"), (_, "VOTES"):
      throw record.complaint(
        0, "the section \(title) cannot begin here", accepted: "META, PROJECTS and VOTES once each, in this order")
    default: return false
    }
    guard !headerIsNext else {
      throw record.complaint(
        0, "the section before this one is empty", accepted: "a line with the names of its columns")
    }
    headerIsNext = true
    return true
  }

  private func end(_ problem: String, accepted: String) -> PabulibComplaint {
    PabulibComplaint(line: scanner.currentLine, column: 1, problem: problem, accepted: accepted)
  }

  private static func words(for flaw: Election.Flaw) -> String {
    switch flaw {
    case .nobodyVoted: "nobody voted"
    case .points(let voter): "the points of voter \(short(voter)) are too large to be added up exactly"
    default: "the election contradicts itself (\(flaw))"
    }
  }
}

extension Election {
  /// Reads a whole Pabulib file; see `PabulibReader`.
  public init(pabulib bytes: some Sequence<UInt8>) throws(PabulibComplaint) {
    var reader = PabulibReader()
    try reader.read(bytes)
    self = try reader.finish()
  }

  /// Reads a whole Pabulib file; see `PabulibReader`.
  public init(pabulib text: String) throws(PabulibComplaint) {
    try self.init(pabulib: text.utf8)
  }
}

/// What stood in a file, short enough and clean enough to be said in a sentence.
func short(_ text: String) -> String {
  let shown = text.prefix(40).map {
    $0.unicodeScalars.allSatisfy { $0.value < 32 || $0.value == 127 } ? "\u{FFFD}" : $0
  }
  return "“" + String(shown) + (text.count > 40 ? "…”" : "”")
}
