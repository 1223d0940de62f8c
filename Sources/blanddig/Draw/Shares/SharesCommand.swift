// SPDX-License-Identifier: AGPL-3.0-or-later

public import ArgumentParser
internal import Draws
public import EqualShares

/// Decides a participatory budget by equal shares, and shows greedy beside it.
struct SharesCommand: EngineCommand {
  static let configuration = CommandConfiguration(
    commandName: "shares",
    abstract: "Decides a participatory budget by the Method of Equal Shares, with greedy beside it.",
    discussion: """
      Everyone who voted has the same share of the budget. A project is built when those who voted for it can pay it
      together. The file is in Pabulib's .pb format; every vote_type is read. No lots are drawn: the same file gives the
      same result. Ties: more points first, then the lower cost, then the project that stands first in the file.
      Example: blanddig draw shares election.pb --completion add1 --report election.html
      """
  )

  static let engine: any DrawEngine.Type = SharesEngine.self

  @Argument(help: "The election, a Pabulib .pb file.")
  var file: String

  @Option(help: "equal-shares, or greedy: most points first, whatever still fits.")
  var rule = Rule.Method.equalShares

  @Option(help: "What a project is worth to a voter: its cost, or cardinality: every project the same.")
  var satisfaction = Rule.Satisfaction.cost

  @Option(help: "What happens with money left over: none, greedy, add1, or add1u (add1, then greedy).")
  var completion = Rule.Completion.none

  @Option(help: "When Add1 stops: overspend (before the first, as cities do) or exhaustive (as pabutools does).")
  var stop = Rule.Stop.overspend

  @OptionGroup var output: DrawOutput

  func request(seed: Seed?) throws -> DrawRequest {
    let parameters: [String: JSONValue] = [
      "rule": .string(rule.rawValue), "satisfaction": .string(satisfaction.rawValue),
      "completion": .string(completion.rawValue), "stop": .string(stop.rawValue),
    ]
    return DrawRequest(inputs: [try InputFile.read(file, role: "election")], parameters: parameters, seed: seed)
  }
}

extension Rule.Method: ExpressibleByArgument {}
extension Rule.Satisfaction: ExpressibleByArgument {}
extension Rule.Completion: ExpressibleByArgument {}
extension Rule.Stop: ExpressibleByArgument {}
