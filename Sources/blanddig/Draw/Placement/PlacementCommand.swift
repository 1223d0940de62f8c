// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws
internal import Placement

/// Gives places to people by their wishes, with reserves, priorities and a lottery.
struct PlacementCommand: EngineCommand {
  static let configuration = CommandConfiguration(
    commandName: "placement",
    abstract: "Places people by their wishes: stable, with reserves and lots, a reason for everyone.",
    discussion: """
      Files: programmes.csv (programme,capacity) · applicants.csv (applicant,attributes…) ·
      applications.csv (applicant,rank,programme,priority[,sibling…]) ·
      reserves.csv (programme,attribute,value,seats,kind: soft, hard-min or hard-max; the order is the precedence) ·
      after.csv (event,applicant; event: freed or late).
      The lower priority comes first; yes in a column after it (sibling) comes before any priority; then the lot.
      """
  )
  static var engine: any DrawEngine.Type { PlacementDraw.self }

  @Option(help: "The programmes and their seats.")
  var programmes: String
  @Option(help: "The applicants and their attributes.")
  var applicants: String
  @Option(help: "Who wishes for what, in which order, and with which priority.")
  var applications: String
  @Option(help: "Seats kept for people with an attribute.")
  var reserves: String?
  @Option(help: "What happened after the draw: seats given back, and people who come late.")
  var after: String?
  @Option(help: "One lottery for all programmes (single), or one for each (multiple).")
  var lottery: Lotteries = .single
  @Option(help: "Which seats a programme fills first: reserved or open.")
  var first: FirstSeats = .reserved
  @Option(help: "The priority columns from the strongest to the weakest. Otherwise: those after priority, then it.")
  var priorities: String?
  @Flag(help: "The higher number in priority comes first (points).")
  var highestFirst = false
  @Option(help: "Models to set beside this one: stated, none, soft, hard, each also -single or -multiple.")
  var compare: String?
  @Flag(help: "Put everyone's reason into the JSON.")
  var reasons = false
  @OptionGroup var output: DrawOutput

  func request(seed: Seed?) throws -> DrawRequest {
    var inputs = [
      try InputFile.read(programmes, role: "programmes"), try InputFile.read(applicants, role: "applicants"),
      try InputFile.read(applications, role: "applications", limit: InputFile.mostBytes),
    ]
    if let reserves { inputs.append(try InputFile.read(reserves, role: "reserves")) }
    if let after { inputs.append(try InputFile.read(after, role: "after")) }
    let models = words(compare ?? "")
    for name in models { _ = try NamedModel(name, standard: lottery.kind) }
    let parameters: [String: JSONValue] = [
      "lottery": .string(lottery.rawValue), "first": .string(first.rawValue),
      "priorities": priorities.map { JSONValue(words($0)) } ?? .null, "highestFirst": .bool(highestFirst),
      "compare": JSONValue(models), "reasons": .bool(reasons),
    ]
    return DrawRequest(inputs: inputs, parameters: parameters, seed: seed)
  }
}

/// Which seats come first in every programme's order.
enum FirstSeats: String, ExpressibleByArgument, CaseIterable { case reserved, open }

/// How many lotteries there are.
enum Lotteries: String, ExpressibleByArgument, CaseIterable {
  case single, multiple
  var kind: LotteryKind { self == .single ? .single : .multiple }
}

/// A model and the name that was asked for.
struct NamedModel {
  let name: String
  let model: Model

  init(_ name: String, standard: LotteryKind) throws(Complaint) {
    self.name = name
    let parts = name.split(separator: "-").map(String.init)
    let lottery = parts.count == 2 ? LotteryKind(rawValue: parts[1]) : standard
    guard (1...2).contains(parts.count), let reserves = Model.Reserves(rawValue: parts[0]), let lottery else {
      let accepted = "stated, none, soft or hard, alone or with -single or -multiple, for example none-multiple"
      throw Complaint("There is no model \(quoted(name)); accepted are \(accepted).")
    }
    model = Model(reserves, lottery)
  }
}
