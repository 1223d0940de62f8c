// SPDX-License-Identifier: AGPL-3.0-or-later

import Actions
import City
import Hands
import Sealing

/// What every form on the page of a hand carries. Each has a token of its own, so that sending one never uses up another.
private func sealed(_ followed: FollowedHand, _ site: Site) -> Fields {
  ["pass": .text(followed.pass), "form": .text(site.house.makeFormToken().text)]
}

/// "Did someone take your hand?", with what the desk wrote and how it thinks it ended.
func verdictForm(_ followed: FollowedHand, _ facts: Fields, _ draft: HandDraft, _ site: Site) -> Fields {
  facts.with(sealed(followed, site)).with([
    "action": .link(.verdict), "longest": .text(String(Reach.longestWords)),
    "words": .text(draft.isVerdict ? draft.words : ""),
    "said": said(.proposed, followed, site),
  ])
}

/// The answer to what the desk asked.
func replyForm(_ followed: FollowedHand, _ facts: Fields, _ draft: HandDraft, _ site: Site) -> Fields {
  facts.with(sealed(followed, site)).with([
    "action": .link(.write), "longest": .text(String(Reach.longestWords)), "words": .text(draft.words),
    "said": said(.askedBack, followed, site),
  ])
}

func writeForm(_ followed: FollowedHand, _ draft: HandDraft, _ site: Site) -> Fields {
  sealed(followed, site).with([
    "action": .link(.write), "longest": .text(String(Reach.longestWords)),
    "words": .text(draft.isVerdict && followed.hand.clock.stage == .proposed ? "" : draft.words),
    "desk": .name(site.holder(followed.hand.holder)),
  ])
}

func withdrawForm(_ followed: FollowedHand, _ site: Site) -> Fields {
  ["pass": .text(followed.pass), "action": .link(.withdraw)]
}

/// The desk's last words of this sort, as a quotation above the form that answers them.
private func said(_ what: Step.What, _ followed: FollowedHand, _ site: Site) -> Field {
  guard let step = followed.steps.last(where: { $0.what == what }) else { return .absent }
  return .fields([
    "desk": .name(site.deskName(step.desk)), "day": .day(step.day),
    "passage": step.words.map { .fields(passage($0, step.language)) } ?? .absent,
  ])
}
