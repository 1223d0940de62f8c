// SPDX-License-Identifier: Apache-2.0

/// The META section as it is read: the entries, and those that decide something as values.
struct PabulibMeta: Sendable {
  static let mostEntries = 10_000

  private(set) var entries: [Paper.Entry] = []
  private(set) var budget = Amount.zero
  private(set) var voteType = VoteType.approval
  /// The limits on ballots that the file states, by key.
  private(set) var limits: [String: Amount] = [:]
  private var places: [String: PabulibRecord.Cell] = [:]

  static let limitKeys = [
    "min_length", "max_length", "min_sum_cost", "max_sum_cost", "min_points", "max_points", "min_sum_points",
    "max_sum_points", "default_score", "num_projects", "num_votes",
  ]

  static func checkHeader(_ record: PabulibRecord) throws(PabulibComplaint) {
    let names = record.cells.indices.map { String(decoding: record.trimmed($0), as: UTF8.self).lowercased() }
    guard names.prefix(2) == ["key", "value"] else {
      throw record.complaint(0, "the META section begins with other columns", accepted: "the line key;value")
    }
  }

  mutating func take(_ record: PabulibRecord) throws(PabulibComplaint) {
    let key = try record.text(0)
    guard record.cells.count >= 2, !key.isEmpty else {
      throw record.complaint(0, "a META line without a value", accepted: "key;value, or the title PROJECTS")
    }
    for extra in record.cells.indices.dropFirst(2) where !record.trimmed(extra).isEmpty {
      throw record.complaint(
        extra, "a META line with more than two cells", accepted: "key;value, the value in quotes if it has a ; in it")
    }
    guard entries.count < Self.mostEntries else {
      throw record.complaint(0, "more than \(Self.mostEntries) META lines", accepted: "a Pabulib file")
    }
    guard places.updateValue(record.cells[1], forKey: key.lowercased()) == nil else {
      throw record.complaint(0, "the key \(short(key)) stands here again", accepted: "each key once")
    }
    entries.append(.init(key: key, value: try record.text(1)))
    try understand(key.lowercased(), record)
  }

  /// At the title PROJECTS: what must have been said by now.
  func settle(_ record: PabulibRecord) throws(PabulibComplaint) {
    for key in ["budget", "vote_type"] where places[key] == nil {
      throw record.complaint(0, "META does not say its \(key)", accepted: "a line \(key);… before PROJECTS")
    }
    let scoring = entries.first { $0.key.lowercased() == "scoring_fn" }
    if voteType == .ordinal, let scoring, let place = places["scoring_fn"], scoring.value.lowercased() != "borda" {
      throw PabulibComplaint(
        line: place.line, column: place.column, problem: "the scoring_fn \(short(scoring.value)) is not known",
        accepted: "Borda, or no such line")
    }
  }

  /// Holds a count that META states against what was read.
  func check(_ key: String, is count: Int, of what: String) throws(PabulibComplaint) {
    guard let stated = limits[key], let place = places[key], stated != Amount(count) else { return }
    throw PabulibComplaint(
      line: place.line, column: place.column, problem: "\(key) is \(stated), but the file has \(count) \(what)",
      accepted: "the number of \(what) in the file; is the file whole?")
  }

  func limit(_ key: String) -> Amount? { limits[key] }

  private mutating func understand(_ key: String, _ record: PabulibRecord) throws(PabulibComplaint) {
    switch key {
    case "budget":
      budget = try record.amount(1, of: "the budget")
      guard budget > .zero else {
        throw record.complaint(1, "the budget is \(budget)", accepted: "an amount above 0")
      }
    case "vote_type":
      let word = try record.text(1).lowercased()
      guard let type = VoteType(rawValue: word) else {
        throw record.complaint(
          1, "the vote_type \(short(word)) is not known",
          accepted: VoteType.allCases.map(\.rawValue).joined(separator: ", "))
      }
      voteType = type
    case _ where Self.limitKeys.contains(key):
      limits[key] = try record.amount(1, of: key)
    default: return
    }
  }
}

extension PabulibRecord {
  /// The amount in a cell.
  func amount(_ place: Int, of what: String) throws(PabulibComplaint) -> Amount {
    let text = try text(place)
    do {
      return try Amount.reading(text)
    } catch {
      switch error {
      case .notANumber:
        throw complaint(place, "\(what) is \(short(text)), not a number", accepted: "1500, 1500.50 or 1500,50")
      case .ambiguousComma:
        throw complaint(
          place, "\(what) is \(short(text)): is the comma a decimal sign or thousands?",
          accepted: "the number without a thousands sign, decimals after a point")
      case .tooManyDecimals:
        throw complaint(place, "\(what) is \(short(text))", accepted: "at most six decimals")
      case .tooLarge:
        throw complaint(place, "\(what) is \(short(text))", accepted: "at most \(Amount.largest)")
      }
    }
  }
}
