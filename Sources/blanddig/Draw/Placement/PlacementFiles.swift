// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Placement

/// A kind of applicant that reserves speak of.
struct ApplicantType: Hashable {
  let attribute: String
  let value: String
  var name: String { "\(attribute)=\(value)" }
}

/// The files of a placement, read and checked: everything by number, with the names and lines kept.
struct PlacementFiles {
  var programmeNames: [String] = []
  var programmeLines: [Int] = []
  var programmes: [Programme] = []
  var reserveLines: [[Int]] = []
  var types: [ApplicantType] = []
  var applicantNames: [String] = []
  var attributes: [String] = []
  /// For each attribute everybody's values.
  var values: [[[String]]] = []
  var wishes = WishList()
  var after: [Afterwards] = []
  var market: Market
  /// The order of strength of the priority columns, in words.
  var priorityWords = ""

  init(_ request: DrawRequest) throws {
    market = try Market(programmes: [], types: [], wishes: [])
    let programmeFile = try CSV().table(try request.input("programmes"))
    try readProgrammes(programmeFile, openFirst: request.parameters["first"]?.asString == "open")
    let applicantFile = try CSV().table(try request.input("applicants"))
    let applicants = try readApplicants(applicantFile)
    var reserveName: String?
    if request.inputs.contains(where: { $0.role == "reserves" }) {
      let file = try CSV().table(try request.input("reserves"))
      reserveName = file.file
      try readReserves(file)
    }
    let file = try request.input("applications")
    let programmeNumbers = Dictionary(uniqueKeysWithValues: programmeNames.enumerated().map { ($1, $0) })
    wishes = try WishList(
      file, applicants: applicants, programmes: programmeNumbers,
      columns: request.parameters["priorities"]?.asArray?.compactMap(\.asString),
      highestFirst: request.parameters["highestFirst"]?.asBool ?? false)
    if request.inputs.contains(where: { $0.role == "after" }) {
      after = try readAfter(try CSV().table(try request.input("after")), applicants)
    }
    do {
      market = try Market(
        programmes: programmes, types: typeBits(), starts: wishes.starts, applications: wishes.applications)
    } catch {
      throw Complaints(
        error.complaints.map {
          complaint($0, files: (programmes: programmeFile.file, reserves: reserveName, applications: file.name))
        })
    }
  }

  /// Those who are left out of the draw because they come later.
  var late: [Int] {
    after.compactMap { if case .late(let applicant) = $0 { applicant } else { nil } }
  }

  private mutating func readProgrammes(_ table: Table, openFirst: Bool) throws {
    let (name, seats) = (try table.required("programme"), try table.required("capacity"))
    _ = try identifiers(table, name, what: "programme")
    var complaints: [Complaint] = []
    for row in table.rows {
      do throws(Complaint) {
        let capacity = try table.whole(row, seats, in: 1...1_000_000)
        programmes.append(Programme(capacity: capacity, openSeatsFirst: openFirst))
      } catch {
        let help = "Give it at least 1, or leave the programme and the wishes for it out."
        complaints.append(
          Complaint(error.message + " " + help, file: error.file, line: error.line, column: error.column))
      }
      programmeNames.append(row.cells[name].trimmed)
      programmeLines.append(row.line)
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
    reserveLines = programmes.map { _ in [] }
  }

  private mutating func readApplicants(_ table: Table) throws -> [String: Int] {
    let name = try table.required("applicant")
    let places = try identifiers(table, name, what: "applicant")
    applicantNames = table.rows.map { $0.cells[name].trimmed }
    for (column, title) in table.columns.enumerated() where column != name {
      attributes.append(title)
      values.append(table.rows.map { list($0.cells[column]) })
    }
    return places
  }

  private mutating func readReserves(_ table: Table) throws {
    let columns = try ["programme", "attribute", "value", "seats", "kind"].map { name in try table.required(name) }
    let numbers = Dictionary(uniqueKeysWithValues: programmeNames.enumerated().map { ($1, $0) })
    var complaints: [Complaint] = []
    for row in table.rows {
      do throws(Complaint) {
        try readReserve(table, row, columns, numbers)
      } catch { complaints.append(error) }
    }
    if !complaints.isEmpty { throw Complaints(complaints) }
  }

  private mutating func readReserve(
    _ table: Table, _ row: Table.Row, _ columns: [Int], _ numbers: [String: Int]
  ) throws(Complaint) {
    let name = row.cells[columns[0]].trimmed
    guard let programme = numbers[name] else {
      let help = didYouMean(name, among: programmeNames)
      throw table.complaint("There is no programme \(quoted(name)) in the programmes file.\(help)", row, columns[0])
    }
    let type = ApplicantType(attribute: row.cells[columns[1]].trimmed, value: row.cells[columns[2]].trimmed)
    guard attributes.contains(type.attribute) else {
      let present = attributes.prefix(20).map { quoted($0) }.joined(separator: ", ")
      let message = "The applicants have no attribute \(quoted(type.attribute)); they have \(present)."
      throw table.complaint(message, row, columns[1])
    }
    if type.value.isEmpty {
      throw table.complaint("The value that the seats are kept for is missing.", row, columns[2])
    }
    let seats = try table.whole(row, columns[3], in: 0...1_000_000)
    guard let kind = ReserveKind(rawValue: row.cells[columns[4]].trimmed.lowercased()) else {
      let message = "\(quoted(row.cells[columns[4]])) is no kind of reserve; accepted are soft, hard-min and hard-max."
      throw table.complaint(message, row, columns[4])
    }
    if !types.contains(type) { types.append(type) }
    guard let index = types.firstIndex(of: type), index < Market.typeLimit else {
      let message =
        "There are more than \(Market.typeLimit) different attribute values with reserves, the most there may be."
      throw table.complaint(message, row, columns[2])
    }
    programmes[programme].reserves.append(Reserve(type: index, seats: seats, kind: kind))
    reserveLines[programme].append(row.line)
  }

  private func typeBits() -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: applicantNames.count)
    for (index, type) in types.enumerated() {
      guard let column = attributes.firstIndex(of: type.attribute) else { continue }
      for applicant in bits.indices where values[column][applicant].contains(type.value) {
        bits[applicant] |= 1 << UInt64(index)
      }
    }
    return bits
  }

  private func readAfter(_ table: Table, _ applicants: [String: Int]) throws -> [Afterwards] {
    let (event, who) = (try table.required("event"), try table.required("applicant"))
    var late: Set<Int> = []
    return try table.rows.map { row in
      let name = row.cells[who].trimmed
      guard let applicant = applicants[name] else {
        let help = didYouMean(name, among: applicantNames)
        throw table.complaint("There is no applicant \(quoted(name)) in the applicants file.\(help)", row, who)
      }
      switch row.cells[event].trimmed.lowercased() {
      case "freed": return .freed(applicant: applicant)
      case "late":
        if late.insert(applicant).inserted { return .late(applicant: applicant) }
        throw table.complaint("\(quoted(name)) comes late twice.", row, who)
      default:
        throw table.complaint("\(quoted(row.cells[event])) is no event; accepted are freed and late.", row, event)
      }
    }
  }
}
