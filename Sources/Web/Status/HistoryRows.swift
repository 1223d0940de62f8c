// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// Everything recorded about a measure up to the day that is shown, newest first; what was corrected stays and says so.
func historyRows(_ measure: MeasureCode, _ showing: Showing) -> [Fields] {
  let entries = showing.entries.filter { $0.measure == measure }
  let corrections = Dictionary(
    entries.compactMap { entry in entry.corrects.map { ($0, entry) } }, uniquingKeysWith: { $1 })
  return entries.filter { $0.from <= showing.day }.sorted { ($1.from, $1.id) < ($0.from, $0.id) }.map { entry in
    entryFields(entry, showing).with(said(entry)).with([
      "id": .text(String(entry.id)), "isCorrection": .flag(entry.corrects != nil),
      "corrected": corrections[entry.id].map { .fields(["day": .day($0.recordedOn, .date)]) } ?? .absent,
    ])
  }
}

/// What an entry says, as a word of ours and the words of whoever wrote it.
private func said(_ entry: Entry) -> Fields {
  func row(_ kind: String, _ value: String? = nil, _ words: String? = nil, _ day: Day? = nil) -> Fields {
    [
      "kind": .word("status.history.\(kind)"), "value": value.map { .fields(["word": .word($0)]) } ?? .absent,
      "words": words.map { .fields(.spoken($0, in: entry.language)) } ?? .absent,
      "day": day.map { .day($0, .date) } ?? .absent,
    ]
  }
  switch entry.said {
  case .status(let status): return row("status", "status.status.\(status.rawValue)")
  case .evidence(let evidence): return row("evidence", "status.evidence.\(evidence.rawValue)")
  case .schedule(let schedule?): return row("schedule", "status.schedule.\(schedule.rawValue)")
  case .schedule(nil): return row("schedule", "status.schedule.counted")
  case .plan: return row("plan")
  case .advice(let advice): return row("advice", nil, advice.body)
  case .answer(let answer): return row("answer", "status.stance.\(answer.stance.rawValue)")
  case .milestone(let milestone):
    if milestone.isDropped { return row("dropped", nil, milestone.name) }
    if let done = milestone.doneOn { return row("reached", nil, milestone.name, done) }
    return row("milestone", nil, milestone.name, milestone.due)
  }
}
