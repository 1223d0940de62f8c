// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// The draw itself, with the seed from the source that the commitment named.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Draws as committed, with the seed from the public source.")

  @Option(help: "The commitment, as draw commit wrote it.")
  var commitment: String

  @Option(parsing: .upToNextOption, help: "The files the commitment names by their hashes, in any order.")
  var inputs: [String]

  @OptionGroup var output: DrawOutput

  func run() throws {
    let file = try InputFile.read(commitment, role: "commitment")
    let commitment = try Commitment(reading: try JSONValue.read(file.bytes, file: file.name), file: file.name)
    guard let text = output.seed else {
      throw Complaint("Give the seed with --seed. Its source is: \(commitment.source)")
    }
    let type = try engine(named: commitment.engine)
    guard type.version == commitment.version else {
      throw Complaint("The commitment is for \(type.name) \(commitment.version); this is \(type.version).")
    }
    let files = try inputs.map { path in try InputFile.read(path, role: "", limit: InputFile.mostBytes) }
    let matched = try RunRecord.Input.match(commitment.inputs, to: files)
    let seed = Seed(text, commitment: commitment.sha256)
    let request = DrawRequest(inputs: matched, parameters: commitment.parameters, seed: seed)
    try conduct(type, request, seed: seed, output, keeping: commitment)
  }
}
