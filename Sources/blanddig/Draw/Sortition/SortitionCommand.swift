// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws
internal import Sortition

/// A panel by lot, with quotas.
struct SortitionCommand: EngineCommand {
  static let configuration = CommandConfiguration(
    commandName: "sortition",
    abstract: "Draws a panel by lot that keeps quotas and gives everybody as fair a chance as can be.",
    discussion: """
      categories.csv has the columns category,feature,min,max or feature,value,min,max[,min_flex,max_flex].
      respondents.csv has a column for each category; an id column is optional (otherwise the row number counts).
      """
  )
  static var engine: any DrawEngine.Type { SortitionDraw.self }

  @Option(help: "The quotas.")
  var categories: String

  @Option(help: "The people who are willing.")
  var respondents: String

  @Option(help: "The number of seats.")
  var size: Int

  @Option(help: "leximin, maximin, or legacy (the old rule of thumb, for comparison).")
  var objective = "leximin"

  @Option(help: "How many equal tickets the lottery is rounded to.")
  var tickets = 1_000

  @Option(help: "Columns, separated by commas, that make an address; never two from one address.")
  var sameAddress: String?

  @Option(help: "The column that names people. Otherwise id, or nationbuilder_id, or the row number.")
  var id: String?

  @OptionGroup var output: DrawOutput

  func request(seed: Seed?) throws -> DrawRequest {
    let columns = sameAddress.map { $0.split(separator: ",").map(\.trimmed) } ?? []
    return DrawRequest(
      inputs: [
        try InputFile.read(categories, role: "categories"), try InputFile.read(respondents, role: "respondents"),
      ],
      parameters: [
        "size": .int(size), "objective": .string(objective), "tickets": .int(tickets),
        "sameAddress": JSONValue(columns), "id": id.map { .string($0) } ?? .null,
      ],
      seed: seed)
  }
}
