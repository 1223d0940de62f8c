// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Policy

/// The action plan as it stood: who does what, from when to when, for how much, and by what one sees that it helped.
func actionPlan(_ state: MeasureState, _ showing: Showing) -> Field {
  guard let held = state.plan else { return .absent }
  let language = held.entry.language
  return .fields(
    entryFields(held.entry, showing).with([
      "money": held.value.money.map { .fields(["amount": .sum($0, showing.plan.currency)]) } ?? .absent,
      "actions": .list(held.value.actions.map { action($0, language, showing.plan.currency) }),
    ]))
}

private func action(_ action: PlannedAction, _ language: Language, _ currency: Currency) -> Fields {
  [
    "what": .fields(.spoken(action.what, in: language)), "who": .fields(.spoken(action.who, in: language)),
    "begins": .day(action.from, .date), "ends": .day(action.to, .date),
    "money": action.money.map { .fields(["amount": .sum($0, currency)]) } ?? .absent,
    "indicator": action.indicator.isEmpty ? .absent : .fields(.spoken(action.indicator, in: language)),
  ]
}

/// Advice from outside, newest first, with the committee's answer or how long it has waited for one.
func adviceRows(_ state: MeasureState, _ showing: Showing) -> [Fields] {
  state.advice.reversed().map { advice in
    let given = advice.given
    return entryFields(given.entry, showing).with([
      "id": .text(String(given.entry.id)), "day": .day(given.entry.from, .date),
      "body": .fields(.spoken(given.value.body, in: given.entry.language)),
      "words": .fields(.spoken(given.value.words, in: given.entry.language)), "days": .count(advice.days),
      "answer": advice.answer.map { .fields(answer($0, showing).with(["days": .count(advice.days)])) } ?? .absent,
    ])
  }
}

private func answer(_ answer: Held<AdviceAnswer>, _ showing: Showing) -> Fields {
  entryFields(answer.entry, showing).with([
    "stance": .word("status.stance.\(answer.value.stance.rawValue)"),
    "words": .fields(.spoken(answer.value.words, in: answer.entry.language)),
  ])
}
