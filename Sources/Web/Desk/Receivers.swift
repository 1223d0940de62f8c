// SPDX-License-Identifier: AGPL-3.0-or-later

import City
import Hands
import Policy

/// The units a hand can be handed to: first those that answer for its topic elsewhere or for another kind, then every
/// other, by administration, each list in the reader's alphabet.
func receivers(_ hand: Hand, _ draft: DeskDraft, _ visit: Visit) -> [Fields] {
  let site = visit.site
  let units = site.organisation.desks.values.filter { $0.level == .unit && $0.code != hand.ladder.unit }
  let near = Set(
    site.organisation.routes.ladders.filter { $0.key.topic == hand.topic }.map(\.value.unit))
  let first = units.filter { near.contains($0.code) }
  let others = units.filter { !near.contains($0.code) }
  let groups = site.plan.administrations.map { administration in
    (name: Field.plain(administration.name), desks: others.filter { $0.administration == administration.code })
  }
  return ([(name: Field.word("desk.handover.same-topic"), desks: first)] + groups)
    .filter { !$0.desks.isEmpty }
    .map { group in
      ["name": group.name, "desks": .list(sorted(group.desks, visit).map { choice($0, draft) })]
    }
}

private func choice(_ desk: Desk, _ draft: DeskDraft) -> Fields {
  [
    "value": .text(desk.code.text), "name": .plain(desk.name), "chosen": .flag(draft.receiver == desk.code.text),
  ]
}

private func sorted(_ desks: [Desk], _ visit: Visit) -> [Desk] {
  desks.sorted {
    let (a, b) = ($0.name.reading(in: visit.language).text, $1.name.reading(in: visit.language).text)
    return (a, $0.code.text) < (b, $1.code.text)
  }
}

/// Why a hand may be put first, as the city has named it.
func reasons(_ draft: DeskDraft, _ visit: Visit) -> [Fields] {
  visit.site.organisation.priorities.map { reason in
    [
      "value": .text(reason.code.text), "name": .local(reason.name),
      "chosen": .flag(draft.reason == reason.code.text),
    ]
  }
}

/// What a reason is called; its code where the pack no longer has it.
func reasonName(_ code: PriorityCode, _ site: Site) -> Field {
  site.organisation.priorities.first { $0.code == code }.map { .local($0.name) } ?? .text(code.text)
}
