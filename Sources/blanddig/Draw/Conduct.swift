// SPDX-License-Identifier: AGPL-3.0-or-later

internal import Draws
internal import Foundation

/// Runs an engine once and puts out what was asked for.
func conduct(
  _ engine: any DrawEngine.Type, _ request: DrawRequest, seed: Seed, _ output: DrawOutput,
  keeping commitment: Commitment? = nil
) throws {
  let seed = engine.drawsLots ? seed : .none
  if engine.drawsLots, seed.text.isEmpty { throw Complaint("The seed is empty; give at least one character.") }
  let clock = ContinuousClock()
  var request = request
  request.seed = seed
  request.progress = terminalProgress()
  let begun = clock.now
  let outcome = try engine.run(request)
  let seconds = (clock.now - begun) / .seconds(1)
  endProgress()
  if let commitment, Commitment.hash(of: outcome.committed) != commitment.lottery {
    let advice = "Draw on the machine, and with the version, that made the commitment."
    throw Complaint("What was computed differs from the lottery that was committed to. \(advice)")
  }
  let record = RunRecord(engine, request, seed: seed, result: outcome.result)
  try put(outcome, record, seconds: seconds, output)
}

private func put(_ outcome: DrawOutcome, _ record: RunRecord, seconds: Double, _ output: DrawOutput) throws {
  let hash = Digest.hex(record.json.canonical)
  let luck =
    record.seed == .none
    ? ["No lots are drawn."]
    : ["Seed: \(record.seed.text)", record.seed.commitment.map { "Commitment: \($0)" } ?? Report.trialSentence]
  let foot = luck + ["Record: \(hash)", "Engine: \(record.engine) \(record.version)"]
  if let page = output.report {
    try write(outcome.report.page(trial: record.seed.isTrial, foot: foot), to: page)
  }
  if output.json {
    if let file = output.record { try write(record.json.pretty + "\n", to: file) }
    var answer = outcome.answer
    answer["seconds"] = .double(seconds)
    answer["trial"] = .bool(record.seed.isTrial)
    answer["record"] = record.json
    print(JSONValue.object(answer).pretty)
  } else {
    let file = output.record ?? "\(record.engine)-\(hash.prefix(12)).record.json"
    try write(record.json.pretty + "\n", to: file)
    print(outcome.report.text(trial: record.seed.isTrial))
    let luck = record.seed == .none ? "No lots are drawn" : "Seed \(quoted(record.seed.text))"
    print("\n\(luck), \(decimal(seconds, 2)) s. Record: \(file)")
  }
}

/// Writes a whole file or says why not.
func write(_ text: String, to path: String) throws(Complaint) {
  do {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
  } catch {
    throw Complaint("The file cannot be written here.", file: path)
  }
}

/// Progress goes to the terminal a person looks at, on one line that is written over; otherwise nowhere.
func terminalProgress() -> @Sendable (String) -> Void {
  guard isatty(2) == 1 else { return { _ in } }
  return { words in FileHandle.standardError.write(Data("\r\u{1B}[K\(words)".utf8)) }
}

func endProgress() {
  if isatty(2) == 1 { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
}
