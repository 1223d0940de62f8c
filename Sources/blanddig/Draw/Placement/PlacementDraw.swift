// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Chance
internal import Draws
internal import Placement

/// The placement as a draw: files and settings in, result and report out.
enum PlacementDraw: DrawEngine {
  static let name = "placement"
  static let version = "1"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    request.progress("Reading wishes")
    let files = try PlacementFiles(request)
    let kind = LotteryKind(rawValue: request.parameters["lottery"]?.asString ?? "") ?? .single
    let names = request.parameters["compare"]?.asArray?.compactMap(\.asString) ?? []
    var models: [NamedModel] = []
    for name in names { models.append(try NamedModel(name, standard: kind)) }
    guard let seed = request.seed else {
      let ready = Report(title: "Placement", parts: [.paragraph("The files are in order; the lots are not drawn yet.")])
      return DrawOutcome(result: [:], committed: [:], report: ready)
    }
    var generator = seed.generator
    // Both kinds are drawn, always in this order, so that another model to compare with changes nobody's lot.
    let other: LotteryKind = kind == .single ? .multiple : .single
    let lottery = Lottery(kind, for: files.market, late: files.late, using: &generator)
    let needsOther = models.contains { $0.model.lottery == other }
    let second = needsOther ? Lottery(other, for: files.market, late: files.late, using: &generator) : lottery

    request.progress("Placing \(files.applicantNames.count) people")
    var drawn = DrawnPlacement(files: files, lottery: lottery)
    for model in models {
      request.progress("Trying the model \(model.name)")
      drawn.compare(model, lottery: model.model.lottery == kind ? lottery : second)
    }
    let result = drawn.result
    var answer = result
    if request.parameters["reasons"]?.asBool == true { answer["reasons"] = drawn.reasons }
    return DrawOutcome(result: result, answer: answer, report: drawn.report)
  }

  static func faults(in record: RunRecord) -> [String] {
    let places = record.result["assignments"]?.asObject ?? [:]
    let none = places.values.filter { $0 == .null }.count
    let counted = record.result["unplaced"]?.asInt ?? -1
    let silent = record.result["withoutWishes"]?.asInt ?? 0
    return none == counted + silent ? [] : ["The record says \(counted) without a place, but lists \(none - silent)."]
  }
}

/// A placement that has been made, with everything that is told about it.
struct DrawnPlacement {
  let files: PlacementFiles
  let lottery: Lottery
  let outcome: Outcome
  let objections: [Objection]
  private(set) var compared: [ComparedModel] = []
  private(set) var moves: [(event: Afterwards, moves: [Move])] = []

  init(files: PlacementFiles, lottery: Lottery) {
    (self.files, self.lottery) = (files, lottery)
    outcome = place(files.market, lottery, late: files.late)
    objections = Placement.objections(to: outcome, in: files.market, lottery, late: files.late)
    var later = Aftermath(files.market, lottery, outcome: outcome, late: files.late)
    for event in files.after { moves.append((event, later.happen(event))) }
  }

  mutating func compare(_ named: NamedModel, lottery: Lottery) {
    do throws(MarketRefusal) {
      let market = try files.market.with(named.model.reserves)
      let other = place(market, lottery, late: files.late)
      compared.append(ComparedModel(named.name, other, files, shift: { other.shift(from: outcome, where: $0) }))
    } catch {
      let names = (programmes: "programmes", reserves: String?.some("reserves"), applications: "applications")
      let why = error.complaints.first.map { files.complaint($0, files: names).message } ?? ""
      compared.append(ComparedModel(refused: named.name, why: why))
    }
  }

  /// The placement itself, as a model among the others.
  var own: ComparedModel { ComparedModel("this placement", outcome, files, shift: { _ in Shift() }) }
}

/// One model beside the placement: how it went, and who is better or worse off under it.
struct ComparedModel {
  let name: String
  var refusal: String?
  var figures: Figures?
  var dissimilarity: [(group: String, index: Double)] = []
  var shift = Shift()
  var groups: [(group: String, people: Int, shift: Shift)] = []
  /// How many got their first, second … wish, and none.
  var wishes: [Int] = []

  init(refused name: String, why: String) {
    self.name = name
    refusal = why
  }

  init(_ name: String, _ outcome: Outcome, _ files: PlacementFiles, shift: ((Int) -> Bool) -> Shift) {
    self.name = name
    figures = outcome.figures(in: files.market, late: files.late)
    self.shift = shift { _ in true }
    for group in files.groups {
      if let index = outcome.dissimilarity(in: files.market, of: { group.members[$0] }) {
        dissimilarity.append((group.name, index))
      }
      let size = group.members.count { $0 }
      groups.append((group.name, size, shift { group.members[$0] }))
    }
    wishes = [Int](repeating: 0, count: 1 + Int(outcome.choice.max() ?? 0))
    for choice in outcome.choice where choice >= 0 { wishes[Int(choice)] += 1 }
  }
}

extension PlacementFiles {
  /// The groups that mixing is measured for: every value of every attribute that has few of them.
  var groups: [(name: String, members: [Bool])] {
    attributes.indices.flatMap { column -> [(name: String, members: [Bool])] in
      var counts: [String: Int] = [:]
      for own in values[column] {
        for value in own { counts[value, default: 0] += 1 }
        if counts.count > 12 { return [] }
      }
      return counts.keys.sorted().map { value in
        ("\(attributes[column])=\(value)", values[column].map { $0.contains(value) })
      }
    }
  }
}
