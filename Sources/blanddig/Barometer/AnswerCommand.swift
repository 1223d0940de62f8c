// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Disclosure
internal import Draws

/// Answers a free question over records, never exactly: the same people always give the same answer.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Answers a free query over records by the cell-key method.",
    discussion:
      "Example: blanddig barometer answer people.csv --secret-file secret --where district=Valby --where age=18-29"
  )

  @Argument(help: "One record a line; the first column, or --id, names the record.")
  var records: String

  @Option(help: "The file with the city's secret: random bytes, at least 16. Whoever has it can take the noise away.")
  var secretFile: String

  @Option(help: "The column that names the record.")
  var id: String?

  @Option(name: .customLong("where"), help: "Count only records with COLUMN=VALUE; may be given several times.")
  var filters: [String] = []

  @Option(help: "Answers of 1 to K - 1 are never given.")
  var k = 5

  @OptionGroup var output: MeasureOutput

  func run() throws {
    let request = DrawRequest(
      inputs: [try InputFile.read(records, role: "records"), try InputFile.read(secretFile, role: "secret")],
      parameters: ["id": id.map { .string($0) } ?? .null, "where": JSONValue(filters), "k": .int(k)], seed: nil)
    try measure(AnswerEngine.self, request, output)
  }
}

/// Counts the records that were asked for, and answers with the noise that these people always get. The true count stands
/// nowhere in what comes out.
enum AnswerEngine: DrawEngine {
  static let name = "answer"
  static let version = "1"

  static func run(_ request: DrawRequest) throws -> DrawOutcome {
    let table = try CSV().table(try request.input("records"))
    let secret = try request.input("secret")
    let k = request.parameters["k"]?.asInt ?? 5
    guard secret.bytes.count >= 16 else { throw Complaint("The secret needs at least 16 bytes.", file: secret.name) }
    guard k <= 100, let method = CellKey(k: k, most: k + 3, variance: Double(k) * 1.2) else {
      throw Complaint("--k takes a number from 2 to 100.")
    }
    let own = try request.parameters["id"]?.asString.map { (name) throws(Complaint) in try table.required(name) } ?? 0
    let filters = (request.parameters["where"]?.asArray ?? []).compactMap(\.asString)
    let kept = try filters.map { filter -> (Int, String) in
      let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw Complaint("\(quoted(filter)) should be COLUMN=VALUE.") }
      return (try table.required(parts[0]), parts[1])
    }
    let salt = Seed(Digest.hex(secret.bytes)).word
    let keys = table.rows.filter { row in kept.allSatisfy { row.cells[$0.0] == $0.1 } }.map { row in
      CellKey.key(record: Seed(row.cells[own]).word, secret: salt)
    }
    let answer = method.answer(keys: keys)
    return DrawOutcome(
      result: [
        "answer": .int(answer), "where": JSONValue(filters), "k": .int(k), "most": .int(method.most),
        "variance": .double(method.variance),
      ],
      report: report(answer, filters, method))
  }

  private static func report(_ answer: Int, _ filters: [String], _ method: CellKey) -> Report {
    let asked = filters.isEmpty ? "all records" : filters.joined(separator: ", ")
    let sure = 1.96 * method.variance.squareRoot()
    return Report(
      title: "How many?",
      parts: [
        .table(
          caption: "The answer", columns: ["Asked for", "Answer"], rows: [[asked, "\(answer)"]], numeric: [1]),
        .paragraph(
          """
          The answer is never exact: it is up to \(method.most) away, and within \(decimal(sure, 0)) in nineteen of twenty \
          large answers. The same people always give the same answer, so asking again tells nothing more. 0 may mean some, \
          and 1 to \(method.k - 1) are never said. Answers do not add up, and must not be made to.
          """),
      ])
  }
}
