// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// What is said, what shows, and whether it is on time: three fields beside each other, each with who, when and whence.
func threeFields(_ state: MeasureState, _ showing: Showing) -> Fields {
  [
    "status": state.status.map { .fields(held("status.status.\($0.value.rawValue)", $0.entry, showing)) } ?? .absent,
    "evidence": state.evidence.map { .fields(held("status.evidence.\($0.value.rawValue)", $0.entry, showing)) }
      ?? .absent,
    "schedule": .fields(schedule(state, showing)),
  ]
}

private func held(_ word: String, _ entry: Entry, _ showing: Showing) -> Fields {
  entryFields(entry, showing).with(["word": .word(word)])
}

/// Who recorded an entry, when, and where it can be looked up.
func entryFields(_ entry: Entry, _ showing: Showing) -> Fields {
  let committee = showing.plan.committee(entry.author.committee)
  return [
    "from": .day(entry.from, .date), "recorded": .day(entry.recordedOn, .date),
    "isLater": .flag(entry.from != entry.recordedOn),
    "committee": committee.map { .local($0.name) } ?? .text(entry.author.committee.text),
    "source": entry.source.map { .fields(sourceFields($0, entry.language)) } ?? .absent,
    "note": entry.note.isEmpty ? .absent : .fields(.spoken(entry.note, in: entry.language)),
  ]
}

private func sourceFields(_ source: Source, _ language: Language) -> Fields {
  Fields.spoken(source.text, in: language).with([
    "link": source.link.map { .fields(["url": .text($0)]) } ?? .absent
  ])
}

private func schedule(_ state: MeasureState, _ showing: Showing) -> Fields {
  let first = state.overdue.first
  return [
    "word": .word(state.schedule.map { "status.schedule.\($0.rawValue)" } ?? unscheduled(state)),
    "late": .flag(state.schedule == .late), "risk": .flag(state.schedule == .atRisk),
    "overdue": first.map { .fields(overdueFields($0, showing.plan, in: state)) } ?? .absent,
    "next": state.overdue.isEmpty && !state.isSettled
      ? state.next.map { .fields(next($0, state)) } ?? .absent : .absent,
    "said": state.isSettled
      ? .absent
      : state.saidSchedule.map { .fields(held("status.schedule.\($0.value.rawValue)", $0.entry, showing)) } ?? .absent,
    "counted": .flag(state.countedSchedule != nil),
    "why": state.countedSchedule == nil && !state.isSettled
      ? .fields(["word": .word("status.schedule.no-days")]) : .absent,
  ]
}

private func unscheduled(_ state: MeasureState) -> String {
  state.isSettled ? "status.schedule.settled" : "status.schedule.none"
}

private func next(_ milestone: Milestone, _ state: MeasureState) -> Fields {
  let language = state.milestones.first { $0.value == milestone }?.entry.language ?? .undetermined
  return Fields.spoken(milestone.name, in: language).with(["due": .day(milestone.due, .date)])
}

/// One thing that is overdue: what, since when, and who answers.
func overdueFields(_ overdue: Overdue, _ plan: Plan, in state: MeasureState) -> Fields {
  var milestone = Field.absent
  if case .milestone(let missed) = overdue.what {
    let language = state.milestones.first { $0.value.number == missed.number }?.entry.language ?? .undetermined
    milestone = .fields(.spoken(missed.name, in: language))
  }
  let measure = plan.measures.first { $0.code == overdue.measure }
  return [
    "milestone": milestone, "due": .day(overdue.due, .date), "days": .count(overdue.days),
    "measure": measure.map { .linked($0.name, .measure($0.code)) } ?? .text(overdue.measure.text),
    "answers": committeeLinks(overdue.answers, plan),
  ]
}
