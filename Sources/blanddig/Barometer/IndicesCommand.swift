// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// How evenly groups live, with intervals, chance and change.
struct IndicesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indices",
    abstract: "Computes how evenly groups are spread over units.",
    discussion: """
      FILE is a long table (CSV with a column for unit, group and count), or JSON-stat, PX or StatBank's BULK CSV, whose
      dimensions are named like columns. Example: blanddig barometer indices schools.csv --unit school --group race \
      --count n --within state --bootstrap 200
      """
  )

  @Argument(help: "The table: CSV, JSON-stat or PX.")
  var file: String

  @Option(help: "The column or dimension of the units (districts, schools).")
  var unit: String

  @Option(help: "The column or dimension of the groups.")
  var group: String

  @Option(help: "The column of counts. For JSON-stat and PX it is not needed.")
  var count: String?

  @Option(help: "A column of larger areas, to split M and H into between and within.")
  var within: String?

  @Option(help: "A column of years: everything is computed for each, and the report shows small multiples.")
  var over: String?

  @Option(name: .customLong("where"), help: "Keep only rows with COLUMN=VALUE; may be given several times.")
  var filters: [String] = []

  @Option(help: "Draw so many times with replacement for 95 % intervals; 0 for none.")
  var bootstrap = 0

  @Option(help: "Simulate so many tables without segregation, for what to expect; as often as --bootstrap if not said.")
  var chance: Int?

  @Option(help: "A later table of the same shape: what made each index change.")
  var compare: String?

  @Option(help: "Keep only rows of the later table with COLUMN=VALUE; instead of --where.")
  var compareWhere: [String] = []

  @OptionGroup var output: MeasureOutput

  func run() throws {
    try measure(IndicesEngine.self, try request(), output)
  }

  private func request() throws -> DrawRequest {
    guard (0...100_000).contains(bootstrap), (0...100_000).contains(chance ?? 0) else {
      throw Complaint("--bootstrap and --chance take a number from 0 to 100000.")
    }
    var inputs = [try InputFile.read(file, role: "table")]
    if let compare { inputs.append(try InputFile.read(compare, role: "later")) }
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    return DrawRequest(
      inputs: inputs,
      parameters: [
        "unit": .string(unit), "group": .string(group), "count": text(count), "within": text(within),
        "over": text(over), "where": JSONValue(filters), "bootstrap": .int(bootstrap),
        "chance": .int(chance ?? bootstrap),
        "compare_where": compareWhere.isEmpty ? JSONValue(filters) : JSONValue(compareWhere),
      ],
      seed: nil)
  }
}
