// SPDX-License-Identifier: Apache-2.0

/// The header of a section: where the columns are that the election needs.
struct PabulibColumns: Sendable {
  private(set) var names: [String] = []
  /// The places of all columns the election does not hold itself.
  private(set) var further: [Int] = []

  init() {}

  init(_ record: PabulibRecord, needed: [String], held: Set<String>) throws(PabulibComplaint) {
    for place in record.cells.indices {
      let name = try record.text(place)
      guard !name.isEmpty, !names.contains(where: { $0.lowercased() == name.lowercased() }) else {
        throw record.complaint(
          place, name.isEmpty ? "a column without a name" : "the column \(short(name)) is there twice",
          accepted: "each column named once")
      }
      if !held.contains(name.lowercased()) { further.append(place) }
      names.append(name)
    }
    for name in needed where self[name] == nil {
      throw record.complaint(0, "the column \(name) is missing", accepted: needed.joined(separator: ";") + " at least")
    }
  }

  subscript(_ name: String) -> Int? { names.firstIndex { $0.lowercased() == name } }

  func check(_ record: PabulibRecord) throws(PabulibComplaint) {
    guard record.cells.count != names.count else { return }
    throw record.complaint(
      min(record.cells.count, names.count),
      "this line has \(record.cells.count) cells and the header has \(names.count)",
      accepted: "one cell for each column, in quotes if it has a ; in it")
  }
}
