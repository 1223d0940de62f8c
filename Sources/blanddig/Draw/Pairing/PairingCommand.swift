// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// Pairs mentors and mentees.
struct PairingCommand: EngineCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairing",
    abstract: "Pairs mentors and mentees with the best total fit, and says why.",
    discussion: """
      mentors.csv and mentees.csv: the first column is the name; languages, areas and times hold several values set
      apart by | (da|ar); mentors may have a capacity. --fit names a file mentor,mentee,fit that is used instead:
      pairs that are not in it, or have 0, may not be. --vetoes: mentor,mentee. --declined: mentor,mentee, in the order
      in which they said no; each no changes as few pairs as possible. --accepted: mentor,mentee, the pairs to which both
      have said yes; they stand, whatever happens to the others.
      """
  )
  static var engine: any DrawEngine.Type { PairingDraw.self }

  @Option(help: "The mentors.")
  var mentors: String
  @Option(help: "The mentees.")
  var mentees: String
  @Option(help: "How well each pair fits, if not by languages, areas and times.")
  var fit: String?
  @Option(help: "Pairs that may not be.")
  var vetoes: String?
  @Option(help: "Pairs that were proposed and to which somebody said no.")
  var declined: String?
  @Option(help: "Pairs to which both have said yes: they stay.")
  var accepted: String?
  @Option(help: "The lowest fit that is a pair. Otherwise anything above 0.")
  var floor: String?
  @Option(help: "What comes first: serving the most people (most-served) or the total fit (best-total).")
  var rule: PairingGoal = .mostServed
  @OptionGroup var output: DrawOutput

  func request(seed: Seed?) throws -> DrawRequest {
    if let floor, decimalNumber(floor).map({ $0 < 0 }) ?? true {
      throw Complaint("\(quoted(floor)) is no floor; it is a number from 0 up.")
    }
    var inputs = [try InputFile.read(mentors, role: "mentors"), try InputFile.read(mentees, role: "mentees")]
    if let fit { inputs.append(try InputFile.read(fit, role: "fit", limit: InputFile.mostBytes)) }
    if let vetoes { inputs.append(try InputFile.read(vetoes, role: "vetoes")) }
    if let declined { inputs.append(try InputFile.read(declined, role: "declined")) }
    if let accepted { inputs.append(try InputFile.read(accepted, role: "accepted")) }
    let parameters: [String: JSONValue] = [
      "floor": floor.flatMap(decimalNumber).map { .double($0) } ?? .null, "rule": .string(rule.rawValue),
    ]
    return DrawRequest(inputs: inputs, parameters: parameters, seed: seed)
  }
}

/// What comes first when not everything can be had.
enum PairingGoal: String, ExpressibleByArgument, CaseIterable {
  case mostServed = "most-served"
  case bestTotal = "best-total"
}
