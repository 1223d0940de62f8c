// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// Brings survey answers to the margins of the population, and says what they can carry.
struct WeightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weight",
    abstract: "Weights answers to the population and says how sure they are.",
    discussion: """
      --margins is a CSV with the columns attribute, category and count (people, or shares). --answers has a column for \
      each attribute; an empty cell did not say. Example: blanddig barometer weight --answers a.csv --margins m.csv --trim 5
      """
  )

  @Option(help: "The answers, one person a line.")
  var answers: String

  @Option(help: "The population: attribute, category, count.")
  var margins: String

  @Option(help: "No weight beyond so many times the mean, or below one so-manieth; 0 for no limit.")
  var trim = 5.0

  @Option(help: "Estimate the weighted mean of this column (numbers, or 0 and 1); may be given several times.")
  var estimate: [String] = []

  @Option(help: "How many people were asked, for the representativeness R.")
  var asked: Int?

  @Option(help: "Write the weights to this file, one a line in the order of the answers.")
  var out: String?

  @OptionGroup var output: MeasureOutput

  func run() throws {
    let request = DrawRequest(
      inputs: [try InputFile.read(answers, role: "answers"), try InputFile.read(margins, role: "margins")],
      parameters: [
        "trim": .double(trim), "estimate": JSONValue(estimate), "asked": asked.map { .int($0) } ?? .null,
      ],
      seed: nil)
    let outcome = try measure(WeightEngine.self, request, output)
    if let out {
      let weights = outcome.answer["weights"]?.asArray ?? []
      try write("weight\n" + weights.map { "\($0.canonical)\n" }.joined(), to: out)
    }
  }
}
