// SPDX-License-Identifier: Apache-2.0

/// The VOTES section as it is read.
struct PabulibVotes: Sendable {
  private(set) var ballots = Ballots()
  private var columns = PabulibColumns()
  private var cells: [String] = []
  private var seen = Set<String>()
  private var projects = PabulibProjects()
  private var rules = PabulibLimits()
  private var voterPlace = 0
  private var votePlace = 0
  private var pointsPlace: Int?

  var paper: Paper.Section { Paper.Section(columns: columns.names, cells: cells) }

  mutating func prepare(meta: PabulibMeta, projects: PabulibProjects) {
    self.projects = projects
    rules = PabulibLimits(meta)
  }

  mutating func takeHeader(_ record: PabulibRecord, _ meta: PabulibMeta) throws(PabulibComplaint) {
    let needed = ["voter_id", "vote"] + (meta.voteType.hasPoints ? ["points"] : [])
    columns = try PabulibColumns(record, needed: needed, held: Set(needed))
    voterPlace = columns["voter_id"] ?? 0
    votePlace = columns["vote"] ?? 0
    pointsPlace = meta.voteType.hasPoints ? columns["points"] : nil
  }

  mutating func take(_ record: PabulibRecord, _ meta: PabulibMeta) throws(PabulibComplaint) {
    try columns.check(record)
    let voter = try record.text(voterPlace)
    guard !voter.isEmpty else {
      throw record.complaint(voterPlace, "a ballot without a voter_id", accepted: "an id for each voter")
    }
    guard seen.insert(voter).inserted else {
      throw record.complaint(voterPlace, "the voter \(short(voter)) stands here again", accepted: "each voter once")
    }
    let named = try projectsNamed(record)
    let points = try pointsGiven(record, named.count)
    try rules.check(record, votePlace, pointsPlace, named: named, points: points, projects: projects.list)
    ballots.append(voter: voter, choices: choices(named, points, meta))
    for place in columns.further { cells.append(try record.text(place)) }
  }

  private func isNone(_ cell: ArraySlice<UInt8>) -> Bool { cell.elementsEqual("None".utf8) }

  private func projectsNamed(_ record: PabulibRecord) throws(PabulibComplaint) -> [Int] {
    let cell = record.trimmed(votePlace)
    guard !cell.isEmpty, !isNone(cell) else { return [] }
    var named: [Int] = []
    for part in cell.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      guard let id = String(validating: PabulibRecord.trimmed(part), as: UTF8.self) else {
        throw record.complaint(votePlace, "this is not UTF-8 text", accepted: "a file saved as UTF-8")
      }
      guard let project = projects.places[id] else {
        let problem = id.isEmpty ? "a comma with no project beside it" : "the ballot names the project \(short(id))"
        throw record.complaint(votePlace, problem, accepted: "ids from the PROJECTS section, separated by commas")
      }
      guard !named.contains(project) else {
        throw record.complaint(
          votePlace, "the ballot names the project \(short(id)) twice", accepted: "each project once")
      }
      named.append(project)
    }
    return named
  }

  private func pointsGiven(_ record: PabulibRecord, _ count: Int) throws(PabulibComplaint) -> [Amount]? {
    guard let pointsPlace else { return nil }
    let cell = record.trimmed(pointsPlace)
    let parts =
      cell.isEmpty || isNone(cell) ? [] : cell.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count == count else {
      throw record.complaint(
        pointsPlace, "the ballot names \(count) projects and gives \(parts.count) points",
        accepted: "one number for each project, separated by commas, decimals after a point")
    }
    var points: [Amount] = []
    for part in parts {
      let text = String(decoding: PabulibRecord.trimmed(part), as: UTF8.self)
      guard let value = try? Amount.reading(text), abs(value.millionths) <= Election.largestPoints.millionths else {
        throw record.complaint(
          pointsPlace, "the points are \(short(text))",
          accepted: "a number up to \(Election.largestPoints), decimals after a point")
      }
      points.append(value)
    }
    return points
  }

  private func choices(_ named: [Int], _ points: [Amount]?, _ meta: PabulibMeta) -> [Choice] {
    switch meta.voteType {
    case .approval, .chooseOne: return named.map { Choice(project: $0) }
    case .ordinal:
      let length = rules.longest ?? projects.list.count
      return named.enumerated().map { Choice(project: $1, points: Amount(max(length - $0, 1))) }
    case .cumulative, .scoring:
      var choices = zip(named, points ?? []).map { Choice(project: $0, points: $1) }
      guard meta.voteType == .scoring, let usual = meta.limit("default_score"), usual != .zero else { return choices }
      let listed = Set(named)
      choices += projects.list.indices.lazy.filter { !listed.contains($0) }.map { Choice(project: $0, points: usual) }
      return choices
    }
  }
}
