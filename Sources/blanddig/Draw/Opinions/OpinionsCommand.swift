// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// A map of opinions from the votes of a conversation.
struct OpinionsCommand: EngineCommand {
  static let configuration = CommandConfiguration(
    commandName: "opinions",
    abstract: "Maps who thinks alike, what all groups agree on, and what sets each apart.",
    discussion: """
      Reads what Polis exports, as it is: votes.csv or participants-votes.csv with comments.csv (or the same as JSON). \
      A vote that was changed counts as it was last; statements that moderation set aside are left out. \
      Example: blanddig draw opinions --votes votes.csv --comments comments.csv --report map.html
      """
  )
  static let engine: any DrawEngine.Type = OpinionsEngine.self

  @Option(help: "The votes: votes.csv, participants-votes.csv, or JSON.")
  var votes: String

  @Option(help: "The statements: comments.csv or JSON, with their words and what moderation decided.")
  var comments: String?

  @Option(help: "So many groups; without it the silhouette chooses from 2 to 5.")
  var k: Int?

  @Option(help: "Which number means agree: 1 or -1. Without it the files' own counts or first votes tell.")
  var agree: Int?

  @OptionGroup var output: DrawOutput

  func request(seed: Seed?) throws -> DrawRequest {
    var inputs = [try InputFile.read(votes, role: "votes", limit: 1 << 30)]
    if let comments { inputs.append(try InputFile.read(comments, role: "comments")) }
    if let agree, abs(agree) != 1 { throw Complaint("--agree is 1 or -1.") }
    return DrawRequest(
      inputs: inputs,
      parameters: ["k": k.map { .int($0) } ?? .null, "agree": agree.map { .int($0) } ?? .null], seed: seed)
  }
}
