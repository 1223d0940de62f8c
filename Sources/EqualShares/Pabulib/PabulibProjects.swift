// SPDX-License-Identifier: Apache-2.0

/// The PROJECTS section as it is read.
struct PabulibProjects: Sendable {
  static let most = 100_000

  private(set) var list: [Project] = []
  private(set) var places: [String: Int] = [:]
  private var columns = PabulibColumns()
  private var cells: [String] = []
  private var idPlace = 0
  private var costPlace = 0
  private var namePlace: Int?

  var paper: Paper.Section { Paper.Section(columns: columns.names, cells: cells) }

  mutating func takeHeader(_ record: PabulibRecord) throws(PabulibComplaint) {
    columns = try PabulibColumns(record, needed: ["project_id", "cost"], held: ["project_id", "cost", "name"])
    idPlace = columns["project_id"] ?? 0
    costPlace = columns["cost"] ?? 0
    namePlace = columns["name"]
  }

  mutating func take(_ record: PabulibRecord) throws(PabulibComplaint) {
    try columns.check(record)
    let id = try record.text(idPlace)
    guard !id.isEmpty, !id.contains(",") else {
      throw record.complaint(idPlace, "the project_id is \(short(id))", accepted: "an id without commas")
    }
    guard list.count < Self.most else {
      throw record.complaint(0, "more than \(Self.most) projects", accepted: "a Pabulib file")
    }
    guard places.updateValue(list.count, forKey: id) == nil else {
      throw record.complaint(idPlace, "the project \(short(id)) stands here again", accepted: "each project once")
    }
    let cost = try record.amount(costPlace, of: "the cost of project \(short(id))")
    guard cost >= .zero else {
      throw record.complaint(costPlace, "the cost of project \(short(id)) is \(cost)", accepted: "0 or more")
    }
    var name: String?
    if let namePlace { name = try record.text(namePlace) }
    list.append(Project(id: id, name: name, cost: cost))
    for place in columns.further { cells.append(try record.text(place)) }
  }
}
