// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// What was said and done, in order: the asker's words, the desk's words, and small events between.
func talk(_ steps: [Step], _ kind: Kind, _ visit: Visit) -> [Fields] {
  steps.enumerated().map { index, step in
    let before = steps[..<index].last { $0.due != nil }?.due
    let event = eventWord(step, before)
    let facts = facts(of: step, kind, visit.site).with(["before": before.map { .day($0) } ?? .absent])
    return [
      "you": step.isAskers && step.words != nil ? .fields(askersTurn(step, facts)) : .absent,
      "city": step.isAskers || step.words == nil ? .absent : .fields(deskTurn(step, facts, visit)),
      "event": event.map {
        .fields(facts.with(["word": .word("hands.event.\($0)"), "bad": .flag(step.what == .climbed)]))
      }
        ?? .absent,
    ]
  }
}

private func facts(of step: Step, _ kind: Kind, _ site: Site) -> Fields {
  [
    "day": .day(step.day), "desk": .name(site.holder(step.desk)),
    "due": step.due.map { .day($0) } ?? .absent,
    "other": step.other.map { .name(site.holder($0)) } ?? .absent,
    "outcome": step.outcome.map { .word(outcomeWord($0, kind)) } ?? .absent,
  ]
}

/// How it ended, in the words of its door: an offer is used, an idea comes true.
func outcomeWord(_ outcome: Outcome, _ kind: Kind) -> String {
  switch kind {
  case .ask: "hands.outcome.\(outcome.rawValue)"
  case .offer, .place: "hands.outcome.offer.\(outcome.rawValue)"
  case .signal, .idea: "hands.outcome.\(kind.rawValue).\(outcome.rawValue)"
  }
}

private func askersTurn(_ step: Step, _ facts: Fields) -> Fields {
  let words = step.words.map { askersPassage($0, step.language) } ?? Fields()
  return facts.with(words).with([
    "said": step.verdict.map { .word("hands.said.\($0.rawValue)") } ?? .absent
  ])
}

/// The desk's own name stands over its words, and the language where it is not the page's.
private func deskTurn(_ step: Step, _ facts: Fields, _ visit: Visit) -> Fields {
  let words = step.words.map { passage($0, step.language) } ?? Fields()
  let other = step.language.flatMap { language in
    language == visit.language ? nil : visit.site.house.languages.first { $0.language == language }
  }
  return facts.with(words).with([
    "desk": .name(visit.site.deskName(step.desk)),
    "tongue": other.map { .fragment(.isolated($0.title, $0.language, $0.direction)) } ?? .absent,
    "promise": .flag(step.what == .answered && step.due != nil), "proposal": .flag(step.what == .proposed),
  ])
}

/// What happened besides words; nil where the words say it.
/// - Parameter before: the day by which the city was to write until then.
private func eventWord(_ step: Step, _ before: Day?) -> String? {
  switch step.what {
  case .reached: "reached"
  case .taken: "taken"
  case .assigned: "assigned"
  case .climbed: "climbed"
  case .closedInSilence: "closed-in-silence"
  case .withdrawn: "withdrawn"
  case .confirmed: step.words == nil ? "confirmed-\(step.verdict?.rawValue ?? "yes")" : nil
  case .reopened: step.words == nil ? "confirmed-no" : "reopened"
  case .answered, .askedBack, .proposed: step.words == nil ? "erased" : nil
  case .wrote: step.words == nil ? "erased-yours" : nil
  case .noted: nil
  case .handoverAsked: step.words == nil ? "erased" : "handover-asked"
  case .handoverAccepted:
    step.due == nil ? "handover-accepted-paused" : step.due == before ? "handover-accepted" : "handover-accepted-longer"
  case .handoverRejected: "handover-rejected"
  case .handoverTakenBack: "handover-taken-back"
  case .handoverLapsed: "handover-lapsed"
  case .prioritised: "prioritised"
  case .unprioritised: "unprioritised"
  }
}
