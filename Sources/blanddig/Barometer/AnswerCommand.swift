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

  @Option(help: "The file with the city's secret, at least 16 bytes. Whoever has it can take the noise away.")
  var secretFile: String

  @Option(help: "The column that names the record.")
  var id: String?

  @Option(name: .customLong("where"), help: "Count only records with COLUMN=VALUE; may be given several times.")
  var filters: [String] = []

  @Option(help: "Answers of 1 to K - 1 are never given.")
  var k = 5

  func run() throws {
    let table = try CSV().table(try InputFile.read(records, role: "records"))
    let secret = try InputFile.read(secretFile, role: "secret")
    guard secret.bytes.count >= 16 else { throw Complaint("The secret needs at least 16 bytes.", file: secret.name) }
    guard k <= 100, let method = CellKey(k: k, most: k + 3, variance: Double(k) * 1.2) else {
      throw Complaint("--k takes a number from 2 to 100.")
    }
    let own = try id.map { (name) throws(Complaint) in try table.required(name) } ?? 0
    let kept = try filters.map { filter -> (Int, String) in
      let parts = filter.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2 else { throw Complaint("\(quoted(filter)) should be COLUMN=VALUE.") }
      return (try table.required(parts[0]), parts[1])
    }
    let salt = Seed(Digest.hex(secret.bytes)).word
    let keys = table.rows.filter { row in kept.allSatisfy { row.cells[$0.0] == $0.1 } }.map { row in
      CellKey.key(record: Seed(row.cells[own]).word, secret: salt)
    }
    print(method.answer(keys: keys))
  }
}
