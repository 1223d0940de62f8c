// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// Seats people in groups that mix.
struct MixingCommand: EngineCommand {
  static let configuration = CommandConfiguration(
    commandName: "mixing",
    abstract: "Seats people in groups that are as mixed as can be, over several rounds.",
    discussion: """
      people.csv: one row a person; the first column is the name, all others are attributes. --together and --apart name
      files with one wish a row: the names of those who sit together, or of whom no two do.
      --at-least and --at-most: attribute=value:number, several set apart by commas, for every group.
      --language names a column with everybody's languages (da|ar); each group gets one that all of it speak.
      """
  )
  static var engine: any DrawEngine.Type { MixingDraw.self }

  @Argument(help: "The people.")
  var people: String
  @Option(help: "The column with the names. Otherwise the first.")
  var id: String?
  @Option(help: "The columns to mix by, set apart by commas. Otherwise all others.")
  var attributes: String?
  @Option(help: "How many groups.")
  var groups: Int?
  @Option(help: "How many people in a group at most.")
  var size: Int?
  @Option(help: "How many rounds; in each round people meet anew as far as can be.")
  var rounds = 1
  @Option(help: "A file of people who sit together, one wish a row.")
  var together: String?
  @Option(help: "A file of people of whom no two sit together, one wish a row.")
  var apart: String?
  @Option(help: "The column with everybody's languages.")
  var language: String?
  @Option(help: "How much each attribute counts, for example gender=2,age=0.5,meetings=0.25.")
  var weights: String?
  @Option(help: "The fewest in every group, for example language=da:1.")
  var atLeast: String?
  @Option(help: "The most in every group, for example organisation=a:2.")
  var atMost: String?
  @OptionGroup var output: DrawOutput

  func request(seed: Seed?) throws -> DrawRequest {
    if (groups == nil) == (size == nil) {
      throw Complaint("Say how many groups (--groups) or how many people in a group (--size), one of the two.")
    }
    if !(1...100).contains(rounds) { throw Complaint("The rounds are a number from 1 to 100.") }
    if let size, size < 1 { throw Complaint("The size of a group is 1 or more.") }
    var inputs = [try InputFile.read(people, role: "people")]
    if let together { inputs.append(try InputFile.read(together, role: "together")) }
    if let apart { inputs.append(try InputFile.read(apart, role: "apart")) }
    let parameters: [String: JSONValue] = [
      "id": id.map { .string($0) } ?? .null, "attributes": attributes.map { JSONValue(words($0)) } ?? .null,
      "groups": groups.map { .int($0) } ?? .null, "size": size.map { .int($0) } ?? .null, "rounds": .int(rounds),
      "language": language.map { .string($0) } ?? .null, "weights": JSONValue(words(weights ?? "")),
      "atLeast": JSONValue(words(atLeast ?? "")), "atMost": JSONValue(words(atMost ?? "")),
    ]
    return DrawRequest(inputs: inputs, parameters: parameters, seed: seed)
  }
}
