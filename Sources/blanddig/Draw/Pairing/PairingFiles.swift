// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Pairing

/// Mentors, mentees and what is said of their pairs, read and checked.
struct PairingFiles {
  /// One side: names, profiles and where each stands.
  struct Side {
    var names: [String] = []
    var profiles: [Profile] = []
    var places: [String: Int] = [:]
  }

  /// More pairs than this are not compared one by one; a fit file is asked for instead.
  static let mostCompared = 30_000_000

  static let mostMentees = 1_000_000

  var mentors = Side()
  var mentees = Side()
  var capacities: [Int] = []
  /// How many units of fit a whole point has: fits are kept in whole units.
  var scale = 10
  var hasFitFile = false
  var vetoes: Set<Pair> = []
  var declined: [Pair] = []
  /// Pairs that both sides have said yes to, with their fit.
  var accepted: [Pair: Int] = [:]
  var pool: Pool

  init(_ request: DrawRequest) throws {
    pool = try Pool(capacities: [], mentees: [])
    let mentorTable = try CSV().table(try request.input("mentors"))
    let menteeTable = try CSV().table(try request.input("mentees"))
    mentors = try side(mentorTable, "mentor")
    mentees = try side(menteeTable, "mentee")
    if mentees.names.count > Self.mostMentees {
      throw Complaint(
        "There are more than \(Self.mostMentees) mentees, the most that are paired.", file: menteeTable.file)
    }
    let room = mentorTable.place(of: "capacity")
    for row in mentorTable.rows {
      let isGiven = room.map { !row.cells[$0].trimmed.isEmpty } ?? false
      capacities.append(isGiven ? try mentorTable.whole(row, room ?? 0, in: 0...1_000_000) : 1)
    }
    if request.inputs.contains(where: { $0.role == "vetoes" }) {
      vetoes = Set(try pairs(try request.input("vetoes")).map(\.pair))
    }
    if request.inputs.contains(where: { $0.role == "declined" }) {
      declined = try pairs(try request.input("declined")).map(\.pair)
    }
    hasFitFile = request.inputs.contains { $0.role == "fit" }
    let all = hasFitFile ? try readFits(try request.input("fit")) : try compare(menteeTable.file)
    let floor = Int(((request.parameters["floor"]?.asDouble ?? 0) * Double(scale)).rounded(.up))
    pool = all.without(vetoes, floor: max(1, floor))
    if request.inputs.contains(where: { $0.role == "accepted" }) {
      accepted = try readAccepted(try request.input("accepted"), all)
    }
  }

  private func side(_ table: Table, _ what: String) throws -> Side {
    let column = table.place(of: what) ?? 0
    let places = try identifiers(table, column, what: what)
    func set(_ row: Table.Row, _ names: [String]) -> Set<String> {
      guard let column = names.lazy.compactMap({ table.place(of: $0) }).first else { return [] }
      return Set(list(row.cells[column]))
    }
    let profiles = table.rows.map { row in
      Profile(
        languages: set(row, ["languages", "language"]), areas: set(row, ["areas", "area"]),
        times: set(row, ["times", "time"]))
    }
    return Side(names: table.rows.map { $0.cells[column].trimmed }, profiles: profiles, places: places)
  }

  private func compare(_ file: String) throws -> Pool {
    let (count, tooMany) = mentors.names.count.multipliedReportingOverflow(by: mentees.names.count)
    if tooMany || count > Self.mostCompared {
      let message =
        "There are too many pairs to compare one by one (at most \(Self.mostCompared)); hand in --fit with those that may be."
      throw Complaint(message, file: file)
    }
    let lists = mentees.profiles.map { mentee in
      mentors.profiles.enumerated().compactMap { place, mentor in
        fit(mentor, mentee).flatMap { $0 > 0 ? Candidate(mentor: place, fit: $0) : nil }
      }
    }
    return try Pool(capacities: capacities, mentees: lists)
  }

  /// Reads the pairs of a file of vetoes or noes.
  func pairs(_ file: InputFile) throws -> [(pair: Pair, line: Int)] {
    let table = try CSV().table(file)
    let (mentor, mentee) = (try table.required("mentor"), try table.required("mentee"))
    var complaints: [Complaint] = []
    var found: [(pair: Pair, line: Int)] = []
    for row in table.rows {
      do throws(Complaint) {
        found.append((try pair(row.cells[mentor], row.cells[mentee], table, row, mentor, mentee), row.line))
      } catch { complaints.append(error) }
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    return found
  }

  func pair(
    _ mentor: String, _ mentee: String, _ table: Table, _ row: Table.Row, _ first: Int, _ second: Int
  ) throws(Complaint) -> Pair {
    guard let one = mentors.places[mentor.trimmed] else {
      let help = didYouMean(mentor, among: mentors.names)
      throw table.complaint("There is no mentor \(quoted(mentor)) in the mentors file.\(help)", row, first)
    }
    guard let other = mentees.places[mentee.trimmed] else {
      let help = didYouMean(mentee, among: mentees.names)
      throw table.complaint("There is no mentee \(quoted(mentee)) in the mentees file.\(help)", row, second)
    }
    return Pair(mentor: one, mentee: other)
  }
}
