// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// What can be done to the hand as it now stands.
func openMoves(_ opened: OpenedHand, _ visit: Visit) -> Set<DeskPlace> {
  let (hand, clock) = (opened.hand, opened.hand.clock)
  var moves: Set<DeskPlace> = []
  if opened.isAsked { return hand.isOpenForTheDesk ? [.accept, .reject] : [.reject] }
  if clock.stage != .closed, opened.hand.takenBy != visit.badge?.account.id { moves.insert(.take) }
  if clock.stage != .closed, opened.rota.colleagues.contains(where: { isOther($0, hand, visit) }) {
    moves.insert(.assign)
  }
  if clock.stage == .waiting || clock.stage == .underWay { moves.formUnion([.answer, .outcome]) }
  if clock.stage == .waiting, !clock.hasAskedBack { moves.insert(.question) }
  if hand.isOpenForTheDesk { moves.insert(hand.request == nil ? .handover : .takeBack) }
  if clock.stage != .closed, !visit.site.organisation.priorities.isEmpty {
    moves.insert(hand.priority == nil ? .first : .putBack)
  }
  // Without its key the hand can hold no words.
  if !opened.isErased { moves.insert(.note) }
  return moves
}

private func isOther(_ colleague: Account, _ hand: Hand, _ visit: Visit) -> Bool {
  colleague.id != visit.badge?.account.id && colleague.id != hand.takenBy
}

/// The forms that are open. The answer comes first; the others are folded away until somebody wants them.
func deskForms(_ opened: OpenedHand, _ draft: DeskDraft, _ visit: Visit) -> Fields {
  let moves = openMoves(opened, visit)
  func field(_ place: DeskPlace, _ more: Fields) -> Field {
    moves.contains(place) ? .fields(form(place, opened, draft, visit).with(more)) : .absent
  }
  let languages: Fields = ["languages": .list(languages(opened.hand, draft, visit))]
  let longest = visit.site.organisation.clocks.askingBackLongest
  return [
    "take": field(.take, ["takeOver": .flag(opened.hand.takenBy != nil)]),
    "assign": field(.assign, ["colleagues": .list(colleagueChoices(opened, draft, visit))]),
    "answer": field(.answer, languages.with(["days": .list(promisedDays(draft, visit))])),
    "question": field(.question, languages.with(["longest": .count(longest)])),
    "outcome": field(
      .outcome,
      languages.with([
        "outcomes": .list(outcomes(opened.hand, draft)), "notReferred": .flag(opened.hand.handovers == 0),
      ])),
    "handover": field(.handover, languages.with(["receivers": .list(receivers(opened.hand, draft, visit))])),
    "takeBack": field(.takeBack, [:]), "accept": field(.accept, [:]), "reject": field(.reject, [:]),
    "first": field(.first, ["reasons": .list(reasons(draft, visit))]), "putBack": field(.putBack, [:]),
    "note": field(.note, [:]),
    "asked": .flag(moves.contains(.answer) && !moves.contains(.question)),
    "none": .flag(moves.isDisjoint(with: [.answer, .outcome, .accept])),
  ]
}

/// What every form carries: its address, the session's token, the version it was made from, and what was written in it.
private func form(_ place: DeskPlace, _ opened: OpenedHand, _ draft: DeskDraft, _ visit: Visit) -> Fields {
  let isThis = draft.move == place
  func wrong(_ name: String) -> Field {
    guard isThis, let complaint = draft.complaints.first(where: { $0.field == name }) else { return .absent }
    return .fields(complaint.fields)
  }
  return [
    "action": .link(.hand(opened.hand.reference, place)), "form": .text(visit.badge?.session.formToken ?? ""),
    "version": .text(String(opened.hand.version)), "words": .text(isThis ? draft.words : ""),
    "open": .flag(isThis), "max": .count(Reach.longestWords), "longestWords": .text(String(Reach.longestWords)),
    "wordsWrong": wrong("words"), "nextWrong": wrong("next"), "languageWrong": wrong("language"),
    "outcomeWrong": wrong("outcome"), "receiverWrong": wrong("receiver"), "reasonWrong": wrong("reason"),
    "colleagueWrong": wrong("colleague"), "templates": templateChoices(opened, place, isThis ? draft : nil),
    "putIn": isThis ? putInNote(draft, visit) : .absent, "gone": .flag(isThis && draft.templateIsGone),
    "lookAt": .text("\(place.deed)-look"),
    "look": isThis && draft.looks
      ? .fields(look(at: draft.words, in: draft.language, anchor: "\(place.deed)-look", visit)) : .absent,
  ]
}

/// The asker's own language first of all, where they said it.
private func languages(_ hand: Hand, _ draft: DeskDraft, _ visit: Visit) -> [Fields] {
  let site = visit.site
  var offered = site.house.languages.map(\.language)
  if hand.language != .undetermined, !offered.contains(hand.language) { offered.append(hand.language) }
  let usual = hand.language == .undetermined ? site.official.language : hand.language
  let kept = offered.first { $0.code == draft.language }
  return offered.map { language in
    [
      "value": .text(language.code), "name": tongue(language, visit), "chosen": .flag(language == kept ?? usual),
    ]
  }
}

/// The working days on which the next word may be promised, each as a date in words.
private func promisedDays(_ draft: DeskDraft, _ visit: Visit) -> [Fields] {
  let site = visit.site
  guard let words = site.pages[visit.language]?.words else { return [] }
  let longest = site.organisation.clocks.promisedLongest
  let days = (1...max(longest, 1)).map { (number: $0, day: site.organisation.calendar.adding($0, to: site.today)) }
  let kept = days.first { $0.day.description == draft.next }?.number
  return days.map { number, day in
    [
      "value": .text(day.description), "date": .text(words.text(of: day, .full)), "n": .count(number),
      "chosen": .flag(number == kept ?? min(usualPromise, longest)),
    ]
  }
}

/// The next word is promised in so many working days, unless somebody chooses another day.
private let usualPromise = 10

/// "Referred" is offered only when another desk has accepted the hand.
private func outcomes(_ hand: Hand, _ draft: DeskDraft) -> [Fields] {
  Outcome.allCases.filter { $0 != .referred || hand.handovers > 0 }.map { outcome in
    [
      "value": .text(outcome.rawValue), "name": .word(offeredWord(outcome, hand.kind)),
      "chosen": .flag(draft.outcome == outcome.rawValue),
    ]
  }
}
