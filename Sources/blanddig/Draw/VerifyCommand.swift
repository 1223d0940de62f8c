// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// Checks a record: with the inputs by running the draw again, without them as far as the public can.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks the record of a draw; with the inputs, draws again.")

  @Argument(help: "The record, or what --json printed.")
  var record: String

  @Option(parsing: .upToNextOption, help: "The files the record names by their hashes, in any order.")
  var inputs: [String] = []

  @Option(help: "The commitment that was published before the draw.")
  var commitment: String?

  func run() throws {
    let file = try InputFile.read(record, role: "record")
    let record = try RunRecord(reading: try JSONValue.read(file.bytes, file: file.name), file: file.name)
    let type = try engine(named: record.engine)
    var faults = type.faults(in: record)
    if type.drawsLots, record.seed == .none { faults.append("The record has no seed, but its engine draws lots.") }
    if let path = commitment {
      let file = try InputFile.read(path, role: "commitment")
      let commitment = try Commitment(reading: try JSONValue.read(file.bytes, file: file.name), file: file.name)
      faults += commitment.faults(in: record)
    }
    // A measurement has no luck to prove.
    let isDraw = !barometerEngines.contains { $0.name == record.engine }
    if isDraw, record.seed.isTrial { print(Report.trialSentence) }
    if record.seed.commitment != nil, commitment == nil {
      print("The record names a commitment; give it with --commitment to have it checked.")
    }
    if !inputs.isEmpty {
      try drawAgain(record, type, &faults)
    } else if faults.isEmpty {
      print("The record agrees with itself. With --inputs the draw is run again.")
    }
    if !faults.isEmpty { throw Complaints(faults.map { Complaint($0) }) }
  }

  private func drawAgain(_ record: RunRecord, _ type: any DrawEngine.Type, _ faults: inout [String]) throws {
    let files = try inputs.map { path in try InputFile.read(path, role: "", limit: InputFile.mostBytes) }
    let matched = try RunRecord.Input.match(record.inputs, to: files)
    if type.version != record.version {
      print("The record was made by \(type.name) \(record.version); this is \(type.version).")
    }
    let request = DrawRequest(
      inputs: matched, parameters: record.parameters, seed: record.seed, progress: terminalProgress())
    let again = JSONValue.object(try type.run(request).result)
    endProgress()
    let then = JSONValue.object(record.result)
    if let path = then.firstDifference(from: again, tolerance: 1e-9) {
      faults.append("Drawn again, the result differs at \(path).")
    } else if faults.isEmpty {
      print("same")
    }
  }
}
