// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// A command that draws with one engine: it names its files and settings, and everything else follows.
protocol EngineCommand: ParsableCommand {
  static var engine: any DrawEngine.Type { get }
  var output: DrawOutput { get }
  /// Reads the files and writes every setting down, defaults too.
  func request(seed: Seed?) throws -> DrawRequest
}

extension EngineCommand {
  func run() throws {
    let seed = output.givenSeed
    try conduct(Self.engine, try request(seed: seed), seed: seed, output)
  }
}

/// What every drawing command can be asked to put out.
struct DrawOutput: ParsableArguments {
  @Option(help: "The text luck comes from. Picked by yourself it makes a trial; see draw commit.")
  var seed: String?

  @Flag(help: "Print the result as JSON, with the record in it.")
  var json = false

  @Option(help: "Write a readable page to this file.")
  var report: String?

  @Option(help: "Write the record to this file. Otherwise it is written beside you, unless --json prints it.")
  var record: String?

  /// Without a seed the text is “trial”, so that the same files give the same result.
  var givenSeed: Seed { Seed(seed ?? "trial") }
}
