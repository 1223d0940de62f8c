// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// Before a draw: fixes everything but the seed, and says where the seed will come from.
struct CommitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commit",
    abstract: "Fixes inputs, settings and lottery before the seed is known.",
    discussion: """
      Example: blanddig draw commit --source "six dice at the meeting of 1 December" --out panel.commitment.json \
      sortition --categories categories.csv --respondents respondents.csv --size 24
      """
  )

  @Option(help: "The public source the seed will be taken from.")
  var source: String

  @Option(help: "The file to write the commitment to.")
  var out: String

  @Argument(parsing: .captureForPassthrough, help: "The drawing command with its options, without a seed.")
  var command: [String] = []

  func run() throws {
    guard let name = command.first, let type = engineCommands.first(where: { $0._commandName == name }) else {
      let known = engineCommands.map { $0.engine.name }.joined(separator: ", ")
      throw Complaint("Name the drawing command after the options: \(known).")
    }
    guard let parsed = try type.parseAsRoot(Array(command.dropFirst())) as? any EngineCommand else {
      throw Complaint("The drawing command cannot be read.")
    }
    if parsed.output.seed != nil {
      throw Complaint("A commitment is made before the seed is known: leave --seed away.")
    }
    var request = try parsed.request(seed: nil)
    request.progress = terminalProgress()
    let outcome = try type.engine.run(request)
    endProgress()
    let commitment = Commitment(type.engine, request, outcome, source: source)
    try write(commitment.json.pretty + "\n", to: out)
    print("Commitment written to \(out). Publish it, or at least its SHA-256:\n\(commitment.sha256)")
  }
}
