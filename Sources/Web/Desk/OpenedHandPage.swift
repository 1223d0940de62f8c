// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands

/// A hand as a colleague sees it.
@Sendable func openedHandPage(_ visit: Visit) async throws -> Answer {
  try await openedHand(DeskDraft(done: visit.query["done"]), visit)
}

/// Opens the hand, which is logged, and makes its page.
func openedHand(_ draft: DeskDraft, _ visit: Visit) async throws -> Answer {
  guard let account = visit.badge?.account else { throw Problem.notFound }
  let opened = try await orNotFound { try await openHand(visit.reference, by: account, in: visit.site.house) }
  let draft = draft.puttingIn(opened, account, visit)
  let hand = opened.hand
  let desk = hand.viewers.last { account.desks.contains($0) } ?? hand.holder
  let round = Round(opened.steps)
  return .page(
    "Desk/hand",
    [
      "bar": .fields(deskBar(desk, visit)), "queue": .link(.desk(desk)), "deskName": .name(visit.site.deskName(desk)),
      "plainReference": .text(hand.reference.text), "reference": .fragment(.digits(hand.reference.text)),
      "kind": .word("desk.kind.\(hand.kind.rawValue)"), "answered": answered(opened.answers, hand.language),
      "topic": topicName(hand.topic, visit.site), "done": draft.done.map { .fields(["word": .word($0)]) } ?? .absent,
      "stop": stop(draft, opened, visit), "state": .fields(state(opened, round, visit)),
      "talk": .list(deskTalk(opened, visit)), "erased": .flag(opened.isErased),
      "forms": .fields(deskForms(opened, draft, visit)), "facts": .fields(handFacts(opened, visit)),
      "climb": .list(deskClimb(hand, round, visit.site)), "request": request(opened, visit),
      "priority": hand.priority.map { .fields(["reason": reasonName($0, visit.site)]) } ?? .absent,
    ], status: draft.status)
}

/// One sentence about where the hand stands and what comes next.
private func state(_ opened: OpenedHand, _ round: Round, _ visit: Visit) -> Fields {
  let (hand, site) = (opened.hand, visit.site)
  let standing = Standing(hand, round, today: site.today)
  return [
    "word": .word("desk.state.\(standing.rawValue)"), "desk": .name(site.holder(hand.holder)),
    "due": hand.clock.due.map { .day($0) } ?? .absent,
    "until": hand.clock.waitsForAskerUntil.map { .day($0) } ?? .absent,
    "outcome": (hand.outcome ?? hand.proposed).map { .word(endedWord($0, hand.kind)) } ?? .absent,
    "clock": hand.clock.stage == .closed ? .absent : .fields(deskClock(hand, missed: nil, site)),
  ]
}

/// Another desk has been asked to take it: who asked whom, why, and until when.
private func request(_ opened: OpenedHand, _ visit: Visit) -> Field {
  guard let request = opened.hand.request, let asked = opened.steps.last(where: { $0.what == .handoverAsked }) else {
    return .absent
  }
  return .fields([
    "mine": .flag(opened.isAsked), "from": .name(visit.site.deskName(asked.desk)),
    "to": .name(visit.site.deskName(request.to)), "until": .day(request.until),
  ])
}

/// What is to be put right, at the top. Where the form is no longer there, what was written stands here.
private func stop(_ draft: DeskDraft, _ opened: OpenedHand, _ visit: Visit) -> Field {
  guard let move = draft.move else { return .absent }
  let hasForm = openMoves(opened, visit).contains(move)
  // Somebody only wanted to look, and the form has gone meanwhile: their words are still theirs.
  guard !draft.complaints.isEmpty || ((draft.looks || draft.putsIn) && !hasForm) else { return .absent }
  let isChanged = draft.complaints.contains(.refused(.changedMeanwhile))
  return .fields([
    "rows": .list(
      draft.complaints.map { complaint in
        complaint.fields.with([
          "anchor": hasForm ? complaint.field.map { .text("\(move.deed)-\($0)") } ?? .absent : .absent
        ])
      }),
    "happened": isChanged ? opened.steps.last.map { .fields(event($0, opened, visit)) } ?? .absent : .absent,
    "kept": .flag(hasForm && !draft.words.isEmpty), "form": .text(move.deed),
    "words": hasForm || draft.words.isEmpty ? .absent : .fields(["text": .text(balanced(draft.words))]),
  ])
}
