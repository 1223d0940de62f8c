// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import HTTPTypes
import Hands

/// The page of a hand for the one who reached it out.
func handPage(_ followed: FollowedHand, _ draft: HandDraft, status: Status = .ok, _ visit: Visit) -> Answer {
  let site = visit.site
  let round = Round(followed.steps)
  let standing = Standing(followed.hand, round, today: site.today)
  let facts = facts(followed, round, site)
  let isClosed = followed.hand.clock.stage == .closed
  return .page(
    "Hands/hand",
    facts.with([
      "plainReference": .text(followed.hand.reference.text),
      "title": .word("hands.state.\(standing.rawValue).title"),
      "lead": .list(
        leads(standing, followed, site).map {
          facts.with(["word": .word("hands.state.\($0)"), "quiet": .flag($0 == "public")])
        }),
      "notice": notice(draft, facts, canWrite: !isClosed),
      "recorded": recorded(followed, site),
      "verdict": standing == .proposed ? .fields(verdictForm(followed, facts, draft, site)) : .absent,
      "reply": standing == .askedBack ? .fields(replyForm(followed, facts, draft, site)) : .absent,
      "write": writes(standing) ? .fields(writeForm(followed, draft, site)) : .absent,
      "withdraw": isClosed ? .absent : .fields(withdrawForm(followed, site)),
      "closed": .flag(isClosed), "reach": .link(.reach),
      "climb": .list(climb(followed.hand, round, standing, site)),
      "talk": .list(talk(followed.steps, followed.hand.kind, visit)),
      "answered": answered(followed.answers, followed.hand.language),
      "promises": promisesField(followed.measures, site),
      "reads": .list(reads(followed.reads)), "unread": .flag(followed.reads.isEmpty),
      "mail": isClosed ? .absent : mailField(followed),
      "complaint": standing == .committeeLate ? signpost("complaint", site) : .absent,
      "urgent": .list(signposts(about: followed.hand.topic, site)),
      "sitDown": isClosed ? .absent : sitDown(site, first: followed.hand.holder),
      "tongues": .list(tongues(.follow, [("pass", followed.pass)], visit)),
    ]), status: status)
}

/// Whether we write to them, and where that is stopped or begun again.
private func mailField(_ followed: FollowedHand) -> Field {
  guard let mail = followed.mail else { return .absent }
  let canChoose = mail == .written || mail == .undelivered || mail == .stopped
  return .fields([
    "word": .word("mail.contact.\(mail.rawValue)"),
    "choose": canChoose ? .link(.stop(followed.mailToken)) : .absent,
  ])
}

/// A colleague wrote it down for them: who, where and how, and what to do when it is wrong.
private func recorded(_ followed: FollowedHand, _ site: Site) -> Field {
  guard followed.hand.isOnBehalf, let step = followed.steps.first else { return .absent }
  return .fields([
    "role": .word("hands.role.\((followed.recordedBy ?? .member).rawValue)"),
    "at": step.other.map { .name(site.deskName($0)) } ?? .absent, "on": .day(step.day),
    "channel": .word("hands.recorded.\(followed.hand.channel.rawValue)"),
    "open": .flag(followed.hand.clock.stage != .closed),
  ])
}

/// Everything the sentences at the head of the page may name.
private func facts(_ followed: FollowedHand, _ round: Round, _ site: Site) -> Fields {
  let hand = followed.hand
  let calendar = site.organisation.calendar
  let missed = round.steps.last { $0.what == .climbed }.flatMap { climbed in
    Hands.Level.allCases.last { $0 < climbed.level }.map { (hand.ladder.desk(at: $0), round.due(at: $0)) }
  }
  let end = hand.clock.stage == .closed ? followed.steps.last?.day ?? site.today : site.today
  let age = calendar.workingDays(after: hand.reachedOn, through: end)
  return [
    "reference": .fragment(.digits(hand.reference.text)),
    "desk": .name(site.holder(hand.holder)), "deskTranslation": .translation(site.holder(hand.holder)),
    "due": hand.clock.due.map { .day($0) } ?? .absent,
    "closesOn": hand.clock.due.map { .day(calendar.next(after: $0)) } ?? .absent,
    "until": hand.clock.waitsForAskerUntil.map { .day($0) } ?? .absent,
    "missedBy": missed.map { .name(site.holder($0.0)) } ?? .absent,
    "missed": missed.flatMap(\.1).map { .day($0) } ?? .absent,
    "administration": .name(site.holder(hand.ladder.administration)),
    "committee": .name(site.holder(hand.ladder.committee)),
    "outcome": (hand.outcome ?? hand.proposed).map { .word(outcomeWord($0, hand.kind)) } ?? .absent,
    "silence": .count(site.organisation.clocks.confirmWithin),
    "reached": .day(hand.reachedOn), "isToday": .flag(hand.reachedOn == site.today),
    "openAge": age > 0 && hand.clock.stage != .closed ? .count(age) : .absent,
    "closedAge": age > 0 && hand.clock.stage == .closed ? .count(age) : .absent,
  ]
}

/// The sentences under the title.
private func leads(_ standing: Standing, _ followed: FollowedHand, _ site: Site) -> [String] {
  let hand = followed.hand
  switch standing {
  case .waiting: return hand.takenBy == nil ? ["waiting.lead"] : ["taken", "waiting.lead"]
  case .late: return ["late.lead", hand.clock.level == .unit ? "late.next" : "late.next-committee"]
  case .administration: return ["administration.lead", "administration.now", "public"]
  case .committee: return ["administration.lead", "committee.now", "public"]
  case .committeeLate: return ["committee-late.lead", "committee-late.now", "public"]
  case .reopened:
    let isThird = hand.clock.reopenings >= site.organisation.clocks.reopeningsBeforeAdministration
    return isThird ? ["reopened.lead", "reopened.third"] : ["reopened.lead"]
  case .confirmed:
    return followed.measures.isEmpty ? ["confirmed.lead", "again"] : ["confirmed.lead", "confirmed.counts", "again"]
  case .notConfirmed: return ["not-confirmed.lead", "not-confirmed.again"]
  case .askedBack, .answered, .proposed, .withdrawn: return ["\(standing.rawValue).lead"]
  }
}

private func notice(_ draft: HandDraft, _ facts: Fields, canWrite: Bool) -> Field {
  if let refusal = draft.refusal {
    return .fields(
      facts.with([
        "refusal": .word(refusal), "done": .absent, "max": .count(Reach.longestWords),
        // Where there is no form left to keep the words in, they stand here.
        "words": draft.words.isEmpty || canWrite ? .absent : .text(draft.words),
      ]))
  }
  guard let done = draft.done else { return .absent }
  return .fields(facts.with(["done": .word(done), "refusal": .absent, "max": .absent, "words": .absent]))
}

/// Asking back has its own form at the top; a closed hand and one that waits for the asker's verdict have other moves.
private func writes(_ standing: Standing) -> Bool {
  switch standing {
  case .waiting, .late, .administration, .committee, .committeeLate, .answered, .proposed, .reopened: true
  case .askedBack, .confirmed, .notConfirmed, .withdrawn: false
  }
}

private func reads(_ reads: [FollowedHand.Read]) -> [Fields] {
  var shown: [FollowedHand.Read] = []
  for read in reads where !shown.contains(read) { shown.append(read) }
  return shown.map { ["role": .word("hands.role.\($0.role.rawValue)"), "day": .day($0.day)] }
}

private func signpost(_ id: String, _ site: Site) -> Field {
  site.organisation.signposts.first { $0.id == id }.map { .dialled($0.text) } ?? .absent
}
