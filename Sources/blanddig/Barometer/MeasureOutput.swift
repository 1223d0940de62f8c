// SPDX-License-Identifier: AGPL-3.0-or-later

internal import ArgumentParser
internal import Draws

/// What every measuring command can be asked to put out. A measurement has no luck to prove: its seed only repeats it.
struct MeasureOutput: ParsableArguments {
  @Option(help: "A whole number from which chance is drawn; the same number gives the same figures.")
  var seed: UInt64 = 1

  @Flag(help: "Print the result as JSON, with the record in it.")
  var json = false

  @Option(help: "Write a readable page to this file.")
  var report: String?

  @Option(help: "Write the record to this file.")
  var record: String?
}

/// Runs a measurement once, puts out what was asked for, and answers what it came to.
@discardableResult
func measure(
  _ engine: any DrawEngine.Type, _ request: DrawRequest, _ output: MeasureOutput
) throws -> DrawOutcome {
  let clock = ContinuousClock()
  let seed = Seed("\(output.seed)")
  var request = request
  request.seed = seed
  request.progress = terminalProgress()
  let begun = clock.now
  let outcome = try engine.run(request)
  let seconds = (clock.now - begun) / .seconds(1)
  endProgress()
  let record = RunRecord(engine, request, seed: seed, result: outcome.result)
  if let page = output.report {
    let hash = Digest.hex(record.json.canonical)
    let foot = ["Seed: \(output.seed)", "Record: \(hash)", "Engine: \(record.engine) \(record.version)"]
    try write(outcome.report.page(trial: false, foot: foot), to: page)
  }
  if let file = output.record { try write(record.json.pretty + "\n", to: file) }
  if output.json {
    var answer = outcome.answer
    answer["seconds"] = .double(seconds)
    answer["record"] = record.json
    print(JSONValue.object(answer).pretty)
  } else {
    print(outcome.report.text(trial: false))
    print("\n\(decimal(seconds, 2)) s.")
  }
  return outcome
}
