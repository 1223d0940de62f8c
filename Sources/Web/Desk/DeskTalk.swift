// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// Everything said and done, in order: the asker's words, the desk's, notes among colleagues, and events between them.
func deskTalk(_ opened: OpenedHand, _ visit: Visit) -> [Fields] {
  opened.steps.map { step in
    let facts = event(step, opened, visit)
    let kind = opened.hand.kind
    let isSpoken = step.words != nil
    return [
      "you": isSpoken && step.isAskers ? .fields(facts.with(turn(step, kind, visit))) : .absent,
      "city": isSpoken && !step.isAskers && !step.isAmongColleagues
        ? .fields(facts.with(turn(step, kind, visit))) : .absent,
      "memo": isSpoken && step.isAmongColleagues ? .fields(facts.with(turn(step, kind, visit))) : .absent,
      "event": isSpoken && !isMoreThanWords(step) ? .absent : .fields(facts),
    ]
  }
}

/// What happened, by whom and when, as a sentence.
func event(_ step: Step, _ opened: OpenedHand, _ visit: Visit) -> Fields {
  let colleague = step.account.flatMap { opened.names[$0] }
  return [
    "word": .word("desk.event.\(step.what.rawValue)"), "day": .day(step.day),
    "who": colleague.map { .text($0) } ?? .word(step.isAskers ? "desk.asker" : "desk.somebody"),
    "desk": .name(visit.site.deskName(step.desk)), "bad": .flag(step.what == .climbed),
    "other": step.other.map { .name(visit.site.deskName($0)) } ?? .absent,
    "reason": step.reason.map { reasonName($0, visit.site) } ?? .absent,
    "due": step.due.map { .day($0) } ?? .absent,
    "to": step.givenTo.flatMap { opened.names[$0] }.map { .text($0) } ?? .absent,
    "erased": .flag(opened.isErased && step.words == nil && hasHadWords(step)),
  ]
}

private func turn(_ step: Step, _ kind: Kind, _ visit: Visit) -> Fields {
  let words = step.words.map { step.isAskers ? askersPassage($0, step.language) : passage($0, step.language) }
  let other = step.language.flatMap { $0 == visit.language || $0 == .undetermined ? nil : $0 }
  return (words ?? Fields()).with([
    "tongue": other.map { tongue($0, visit) } ?? .absent,
    "promise": step.what == .answered ? step.due.map { .fields(["due": .day($0)]) } ?? .absent : .absent,
    "proposal": step.what == .proposed
      ? step.outcome.map { .fields(["outcome": .word(offeredWord($0, kind))]) } ?? .absent : .absent,
    "verdict": step.verdict.map { .fields(["word": .word("desk.verdict.\($0.rawValue)")]) } ?? .absent,
  ])
}

/// How it may end, as the desk chooses it: in the words of its door.
func offeredWord(_ outcome: Outcome, _ kind: Kind) -> String {
  kind == .ask ? "desk.outcome.\(outcome.rawValue).name" : outcomeWord(outcome, kind)
}

/// The same inside a sentence.
func endedWord(_ outcome: Outcome, _ kind: Kind) -> String {
  kind == .ask ? "desk.outcome.\(outcome.rawValue).ended" : outcomeWord(outcome, kind)
}

/// Steps that say something besides their words: to whom, or for which reason.
private func isMoreThanWords(_ step: Step) -> Bool {
  switch step.what {
  case .handoverAsked, .handoverRejected, .prioritised: true
  default: false
  }
}

/// Steps that are nothing without their words.
private func hasHadWords(_ step: Step) -> Bool {
  switch step.what {
  case .reached, .answered, .askedBack, .wrote, .noted, .proposed, .handoverAsked, .handoverRejected, .prioritised: true
  case .taken, .assigned, .confirmed, .reopened, .climbed, .closedInSilence, .withdrawn, .handoverAccepted,
    .handoverTakenBack,
    .handoverLapsed, .unprioritised:
    false
  }
}
